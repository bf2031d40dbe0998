import { activeMembers } from '../../data/model/agreement/membership.ts';
import type { ChecksPage, ChecksShown } from '../../data/model/checks-page.ts';
import type { Context } from '../../data/model/context.ts';
import type { Member, MemberCode } from '../../data/model/member.ts';
import type { CheckList } from '../../data/model/special/check-list.ts';
import {
  workList,
  type CheckMark,
  type CheckStanding,
} from '../../data/model/special/check-mark.ts';
import type { CheckRule } from '../../data/model/special/enrolment-check.ts';
import { membersFor, type Scope } from '../access/visitor.ts';
import type { Asker } from '../read-published.ts';
import type { KeptRow, RecordsReader } from '../records/records.ts';
import { enrolmentChecks } from '../special/enrolment-checks.ts';
import type { UsageView } from '../store/usage-store.ts';

interface Wanted {
  readonly members: readonly Pick<Member, 'code'>[];
  readonly asked: MemberCode | null;
  readonly records: RecordsReader;
}

/** Everything the page “Vérifications” shows, from one version and what was noted so far. */
export async function checksOf(
  view: UsageView,
  context: Context,
  asker: Asker,
  records: RecordsReader,
): Promise<ChecksPage> {
  const { agreement } = view.version.setting;
  const members = activeMembers(agreement, context.year);
  const asked = shownMember(context.member, asker);
  const wanted = { members, asked, records };
  return {
    context,
    asked: agreement.members.find(({ code }) => code === asked)?.name ?? null,
    members: members.map(({ code, name }) => ({ code, name })),
    checks: await checksShown(view, wanted, asker),
  };
}

/** The member whose lines are shown: the one asked for, or the only one whom the asker looks after. */
export function shownMember(asked: MemberCode | null, asker: Scope): MemberCode | null {
  const own = membersFor(asker, 'checks');
  const [only = null, ...others] = own === 'all' ? [] : own;
  return asked ?? (others.length === 0 ? only : null);
}

/**
 * What remains to check of each member, lines of the asked one alone, of those the asker looks after; null for whoever looks after
 * none, or not after the asked one.
 */
export async function checksShown(
  view: UsageView,
  { members, asked, records }: Wanted,
  asker: Asker,
): Promise<ChecksShown | null> {
  const own = membersFor(asker, 'checks');
  const seen = own === 'all' ? members : members.filter(({ code }) => own.includes(code));
  if (seen.length === 0 || (asked !== null && !seen.some(({ code }) => code === asked)))
    return null;
  const received = await Promise.all(seen.map(({ code }) => enrolmentChecks(view, code, asker)));
  const marks = await readMarks(received, records);
  const lists = received.map((list) => workList(list, marks));
  return {
    lists: lists.map(({ uploads: _, ...amounts }) => amounts),
    uploads: lists.find(({ member }) => member === asked)?.uploads ?? [],
    lastMark: Math.max(0, ...marks.map(({ number }) => number)),
  };
}

/** The last mark of each line of the uploads of some work lists. */
async function readMarks(
  lists: readonly CheckList[],
  records: RecordsReader,
): Promise<CheckMark[]> {
  const batches = lists.flatMap(({ uploads }) => uploads.map(({ batch }) => batch));
  const rows = await records.read('check-marks', { batches: JSON.stringify(batches) });
  return rows.map(markOf);
}

function markOf({ number, batch, rule, line, standing, comment, author, ...row }: KeptRow) {
  return {
    ...{ number: Number(number), batch: String(batch), rule: String(rule) as CheckRule },
    ...{ line: Number(line), standing: String(standing) as CheckStanding },
    ...{ comment: String(comment), author: String(author), markedAt: String(row.marked_at) },
  };
}
