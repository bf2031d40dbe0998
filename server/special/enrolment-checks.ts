import type { MemberCode } from '../../data/model/member.ts';
import {
  checkList,
  type CheckList,
  type ReceivedCheck,
} from '../../data/model/special/check-list.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { said, type Said } from './said.ts';

/**
 * What a member should look at in its last enrolment uploads, by file and line.
 *
 * @throws NotAllowed when somebody asks who does not look after that member
 */
export async function enrolmentChecks(
  view: UsageView,
  member: MemberCode,
  { signal }: Asker,
): Promise<Said<CheckList>> {
  const question = { name: 'enrolment-checks', params: { member } } as const;
  return said(view.version, checkList(member, await view.ask<ReceivedCheck>(question, signal)));
}
