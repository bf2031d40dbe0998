import type { Context } from './context.ts';
import type { Member, MemberCode } from './member.ts';
import type { AmountToCheck, WorkedUpload } from './special/check-mark.ts';

/** All that the page “Vérifications” shows; the member asked for is that of the context. */
export interface ChecksPage {
  readonly context: Context;
  /** name of the member asked for; null: how much there is of each */
  readonly asked: string | null;
  readonly members: readonly Pick<Member, 'code' | 'name'>[];
  /** null: for signed-in staff alone */
  readonly checks: ChecksShown | null;
}

/** The work list: how much remains of each member, and the lines of the member asked for. */
export interface ChecksShown {
  readonly lists: readonly AmountToCheck[];
  readonly uploads: readonly WorkedUpload[];
  /** the last note that was made of any of these lines, 0 where there is none */
  readonly lastMark: number;
}

/** How much of some work lists remains, is to come back to and is done: of one member, or of all. */
export function checksAmount(
  lists: readonly AmountToCheck[],
  member: MemberCode | null,
): Pick<AmountToCheck, 'remaining' | 'again' | 'done'> {
  const own = lists.filter((list) => member === null || list.member === member);
  const sum = (of: 'remaining' | 'again' | 'done') => own.reduce((all, one) => all + one[of], 0);
  return { remaining: sum('remaining'), again: sum('again'), done: sum('done') };
}
