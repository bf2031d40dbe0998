import type { Change } from '../records/records.ts';
import { accountOf } from './account.ts';
import type { Desk } from './desk.ts';

const OF_AUTHORS = [
  'unname-decisions',
  'unname-remarks',
  'unname-views',
  'unname-reports',
  'unname-entries',
  'unname-marks',
] as const;

/**
 * Erases an account: who it was, its password, roles, codes, links and sessions are gone, and where its name stands under what was
 * written, its number takes its place. What was done stays written down under that number, which then is nobody's: the chain of deeds
 * never held a name, so it goes on to verify.
 *
 * @returns false when there is no such account
 */
export async function forgetAccount(
  { records, audit }: Pick<Desk, 'records' | 'audit'>,
  id: string,
  actor: string,
): Promise<boolean> {
  const known = await accountOf(records, id);
  if (!known) return false;
  const unnamed = OF_AUTHORS.map((statement): Change => [
    statement,
    { name: known.name, number: id },
  ]);
  return audit.done({ actor, deed: 'account-forgotten', subject: id, detail: '' }, [
    ...unnamed,
    ['access/end-sessions', { account: id }],
    ['access/remove-grants', { account: id }],
    ['access/remove-recovery-codes', { account: id }],
    ['access/remove-links', { account: id }],
    ['access/remove-account', { id }],
  ]);
}
