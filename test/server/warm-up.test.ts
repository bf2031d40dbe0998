import { afterEach, expect, it, vi } from 'vitest';
import { warmUp } from '../../server/warm-up.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { STORY } from '../support/story.ts';

let house: TestApp;
afterEach(() => house.close());

it('computes the page of a version before anybody asks, in both its forms', async () => {
  house = await openApp(STORY);
  const reads = vi.spyOn(house.store, 'read');
  const answered = vi.fn();
  const warm = warmUp(async (request) => {
    const response = await house.app.fetch(request);
    answered(response.status);
    return response;
  });
  warm.again();
  await vi.waitFor(() => expect(answered.mock.calls).toEqual([[200], [200]]), 5_000);
  const before = reads.mock.calls.length;
  for (const accept of ['text/html', 'application/json'])
    expect((await house.app.request('/', { headers: { accept } })).status).toBe(200);
  expect(reads.mock.calls.length).toBe(before);
});

it('gives up the version before, and stops when it is told to', async () => {
  house = await openApp(null);
  const signals: AbortSignal[] = [];
  const warm = warmUp(({ signal }) => {
    signals.push(signal);
    return new Promise<Response>(() => undefined);
  });
  warm.again();
  warm.again();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  warm.stop();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  expect(house.log).toEqual([]);
});
