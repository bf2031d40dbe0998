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
import { sourceOf, type ReportHeader } from './report-header.ts';
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
  const { header, filing, figures } = report;
  const decision = importable(report);
  const isZero = decision === 'known-zero';
  await storeFigures(workshop.database, figures.all, { batch, source: filing.source });
  const covered = decision === 'provisional' ? [] : coveredMonths(workshop, report, covers);
  await storeCoverage(workshop.database, covered, batch);
  const months = covered.map(({ month }) => month).sort();
  const [from, to] = [months[0], months.at(-1)];
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
    ],
    institutions: strangersIn(report),
  };
}

/** The months a report was asked for. */
export function monthsAsked({ period }: ReportHeader): Month[] {
  return period === undefined ? [] : monthsBetween(period.from, period.to);
}

/** What the exceptions of a report ask for, when that is to take it. */
function importable({ header, figures }: Report): Decision {
  const { exceptions } = header;
  const decision = decisionOf(exceptions);
  const { read, accepted } = figures.counts;
  const isUsed = figures.all.some(({ value }) => value !== 0);
  const isTaken =
    decision === 'known-zero'
      ? !isUsed && read === accepted && (read > 0 || header.period !== undefined)
      : (decision === 'import' || decision === 'provisional') &&
        (read > 0 || exceptions.length === 0);
  if (!isTaken) throw refusal(header);
  return decision;
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
