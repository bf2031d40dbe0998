import { monthsBetween, type Month } from '../../../data/model/period.ts';
import { IngestError } from '../../errors.ts';
import { meaningOn, NameBook } from '../../settings/name-book.ts';
import { redacted } from '../mapped.ts';
import type { Note } from '../note.ts';
import type { Admitted, Stranger, Workshop } from '../source.ts';
import { coveredMonths } from './covered.ts';
import { decisionOf, type Decision } from './exceptions.ts';
import { Figures, type Filing } from './figures.ts';
import { memberOf } from './institution.ts';
import { isNameless, sourceOf, type ReportHeader } from './report-header.ts';
import { storeCoverage, storeFigures } from './store.ts';

/** A report being read. */
export interface Report {
  readonly header: ReportHeader;
  readonly filing: Filing;
  readonly figures: Figures;
}

/** Begins to read a report. */
export function openReport(workshop: Workshop, header: ReportHeader): Report {
  const platforms = new NameBook(workshop.settings.catalogue.platforms);
  const filing = {
    report: header.report,
    source: sourceOf(header),
    member: memberOf(workshop),
    declared: (platform: string, month: Month) =>
      platform === '' ? undefined : meaningOn(platforms.meanings(platform), month),
  };
  return { header, filing, figures: new Figures(filing) };
}

/**
 * Takes a report that was read to its end into the lake.
 *
 * @param covers months it covers whole, even those it has no figure of
 * @param notes  what its reading came upon
 * @throws IngestError when its exceptions say that it is no report to import
 */
export async function admit(
  workshop: Workshop,
  batch: string,
  report: Report,
  { covers, notes }: { readonly covers: readonly Month[]; readonly notes: readonly Note[] },
): Promise<Admitted> {
  const { header, figures } = report;
  const decision = importable(report);
  const isZero = decision === 'known-zero';
  const filing = { ...report.filing, source: sourceOf(header, figures.platforms) };
  await storeFigures(workshop.database, figures.all, { batch, source: filing.source });
  const months = decision === 'provisional' ? [] : covers;
  const covered = coveredMonths(workshop, { header, filing, figures }, months);
  await storeCoverage(workshop.database, covered, batch);
  const [from, to] = ends(covered.map(({ month }) => month));
  return {
    kind: 'counter',
    source: filing.source,
    counts: figures.counts,
    rejects: figures.rejects,
    totals: figures.totals,
    notes: [
      ...(decision === 'provisional' ? [{ code: 'provisional' } as const] : []),
      ...(isZero && from && to ? [{ code: 'known-zero', from, to } as const] : []),
      ...header.exceptions.map(
        ({ code, message }) => ({ code: 'exception', exception: code, message }) as const,
      ),
      ...notes,
      ...(isZero && header.exceptions.length === 0 ? [{ code: 'no-rows' } as const] : []),
      ...(isNameless(header) && !figures.isOfSomebody
        ? [{ code: 'nameless', source: filing.source } as const]
        : []),
    ],
    institutions: strangersIn(report),
  };
}

function ends(months: readonly Month[]): [first: Month | undefined, last: Month | undefined] {
  const sorted = [...months].sort();
  return [sorted[0], sorted.at(-1)];
}

/** The months a report was asked for. */
export function monthsAsked({ period }: ReportHeader): Month[] {
  return period === undefined ? [] : monthsBetween(period.from, period.to);
}

/** What the exceptions of a report ask for, when that is to take it. */
function importable({ header, figures }: Report): Decision {
  const { exceptions } = header;
  const { read, accepted } = figures.counts;
  const decision = isBare(header, figures) ? 'known-zero' : decisionOf(exceptions);
  const isUsed = figures.all.some(({ value }) => value !== 0);
  const isTaken =
    decision === 'known-zero'
      ? !isUsed && read === accepted && (read > 0 || header.period !== undefined)
      : (decision === 'import' || decision === 'provisional') &&
        (read > 0 || exceptions.length === 0);
  if (!isTaken) throw refusal(header);
  return decision;
}

/** A whole report without rows, and without a word that could explain it: nothing was used. */
function isBare({ exceptions, release, period }: ReportHeader, figures: Figures): boolean {
  const isWhole = release !== '' && period !== undefined;
  return isWhole && exceptions.length === 0 && figures.counts.read === 0;
}

/** The refusal of a document whose exceptions say that it is no report. */
export function refusal({ exceptions }: Pick<ReportHeader, 'exceptions'>): IngestError {
  return new IngestError({
    code: 'counter-exception',
    decision: decisionOf(exceptions),
    exceptions: exceptions.map(({ code, message }) => ({ code, message })),
  });
}

function strangersIn({ figures }: Report): Stranger[] {
  return figures.strangers
    .map(({ institution: { name, customer, ids }, values }) => ({
      name: redacted([name, ...ids, customer].find(Boolean) ?? ''),
      rows: values,
    }))
    .filter(({ name }) => name !== '');
}
