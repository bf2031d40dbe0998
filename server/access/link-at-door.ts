import type { Frame } from '../../data/model/frame.ts';
import type { LinkPage } from '../../data/model/access/link-page.ts';
import { chooseByLink } from './choose-by-link.ts';
import { openLink } from './links.ts';
import type { Sender } from './origin.ts';
import { passwordFaults, passwordTwice } from './password-fields.ts';
import { refusal } from '../forms.ts';
import type { House } from '../house.ts';
import type { Fields, Outcome } from '../pages/server-page.ts';

/** What a link that was handed over opens; null where the address holds none. */
export async function linkContent(
  { config: { accounts } }: House,
  token: string | undefined,
): Promise<LinkPage | null> {
  if (token === undefined) return null;
  if (!accounts) return { state: 'unknown' };
  const link = await openLink(accounts.records, token, accounts.now());
  if (link.state !== 'open') return link;
  const { state, kind, codes, login, name } = link;
  return { state, kind, codes, login, name };
}

/** Sets a password by a link, once. */
export async function chooseAtDoor(
  fields: Fields,
  { at }: Frame,
  { config: { accounts }, words }: House,
  { from }: Sender,
): Promise<Outcome> {
  const task = 'choose';
  if (!accounts) return refusal(task, fields, { status: 503, message: words.access.noAccounts });
  const twice = passwordTwice(fields, words);
  if ('faults' in twice) return refusal(task, fields, twice);
  const [token, code] = [at.own.lien ?? '', fields.get('code') ?? ''];
  const fault = await chooseByLink(accounts, { ...twice, token, code, from });
  if (fault === null) return { location: '/connexion?fait=choisi', session: null };
  if (fault === 'closed')
    return refusal(task, fields, { status: 409, message: words.access.linkClosed });
  if (fault === 'code')
    return refusal(task, fields, { faults: { code: words.access.wrongFactor } });
  const { records, now } = accounts;
  const link = await openLink(records, token, now());
  const hasTotp = link.state === 'open' && link.codes === 'asked';
  return refusal(task, fields, { faults: passwordFaults(fault, words, hasTotp) });
}
