import type { Right } from '../../data/model/access/right.ts';
import { Throttled } from '../errors.ts';
import type { House } from '../house.ts';
import { isNoted } from './note-form.ts';
import type { Visitor } from './visitor.ts';

/** Writes down that somebody asked for what is for others; the first of them in ten minutes, so that nobody fills the disk. */
export async function noteRefused(
  { config: { accounts } }: Pick<House, 'config'>,
  { account, isSignedIn }: Visitor,
  right: Right,
): Promise<void> {
  if (!accounts || !account || !isNoted(isSignedIn)) return;
  try {
    await accounts.refusals.pass(account.id);
  } catch (error) {
    if (error instanceof Throttled) return;
    throw error;
  }
  const { id } = account;
  await accounts.audit.note({ actor: id, deed: 'not-allowed', subject: right, detail: '' });
}
