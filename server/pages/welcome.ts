import { activeMembers } from '../../data/model/agreement/membership.ts';
import type { Grant } from '../../data/model/access/role.ts';
import type { Frame } from '../../data/model/frame.ts';
import type { Trial, TrialRole, Welcome } from '../../data/model/welcome.ts';
import type { Sender } from '../access/origin.ts';
import type { Visitor } from '../access/visitor.ts';
import { refusal } from '../forms.ts';
import type { House } from '../house.ts';
import type { Fields, Outcome, PlainPage } from './server-page.ts';

/** “Premiers pas”: where each group of users begins, roles to try on demonstration data, and how to begin with data of one's own. */
export const welcomePage: PlainPage<Welcome> = {
  needs: 'nothing',
  right: 'open',
  changes: 'open',
  isPersonal: true,
  read: (house, _, visitor) => ({
    demonstration: house.store.version()?.demonstration ?? false,
    trial: trialOf(house, visitor),
  }),
  actions: { try: begin, stop: end },
};

/** Without accounts, so on this machine alone, and on fictitious data alone. */
function trialOf({ store, config }: House, { isSignedIn, account, grants }: Visitor): Trial | null {
  const version = store.version();
  if (!config.trial || !version?.demonstration || isSignedIn !== null) return null;
  const { agreement } = version.setting;
  const members = activeMembers(agreement, Number(version.publishedAt.slice(0, 4)));
  const librarians = members.map(({ code, name }): TrialRole => ({ value: `librarian:${code}`, role: 'librarian', member: name })); // prettier-ignore
  const others = (['commission', 'coordinator', 'administrator'] as const).map((role): TrialRole => ({ value: role, role, member: null })); // prettier-ignore
  const roles = [...others, ...librarians];
  const [grant] = account === null ? [] : grants;
  const tried = grant && valueOf(grant);
  return { roles, current: roles.find(({ value }) => value === tried) ?? null };
}

function valueOf({ role, member }: Grant): string {
  return member === null ? role : `${role}:${member}`;
}

function begin(fields: Fields, _: Frame, house: House, sender: Sender): Promise<Outcome> {
  const trial = trialOf(house, sender);
  const chosen = trial?.roles.find(({ value }) => value === fields.get('role'));
  if (!chosen || !house.config.trial)
    return Promise.resolve(refusal('try', fields, { message: house.words.forms.notOffered }));
  const [, member = null] = chosen.value.split(':');
  const grant = { role: chosen.role, member } as Grant;
  const session = house.config.trial.begin(grant, chosen.value);
  return Promise.resolve({ location: '/guide#essayer', session });
}

function end(_: Fields, __: Frame, { config }: House, { from }: Sender): Promise<Outcome> {
  if (from.session !== null) config.trial?.end(from.session);
  return Promise.resolve({ location: '/guide#essayer', session: null });
}
