import type { Period } from '../../data/model/answer.ts';
import type { Context } from '../../data/model/context.ts';
import type { MemberCode } from '../../data/model/member.ts';
import { MEMBER_COUNTS, type MemberCount } from '../../data/model/member-page.ts';
import { figureRows } from '../query/figure-rows.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** How many are enrolled with a member, and came or went. */
export async function readMemberCounts(
  view: UsageView,
  { compare, member }: Pick<Context, 'compare'> & { readonly member: MemberCode },
  { from, to }: Period,
  asker: Asker,
): Promise<readonly MemberCount[]> {
  const filters = { member: [member] };
  const asked = { measures: MEMBER_COUNTS, by: ['member'], from, to, compare, filters } as const;
  const [row] = await figureRows(view, asked, asker);
  return MEMBER_COUNTS.map((id) => ({
    id,
    value: row?.figures[id] ?? 'missing',
    previous: compare === 'none' ? null : (row?.figures[`${id}_previous`] ?? 'missing'),
  }));
}
