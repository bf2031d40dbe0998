import { setTimeout as pause } from 'node:timers/promises';
import { layoutOf } from '../../data/directory/layout.ts';
import { accountsIn } from '../../server/access/accounts.ts';
import { openRecords } from '../../server/records/open-records.ts';
import { wordsIn } from '../../server/words/words.ts';
import { PASSWORD, person } from './accounts.ts';

/** Milliseconds each took, by what it was. */
export interface Rush {
  readonly pages: readonly number[];
  readonly signIns: readonly number[];
}

const SECONDS = 10;
const SIGN_INS = 50;

/** Pages nobody asked for before that one rush asks for, each by two. */
export const PAGES_OF_A_RUSH = 50;

/** Makes the accounts of fifty colleagues in a data directory, with real hashes. */
export async function fiftyColleagues(root: string): Promise<readonly string[]> {
  const { records: path } = layoutOf(root);
  const records = await openRecords(path, wordsIn('fr'));
  const sealingKey = () => Promise.reject(new Error('nobody has one-time codes'));
  const accounts = accountsIn(records, { now: () => new Date(), sealingKey, isOpen: () => false });
  const logins = Array.from({ length: SIGN_INS }, (_, index) => `collegue${index}`);
  for (const login of logins) await person(accounts, login);
  records.close();
  return logins;
}

/**
 * Ten seconds of a morning: five pages a second that nobody asked for before, each by two, and meanwhile one after the other
 * signs in.
 *
 * @param logins who signs in; nobody, to see how it goes without
 * @throws Error where a page or a sign-in is answered otherwise than it is to be
 */
export async function rush(
  address: string,
  paths: readonly string[],
  logins: readonly string[],
): Promise<Rush> {
  const cookie = (await enter(address, 'collegue0')).split(';')[0] ?? '';
  const twice = paths.flatMap((path) => [path, path]);
  const pages = spread(twice, (path) => askPage(`${address}${path}`, cookie));
  const signIns = spread(logins, async (login) => {
    await enter(address, login);
  });
  return { pages: await pages, signIns: await signIns };
}

/** The time within which a share of them is over. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
}

/** Begins each at its moment, whatever the others do, so that a slow server gets no rest. */
async function spread<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<readonly number[]> {
  const step = (SECONDS * 1000) / items.length;
  return Promise.all(
    items.map(async (item, index) => {
      await pause(index * step);
      const start = performance.now();
      await work(item);
      return performance.now() - start;
    }),
  );
}

async function askPage(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie, accept: 'text/html' } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
}

async function enter(address: string, login: string): Promise<string> {
  const answer = await fetch(`${address}/connexion`, {
    ...{ method: 'POST', redirect: 'manual' },
    body: new URLSearchParams({ task: 'sign-in', login, password: PASSWORD }),
    headers: { origin: address, accept: 'text/html' },
  });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`${login} was not let in: ${answer.status}`);
  return answer.headers.get('set-cookie') ?? '';
}

/** Pages of the story that differ in their figures: as many as two rushes ask for. */
export function differentPages(): readonly string[] {
  const measures = ['usages', 'seances', 'usagers-actifs', 'requetes-totales', 'usages-bruts'];
  const members = ['', '25031', '25056', '25388', '25580'];
  return [2024, 2025, 2026].flatMap((annee) =>
    measures.flatMap((mesure) =>
      members.flatMap((membre) =>
        ['a-date', 'complet', 'aucune'].map(
          (comparer) =>
            `/?${new URLSearchParams({ annee: String(annee), mesure, membre, comparer })}`,
        ),
      ),
    ),
  );
}
