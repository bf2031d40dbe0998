import type { MemberRow } from '../data/model/answer.ts';
import type { Overview } from '../data/model/overview.ts';

/** The members' rows of a page, in order of display. */
export function memberRows({ consumption }: Overview): readonly MemberRow[] {
  return consumption.rows;
}
