import type { ErasedAccount } from '../../data/model/access/accounts-page.ts';
import { refusal } from '../forms.ts';
import type { House } from '../house.ts';
import type { Fields, Outcome } from '../pages/server-page.ts';
import { accountOf } from './account.ts';
import type { Accounts } from './accounts.ts';
import { isLastAdministrator } from './directory.ts';
import type { Origin } from './origin.ts';
import { confirmed } from './proof.ts';

/** The account an address says is about to be erased, as whoever asks is shown it; null where there is none. */
export async function erasedAccount(
  accounts: Accounts,
  id: string | undefined,
  actor: string,
): Promise<ErasedAccount | null> {
  const account = id === undefined ? null : await accountOf(accounts.records, id);
  const asking = await accountOf(accounts.records, actor);
  if (!account || !asking) return null;
  return {
    ...{ id: account.id, name: account.name, login: account.issuer === null ? account.login : '' },
    isLast: await isLastAdministrator(accounts, account.id),
    isOwn: account.id === actor,
    asksPassword: asking.issuer === null,
  };
}

/** Who erases, and what with. */
interface Erasing {
  readonly accounts: Accounts;
  readonly actor: string;
  readonly house: House;
  readonly origin: Origin;
}

/** Erases an account, as its administrator confirmed by a proof of who he is; who erases his own is signed out. */
export async function eraseAtPage(
  fields: Fields,
  { accounts, actor, house: { config, words }, origin: from }: Erasing,
): Promise<Outcome> {
  const task = 'forget';
  const { erasing, directory, wrongPassword } = words.access;
  const say = (status: 409 | 422 | 503, message: string) =>
    refusal(task, fields, { status, message });
  if (!config.eraseAccount) return say(503, erasing.elsewhere);
  const proof = { account: actor, password: fields.get('password') ?? '', from };
  const doubt = await confirmed(accounts, proof);
  if (doubt === 'stale') return say(422, erasing.stale);
  if (doubt) return refusal(task, fields, { faults: { password: wrongPassword } });
  const id = fields.get('account') ?? '';
  const fault = await config.eraseAccount(id, actor);
  if (typeof fault === 'number') return say(503, erasing.busy);
  if (fault) return say(409, directory[fault]);
  if (id === actor) return { location: '/connexion?fait=parti', session: null };
  return { location: '/administration/comptes?fait=efface#comptes' };
}
