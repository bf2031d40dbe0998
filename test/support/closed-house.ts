import { listen, type Listening } from '../../server/listen.ts';
import { createClient } from '@libsql/client';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import type { Grant } from '../../data/model/access/role.ts';
import { Door } from '../../server/access/door.ts';
import { erasingIn } from '../../server/access/erase-account.ts';
import { Trial } from '../../server/access/trial.ts';
import { Front } from '../../server/front.ts';
import type { AppConfig } from '../../server/house.ts';
import { openRecords } from '../../server/records/open-records.ts';
import { wordsIn } from '../../server/words/words.ts';
import { PASSWORD, person, testAccounts, type TestAccounts } from './accounts.ts';
import { openApp, type TestApp } from './app.ts';
import type { Tables } from './version.ts';

/** Every role there is, for every member. */
export const EVERY_ROLE: readonly Grant[] = (
  ['commission', 'librarian', 'coordinator', 'administrator'] as const
).map((role) => ({ role, member: null }));

/** A house whose door is closed, on records in a file of their own. */
export interface ClosedHouse extends Pick<
  TestApp,
  'app' | 'store' | 'state' | 'answers' | 'web' | 'log'
> {
  readonly accounts: TestAccounts;
  readonly access: Door;
  /** where what is erased is written down */
  readonly layout: Layout;
  /** Sends a form of a page from the page itself. */
  send(path: string, fields: Readonly<Record<string, string>>, cookie?: string): Promise<Response>;
  /** Signs somebody in at the door; the cookie the browser has then. */
  signIn(login: string, cookie?: string): Promise<string>;
  /** Opens a port of its own, what stands before the app included. */
  listen(): Promise<Listening>;
  /** every row of every table of the records, as a text */
  kept(): Promise<string>;
  close(): Promise<void>;
}

/** Opens one that `admin` has an account in, with every role. */
export async function openClosedHouse(
  tables: Tables | null,
  more: Partial<AppConfig> = {},
): Promise<ClosedHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'canopee-closed-'));
  const path = join(folder, 'state.db');
  const records = await openRecords(path, wordsIn('fr'));
  const accounts = testAccounts(records);
  await person(accounts, 'admin', EVERY_ROLE);
  const trial = new Trial();
  const access = new Door(accounts, trial, true);
  const layout = layoutOf(folder);
  const erasing = {
    layout,
    config: { language: 'fr', erasures: null },
    log: () => undefined,
  } as const;
  const eraseAccount = erasingIn(accounts, erasing);
  const means = { records, accounts, trial, access, eraseAccount };
  const house = await openApp(tables, { ...means, ...more });
  const send: ClosedHouse['send'] = async (to, fields, cookie = '') =>
    house.app.request(to, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json', cookie },
    });
  return {
    ...{ ...house, accounts, access, send, layout },
    signIn: async (login, cookie) => {
      const fields = { task: 'sign-in', login, password: PASSWORD };
      return cookieOf(await send('/connexion', fields, cookie));
    },
    listen: () => {
      const front = new Front(house.store, house.answers, records, access);
      return listen(front.before(house.app.fetch), '127.0.0.1', 0);
    },
    kept: () => rowsOf(path),
    close: async () => {
      await house.close();
      records.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What a browser sends back of the cookie it was given. */
export function cookieOf(answer: Response): string {
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return pair;
}

async function rowsOf(path: string): Promise<string> {
  const client = createClient({ url: pathToFileURL(path).href });
  const { rows } = await client.execute("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const tables = await Promise.all(
    rows
      .flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
      .map((name) => client.execute(`SELECT '${name}', * FROM ${name}`)),
  );
  client.close();
  return JSON.stringify(tables.map((table) => table.rows));
}
