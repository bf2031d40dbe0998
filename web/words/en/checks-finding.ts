import { checksAmount } from '../../../data/model/checks-page.ts';
import type { Context } from '../../../data/model/context.ts';
import type { AmountToCheck } from '../../../data/model/special/check-mark.ts';
import { count } from '../format.ts';

interface Told {
  readonly checks: readonly AmountToCheck[] | null;
  readonly asked: string | null;
  readonly context: Pick<Context, 'member'>;
}

/** Why somebody else sees no list. */
export const STAFF_ONLY = 'The list of checks is for signed-in librarians alone.';

/** How much remains to check, and how much is done. */
export function checksFinding({ checks, asked, context }: Told): string {
  if (checks === null) return 'Checks of enrolments';
  const { remaining, done } = checksAmount(checks, asked === null ? null : context.member);
  const where = `in the last files${asked === null ? '' : ` of ${asked}`}`;
  if (remaining === 0)
    return done === 0
      ? `Nothing to check ${where}`
      : `Nothing left to check ${where}: ${count(done)} done`;
  return `Lines to check ${where}: ${count(remaining)}${done === 0 ? '' : `, ${count(done)} done`}`;
}
