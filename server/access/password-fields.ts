import type { Fields } from '../pages/server-page.ts';
import type { Words } from '../words/words.ts';
import type { PasswordFault } from './password-policy.ts';

type Faults = Readonly<Record<string, string>>;

/** A new password, typed twice; or what is wrong with the fields. */
export function passwordTwice(
  fields: Fields,
  { access, forms }: Words,
): { readonly password: string } | { readonly faults: Faults } {
  const password = fields.get('password-new') ?? '';
  if (password === '') return { faults: { 'password-new': forms.required } };
  if (password !== fields.get('password-again'))
    return { faults: { 'password-again': access.notTheSame } };
  return { password };
}

/** Why a new password is not taken, beside its field. */
export function passwordFaults(fault: PasswordFault, { access }: Words, hasTotp = false): Faults {
  const text = fault === 'short' && hasTotp ? access.shortBesideCode : access.password[fault];
  return { 'password-new': text };
}
