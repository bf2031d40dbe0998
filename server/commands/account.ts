import type { Layout } from '../../data/directory/layout.ts';
import type { Grant } from '../../data/model/access/role.ts';
import { isRole } from '../../data/model/access/role.ts';
import type { MemberCode } from '../../data/model/member.ts';
import { accountOfLogin } from '../access/account.ts';
import { accountsIn, type Accounts } from '../access/accounts.ts';
import { invite, listAccounts, renewLink, setDisabled } from '../access/directory.ts';
import { eraseAccount } from '../access/erase-account.ts';
import { grantsText } from '../access/grants.ts';
import { LINK_DAYS } from '../access/links.ts';
import { sealingKeyIn } from '../access/sealing-key.ts';
import type { Config } from '../config.ts';
import { CommandError } from '../errors.ts';
import { openRecords } from '../records/open-records.ts';
import { wordsIn, type Words } from '../words/words.ts';

/** What was typed behind `canopee account`. */
export interface AccountAsked {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What the command tells, and when it is. */
export interface AccountEffects {
  readonly now: () => Date;
  readonly out: (line: string) => void;
}

/** Who does what is done at the machine itself, in the audit. */
const ACTOR = 'command';

interface Desk {
  readonly layout: Layout;
  readonly config: Pick<Config, 'language' | 'erasures'>;
  readonly accounts: Accounts;
  readonly words: Words;
  readonly house: string;
  readonly out: (line: string) => void;
}

type Action = (desk: Desk, login: string, options: AccountAsked['options']) => Promise<void>;

const ACTIONS: Readonly<Record<string, Action>> = { add, list, disable, enable, reset, forget };

/**
 * Makes an account, lists them, disables one, lets it in again, gives a new link, or erases one for good; a server on the same data directory notices.
 *
 * @throws CommandError in words when what was typed cannot be done
 */
export async function runAccount(
  config: Pick<Config, 'language' | 'origin' | 'host' | 'port' | 'erasures'>,
  layout: Layout,
  { words: typed, options }: AccountAsked,
  { now, out }: AccountEffects,
): Promise<void> {
  const { language, origin, host, port } = config;
  const words = wordsIn(language);
  const [name = '', login = ''] = typed;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new CommandError(words.access.command.actions(Object.keys(ACTIONS)), 2);
  const records = await openRecords(layout.records, words);
  const effects = { now, isOpen: () => false, sealingKey: sealingKeyIn(layout.keys) };
  try {
    const desk = { layout, config, accounts: accountsIn(records, effects), words, out };
    await action({ ...desk, house: origin ?? `http://${host}:${port}` }, login, options);
  } finally {
    records.close();
  }
}

async function add(
  desk: Desk,
  login: string,
  { name, role, member }: AccountAsked['options'],
): Promise<void> {
  const { accounts, words } = desk;
  const grants = grantsTyped(typeof role === 'string' ? role : 'administrator', member, words);
  const invited = await invite(
    accounts,
    { login, name: typeof name === 'string' ? name : login, grants },
    ACTOR,
  );
  if ('fault' in invited) throw new CommandError(words.access.directory[invited.fault], 2);
  tellLink(desk, invited.token, LINK_DAYS.invitation);
}

async function list({ accounts, out }: Desk, _: string, { json }: AccountAsked['options']) {
  const all = await listAccounts(accounts);
  if (json === true) {
    out(JSON.stringify(all, null, 2));
    return;
  }
  for (const { login, name, grants, disabledAt } of all)
    out([login, name, grantsText(grants), disabledAt ?? ''].join('\t').trimEnd());
}

async function disable(desk: Desk, login: string): Promise<void> {
  await switchTo(desk, login, true);
}

async function enable(desk: Desk, login: string): Promise<void> {
  await switchTo(desk, login, false);
}

async function switchTo(desk: Desk, login: string, isDisabled: boolean): Promise<void> {
  const { accounts, words, out } = desk;
  const fault = await setDisabled(accounts, await idOf(desk, login), isDisabled, ACTOR);
  if (fault) throw new CommandError(words.access.directory[fault], 2);
  out(words.access.command.switched(login, isDisabled));
}

async function reset(
  desk: Desk,
  login: string,
  { withoutCodes }: AccountAsked['options'],
): Promise<void> {
  const id = await idOf(desk, login);
  const made = await renewLink(desk.accounts, id, ACTOR, withoutCodes === true);
  if ('fault' in made) throw new CommandError(desk.words.access.directory[made.fault], 2);
  tellLink(desk, made.token, LINK_DAYS.reset);
}

async function forget(desk: Desk, login: string, { yes }: AccountAsked['options']): Promise<void> {
  const { layout, config, accounts, words, out } = desk;
  const id = await idOf(desk, login);
  if (yes !== true) throw new CommandError(words.access.command.forgetAsks(login), 2);
  const fault = await eraseAccount(accounts, { layout, config, log: out }, id, ACTOR);
  if (typeof fault === 'number') throw new CommandError(words.backup.locked(fault), 3);
  if (fault) throw new CommandError(words.access.directory[fault], 2);
  out(words.access.command.forgotten(id));
}

async function idOf({ accounts, words }: Desk, login: string): Promise<string> {
  const account = await accountOfLogin(accounts.records, login);
  if (!account) throw new CommandError(words.access.command.unknown(login), 2);
  return account.id;
}

function tellLink({ words, house, out }: Desk, token: string, days: number): void {
  out(words.access.command.link(days));
  out(`${house}/connexion?lien=${token}`);
}

/** `coordinator,librarian`; the member is a librarian's. */
function grantsTyped(text: string, member: unknown, { access }: Words): readonly Grant[] {
  const own = typeof member === 'string' ? (member as MemberCode) : null;
  return text.split(',').map((role) => {
    const name = role.trim();
    if (!isRole(name)) throw new CommandError(access.command.role(name), 2);
    return { role: name, member: name === 'librarian' ? own : null };
  });
}
