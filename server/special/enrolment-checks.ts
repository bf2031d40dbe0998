import type { MemberCode } from '../../data/model/member.ts';
import {
  checkList,
  type CheckList,
  type ReceivedCheck,
} from '../../data/model/special/check-list.ts';
import { StaffOnly } from '../errors.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { said, type Said } from './said.ts';

/**
 * What a member should look at in its last enrolment uploads, by file and line.
 *
 * @throws StaffOnly when somebody else than signed-in staff asks
 */
export async function enrolmentChecks(
  view: UsageView,
  member: MemberCode,
  { audience, signal }: Asker,
): Promise<Said<CheckList>> {
  if (audience !== 'staff') throw new StaffOnly();
  const question = { name: 'enrolment-checks', params: { member } } as const;
  return said(view.version, checkList(member, await view.ask<ReceivedCheck>(question, signal)));
}
