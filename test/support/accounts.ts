import type { Grant } from '../../data/model/access/role.ts';
import { accountsIn, type Accounts } from '../../server/access/accounts.ts';
import { invite } from '../../server/access/directory.ts';
import { chooseByLink } from '../../server/access/choose-by-link.ts';
import type { Origin } from '../../server/access/origin.ts';
import { signIn } from '../../server/access/sign-in.ts';
import { passingRecords } from '../../server/records/open-records.ts';
import type { Records } from '../../server/records/records.ts';

/** A password that is taken, 26 letters long. */
export const PASSWORD = 'trois chouettes au grenier';

/** A request from a reading room. */
export const DESK_PC: Origin = {
  network: '192.0.2.7',
  agent: 'Firefox, Linux',
  session: null,
  house: 'https://canopee.example',
};

/** Accounts in memory, on a clock of their own, whose hashes cost nothing and are counted. */
export interface TestAccounts extends Accounts {
  /** sets the clock on */
  readonly later: (ms: number) => void;
  /** passwords checked so far, nobody's included */
  readonly checked: () => number;
}

/** Accounts nobody has yet. */
export function testAccounts(records: Records = passingRecords()): TestAccounts {
  let now = Date.parse('2026-11-23T08:00:00Z');
  let checked = 0;
  const key = Buffer.alloc(32, 7);
  const accounts = accountsIn(records, {
    now: () => new Date(now),
    sealingKey: () => Promise.resolve(key),
    isOpen: () => false,
    hashes: {
      hash: (password) => Promise.resolve(`hash of ${password}`),
      verify: (hashed, password) => {
        checked += 1;
        return Promise.resolve(hashed === `hash of ${password}`);
      },
    },
  });
  return Object.assign(accounts, {
    later: (ms: number) => {
      now += ms;
    },
    checked: () => checked,
  });
}

/** Somebody with a password, by the number of his account. */
export async function person(
  accounts: Accounts,
  login: string,
  grants: readonly Grant[] = [{ role: 'commission', member: null }],
): Promise<string> {
  const invited = await invite(accounts, { login, name: `Name of ${login}`, grants }, 'command');
  if ('fault' in invited) throw new Error(`not invited: ${invited.fault}`);
  const fault = await choose(accounts, invited.token);
  if (fault) throw new Error(`no password: ${fault}`);
  const [row] = await accounts.records.read('access/account', { id: null, login });
  return String(row?.id);
}

/** Chooses a password by a link from the reading room. */
export function choose(accounts: Accounts, token: string, password = PASSWORD, code = '') {
  return chooseByLink(accounts, { token, password, code, from: DESK_PC });
}

/** Signs somebody in from the reading room. */
export function enter(accounts: Accounts, login: string, more: Partial<Origin> = {}, code = '') {
  return signIn(accounts, { login, password: PASSWORD, code, from: { ...DESK_PC, ...more } });
}

/** Who a session stands for, by the name of the account; null for nobody. */
export async function nameBehind(accounts: Accounts, session: string | null) {
  const cookie = session === null ? undefined : `canopee=${session}`;
  const { account } = await accounts.sessions.visitor({ cookie, authorization: undefined });
  return account?.name ?? null;
}
