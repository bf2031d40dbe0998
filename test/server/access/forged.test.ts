import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboxFolder } from '../../../server/imports/inbox-folder.ts';
import type { RunIngest } from '../../../server/ingest-desk.ts';
import { openClosedHouse, type ClosedHouse } from '../../support/closed-house.ts';
import { BODIES, DECLARED, deeds, FOREIGN, OWN, type Deed } from '../../support/forged.ts';
import { STORY } from '../../support/story.ts';

const AT = 'http://stats.example.fr';

/** Fields that change something at `/vues`. */
const VIEW = { name: 'Vue', author: 'Anne', address: '/couts' };

let touched: string[];
const ingest: RunIngest = ([command = '']) => {
  touched.push(command);
  return Promise.resolve({ code: 1, out: '', err: 'refusé' });
};
const touch = (name: string) => {
  touched.push(name);
  return Promise.resolve(null);
};
const inbox: InboxFolder = {
  receive: async (said, content) => {
    await touch(said);
    await finished(content.resume());
    return said;
  },
  free: () => Promise.resolve(2 ** 40),
  remove: (file) => touch(file).then(() => false),
  restore: touch,
  removed: () => Promise.resolve([]),
  sweep: () => Promise.resolve(),
};

let house: ClosedHouse;
beforeAll(async () => {
  touched = [];
  house = await openClosedHouse(STORY, { origin: DECLARED, ingest, inbox });
});
afterAll(() => house.close());

async function statusOf({ path, task }: Deed, how: RequestInit, cookie: string): Promise<number> {
  const headers = new Headers({ accept: 'application/json', cookie });
  const answer = await house.app.request(`${AT}${path}`, { method: 'POST', ...how, headers: withThose(headers, how) });
  const { type = '' } = (await answer.json()) as { readonly type?: string };
  if (answer.status === 403) expect(type, task).toBe('urn:canopee:problem:foreign-origin');
  return answer.status;
} // prettier-ignore

function withThose(all: Headers, { headers = {} }: RequestInit): Headers {
  for (const [name, value] of new Headers(headers)) all.set(name, value);
  return all;
}

function forms(said: Readonly<Record<string, string>>, { task }: Deed) {
  return Object.values(BODIES).map((body) => {
    const { headers, ...rest } = body({ task, ...VIEW });
    return { ...rest, headers: { ...(headers as Record<string, string> | undefined), ...said } };
  });
}

describe('a form that somebody else’s page sends with a session of ours', () => {
  it('may go to one route alone, that of the pages', () => {
    const changing = house.app.routes.filter(({ method }) => !['GET', 'ALL'].includes(method));
    expect(changing.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /*']);
    const middleware = house.app.routes.filter(({ method }) => method === 'ALL');
    expect(new Set(middleware.map(({ path }) => path))).toEqual(new Set(['/*']));
    expect(deeds().length).toBeGreaterThan(30);
  });

  it.each(Object.entries(FOREIGN))('changes nothing, whatever it asks: %s', async (_, said) => {
    const cookie = await house.signIn('admin');
    const before = await house.kept();
    const statuses = new Set<number>();
    for (const deed of deeds())
      for (const how of forms(said, deed)) statuses.add(await statusOf(deed, how, cookie));
    expect([...statuses]).toEqual([403]);
    expect(await house.kept()).toBe(before);
    expect(touched).toEqual([]);
  });

  it('is refused with a key too: a key is no cookie, and no browser sends it by itself', async () => {
    const grants = [{ role: 'administrator', member: null }] as const;
    const key = await house.accounts.keys.make({ name: 'Entrepôt', grants, days: 30 }, 'admin');
    const before = await house.kept();
    for (const said of Object.values(FOREIGN)) {
      const headers = { authorization: `Bearer ${key}`, ...said };
      for (const deed of deeds()) expect(await statusOf(deed, { headers }, '')).toBe(403);
    }
    expect(await house.kept()).toBe(before);
  });
});

describe('a form of our own page', () => {
  it.each(OWN)('is taken, whatever it asks (%o)', async (said) => {
    const through = async (deed: Deed) => {
      const cookie = await house.signIn('admin');
      const body = BODIES[deed.task === 'drop' ? 'multipart' : 'urlencoded']?.({ task: deed.task });
      return statusOf(deed, { ...body, headers: said }, cookie);
    };
    const refused: string[] = [];
    for (const deed of deeds()) {
      const status = await through(deed);
      if (![200, 303, 409, 422, 503].includes(status)) refused.push(`${deed.path} ${deed.task}: ${status}`);
    }
    expect(refused).toEqual([]);
    expect(touched).toContain('foreign.csv');
  }); // prettier-ignore

  it('changes what it is to change', async () => {
    const [cookie, before] = [await house.signIn('admin'), await house.kept()];
    const deed = { page: 'views', path: '/vues', task: 'save' } as const;
    const body = new URLSearchParams({ task: 'save', ...VIEW });
    expect(await statusOf(deed, { body, headers: { origin: DECLARED } }, cookie)).toBe(200);
    expect(await house.kept()).not.toBe(before);
    expect(await house.kept()).toContain('"Vue"');
  });
});
