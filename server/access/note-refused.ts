import type { Right } from '../../data/model/access/right.ts';
import { pageAt } from '../../data/model/pages.ts';
import { Throttled } from '../errors.ts';
import type { House } from '../house.ts';
import { isNoted } from './note-form.ts';
import type { Visitor } from './visitor.ts';

/** Writes down that somebody asked for what is for others; the first of them in ten minutes, so that nobody fills the disk. */
export async function noteRefused(
  { config: { accounts } }: Pick<House, 'config'>,
  { account, isSignedIn }: Visitor,
  { path, right }: { readonly path: string; readonly right: Right },
): Promise<void> {
  if (!accounts || !account || !isNoted(isSignedIn)) return;
  try {
    await accounts.refusals.pass(account.id);
  } catch (error) {
    if (error instanceof Throttled) return;
    throw error;
  }
  // the page, or the right of what is none: never the path as it was typed
  const subject = pageAt(path)?.page ?? right;
  await accounts.audit.note({ actor: account.id, deed: 'not-allowed', subject, detail: '' });
}
