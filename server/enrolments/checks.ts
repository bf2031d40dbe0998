import type { ChecksShown } from '../../data/model/enrolments-page.ts';
import type { Member, MemberCode } from '../../data/model/member.ts';
import type { Asker } from '../read-published.ts';
import { enrolmentChecks } from '../special/enrolment-checks.ts';
import type { UsageView } from '../store/usage-store.ts';

/** What there is to check of each member, lines of the asked one alone; null for others than signed-in staff. */
export async function checksShown(
  view: UsageView,
  members: readonly Pick<Member, 'code'>[],
  asked: MemberCode | null,
  asker: Asker,
): Promise<ChecksShown | null> {
  if (asker.audience !== 'staff') return null;
  const lists = await Promise.all(members.map(({ code }) => enrolmentChecks(view, code, asker)));
  return {
    lists: lists.map(({ member, total, counts }) => ({ member, total, counts })),
    uploads: lists.find(({ member }) => member === asked)?.uploads ?? [],
  };
}
