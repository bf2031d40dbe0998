import { IngestError } from '../../errors.ts';
import type { Note } from '../note.ts';
import type { Admitted, Source, Workshop } from '../source.ts';
import { admit, monthsAsked, openReport, refusal } from './admit.ts';
import { combine, inTurn } from './combine.ts';
import type { CounterRow } from './figures.ts';
import { openJson, type JsonReport } from './json-document.ts';
import { readJsonHeader } from './json-header.ts';
import { releaseOf, rowsOf } from './json-rows.ts';
import { field } from './json-value.ts';
import { isWithin, type MonthSpan, type ReportHeader } from './report-header.ts';

/** COUNTER 5 and 5.1 reports as JSON, and what servers answer instead of them. */
export const counterDocument: Source = {
  async recognise(opened) {
    if (opened.form !== 'json') return undefined;
    const { reports, exceptions } = await openJson(opened.path);
    if (reports.length > 0)
      return async (workshop: Workshop, batch: string) =>
        combine(await inTurn(reports, (report) => admitDocument(workshop, batch, report)));
    if (exceptions.length > 0) throw refusal({ exceptions });
    return undefined;
  },
};

async function admitDocument(
  workshop: Workshop,
  batch: string,
  document: JsonReport,
): Promise<Admitted> {
  const header = headerOf(document);
  const report = openReport(workshop, header);
  const holder = {
    institution: header.institution,
    platform: undefined,
    dataType: '',
    accessMethod: '',
    names: [],
    key: '',
    depth: 0,
  };
  let index = 0;
  let form: ReturnType<typeof releaseOf>;
  for await (const { item, parent } of document.items) {
    form ??= releaseOf(item);
    for (const row of rowsOf(item, `Report_Items[${index}]`, {
      ...holder,
      key: parent,
    })) {
      refuseOutside(row, header.period);
      report.figures.take(row);
    }
    index += 1;
  }
  return admit(workshop, batch, report, {
    covers: monthsAsked(header),
    notes: otherRelease(header, form),
  });
}

function headerOf({ frame, first }: JsonReport): ReportHeader {
  const header = readJsonHeader(frame);
  return { ...header, report: header.report || reportOfItem(first) };
}

/** The report a document is that does not say, by the name of its items. */
function reportOfItem(item: unknown): string {
  if (field(item, 'Title') !== undefined) return 'TR';
  if (field(item, 'Item') !== undefined || field(item, 'Items') !== undefined) return 'IR';
  return field(item, 'Database') === undefined ? 'PR' : 'DR';
}

/** A document with months it was not asked for is not the answer to the question (formats §2). */
function refuseOutside({ values }: CounterRow, period: MonthSpan | undefined): void {
  const outside = values.find(({ month }) => month !== undefined && !isWithin(month, period));
  if (outside?.month !== undefined && period !== undefined)
    throw new IngestError({
      code: 'month-outside',
      place: outside.field,
      month: outside.month,
      ...period,
    });
}

function otherRelease({ release }: ReportHeader, form: '5' | '5.1' | undefined): Note[] {
  const said = release.startsWith('5.1') ? '5.1' : release.replace(/^5\.0.*$/, '5');
  return form === undefined || said === '' || said === form
    ? []
    : [{ code: 'other-release', header: release.slice(0, 20), form }];
}
