import type { TimelineEvent } from '../../data/model/annotation.ts';
import type { Context } from '../../data/model/context.ts';
import { parseMemberCode } from '../../data/model/member.ts';
import type { Overview } from '../../data/model/overview.ts';
import { parseDay, parseMonth, yearOf } from '../../data/model/period.ts';
import type { Setting } from '../../data/model/reading.ts';
import type { Remark } from '../../data/model/remark.ts';
import { parseResourceId } from '../../data/model/resource.ts';
import type { RecordsReader } from '../records/records.ts';
import { labelIn } from './event-label.ts';
import { concerns } from './timeline.ts';

/** What people put down about months, the latest month first. */
export async function readRemarks(records: RecordsReader): Promise<Remark[]> {
  const rows = await records.read('remarks');
  return rows.map(({ number, month, member, resource, text, author, written_at: writtenAt }) => ({
    ...{ number: Number(number), month: parseMonth(String(month)) },
    member: member === null ? null : parseMemberCode(String(member)),
    resource: resource === null ? null : parseResourceId(String(resource)),
    ...{ text: String(text), author: String(author), writtenAt: String(writtenAt) },
  }));
}

/** A page with what people put down about the months of its timeline, among what the data know of them. */
export async function remarked<Page extends Pick<Overview, 'timeline' | 'context'>>(
  page: Page,
  setting: Setting,
  records: RecordsReader,
): Promise<Page> {
  const own = (await readRemarks(records))
    .filter((remark) => isShown(remark, page.context))
    .map((remark) => eventOf(remark, page.context, setting));
  if (own.length === 0) return page;
  const annotations = [...page.timeline.annotations, ...own].sort(byDate);
  return { ...page, timeline: { ...page.timeline, annotations } };
}

function isShown({ month, member, resource }: Remark, asked: Context): boolean {
  const isOfYear = yearOf(month) === asked.year;
  return isOfYear && concerns(member, asked.member) && concerns(resource, asked.resource);
}

function eventOf(remark: Remark, asked: Context, setting: Setting): TimelineEvent {
  const { month, text: label } = remark;
  const date = parseDay(`${month}-01`);
  return { date, kind: 'remark', label: labelIn({ ...remark, label }, asked, setting) };
}

function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}
