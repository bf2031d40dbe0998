import { afterEach, expect, it, vi } from 'vitest';
import { openTo } from '../../server/access/access.ts';
import { setDisabled } from '../../server/access/directory.ts';
import { expectedVisitors } from '../../server/access/expected.ts';
import { WHOLE_HOUSE } from '../../server/access/visitor.ts';
import { createApp } from '../../server/app.ts';
import { warmUp } from '../../server/warm-up.ts';
import { person } from '../support/accounts.ts';
import { openApp } from '../support/app.ts';
import { openClosedHouse } from '../support/closed-house.ts';
import { STORY } from '../support/story.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

const wholeHouse = () => Promise.resolve([WHOLE_HOUSE]);

it('computes the page of a version before anybody asks, in both its forms', async () => {
  const house = await openApp(STORY);
  closing.push(() => house.close());
  const reads = vi.spyOn(house.store, 'read');
  const answered = vi.fn();
  const warm = warmUp(async (request) => {
    const response = await house.app.fetch(request);
    answered(response.status);
    return response;
  }, wholeHouse);
  warm.again();
  await vi.waitFor(() => expect(answered.mock.calls).toEqual([[200], [200]]), 5_000);
  const before = reads.mock.calls.length;
  for (const accept of ['text/html', 'application/json'])
    expect((await house.app.request('/', { headers: { accept } })).status).toBe(200);
  expect(reads.mock.calls.length).toBe(before);
});

it('computes it as those who have an account will see it, where the door is closed', async () => {
  const house = await openClosedHouse(STORY);
  closing.push(() => house.close());
  const { accounts, access, store, answers } = house;
  await person(accounts, 'anne');
  await person(accounts, 'paul');
  await person(accounts, 'compte', [{ role: 'administrator', member: null }]);
  const gone = await person(accounts, 'parti', [{ role: 'coordinator', member: null }]);
  await setDisabled(accounts, gone, true, 'admin');
  const visitors = await expectedVisitors(access, accounts);
  expect(visitors.map(({ grants }) => grants.map(({ role }) => role))).toEqual([
    ['commission'],
    ['administrator', 'commission', 'coordinator', 'librarian'],
  ]);
  const asked = vi.fn();
  const warm = warmUp(
    async (request, visitor) => {
      const config = { language: 'fr', web: house.web, log: vi.fn(), access: openTo(visitor) } as const;
      const answer = await createApp(store, house.state, config, answers).fetch(request);
      asked(answer.status);
      return answer;
    },
    () => expectedVisitors(access, accounts),
  );
  warm.again();
  await vi.waitFor(() => expect(asked.mock.calls).toEqual(Array(4).fill([200])), 5_000);
  const reads = vi.spyOn(store, 'read');
  for (const login of ['anne', 'admin']) {
    const headers = { accept: 'application/json', cookie: await house.signIn(login) };
    expect((await house.app.request('/', { headers })).status).toBe(200);
  }
  expect(reads).not.toHaveBeenCalled();
}); // prettier-ignore

it('gives up the version before, and stops when it is told to', async () => {
  const signals: AbortSignal[] = [];
  const warm = warmUp(({ signal }) => {
    signals.push(signal);
    return new Promise<Response>(() => undefined);
  }, wholeHouse);
  warm.again();
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  warm.again();
  await vi.waitFor(() => expect(signals).toHaveLength(2));
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  warm.stop();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});
