import type { Counts, Reject, RejectRule } from '../counts.ts';
import { statement, type Database, type Parameters } from '../database.ts';
import type { Profile } from '../settings/profile.ts';
import { dropCsv, viewCsv } from './csv-row.ts';
import { formOf } from './malformed.ts';
import { shownValues } from './shown-value.ts';
import type { Admitted, Incoming, Workshop } from './source.ts';

/** A file that a profile maps to our fields. */
export interface Mapped {
  readonly incoming: Incoming;
  readonly profile: Profile;
  readonly headingRow: number;
}

/** What one kind of mapped file does between its rows and the lake. */
export interface MappedKind {
  stage(workshop: Workshop, mapped: Mapped): Promise<void>;
  judge(workshop: Workshop, mapped: Mapped): Promise<void>;
  accept(workshop: Workshop, mapped: Mapped): Promise<void>;
  /** totals of the accepted rows */
  totals(database: Database): Promise<Record<string, number>>;
  /** statements that say what became of the rows, where `judged` does not hold their verdicts */
  readonly verdicts?: (mapped: Mapped) => Verdicts;
}

/** Files of statements giving {@link Tally} and {@link RejectedRow}, and what both are given. */
export interface Verdicts {
  readonly tally: string;
  readonly rejected: string;
  readonly parameters: Parameters;
}

const judged = (): Verdicts => ({
  tally: 'sources/tally.sql',
  rejected: 'sources/rejected-row.sql',
  parameters: {},
});

/** Takes a mapped file through its steps: view, stage, judge, accept, account. */
export async function admitMapped(
  kind: MappedKind,
  workshop: Workshop,
  mapped: Mapped,
): Promise<Admitted> {
  const { database } = workshop;
  await viewCsv(database, mapped.incoming, mapped.profile, mapped.headingRow);
  await kind.stage(workshop, mapped);
  await kind.judge(workshop, mapped);
  await kind.accept(workshop, mapped);
  const account = await accountOf(workshop, mapped, (kind.verdicts ?? judged)(mapped));
  const totals = await kind.totals(database);
  await dropCsv(database);
  return { kind: mapped.profile.kind, source: mapped.profile.source, totals, ...account };
}

/** How many rows got a verdict by a rule (`tally.sql`). */
export interface Tally {
  readonly verdict: 'accepted' | 'rejected' | 'skipped' | 'duplicate';
  readonly rule: string;
  readonly rows: number;
}

/** A refused row (`rejected-row.sql`). */
export interface RejectedRow {
  readonly row: number;
  readonly field: string;
  readonly rule: RejectRule;
  readonly value: string | null;
  readonly month: string | null;
}

/** The account of the file: what the engine judged, and what its form hid (blank lines, malformed records). */
async function accountOf(
  workshop: Workshop,
  { incoming, profile, headingRow }: Mapped,
  verdicts: Verdicts,
): Promise<{ counts: Counts; rejects: Reject[] }> {
  const { database } = workshop;
  const tallies = await database.rows<Tally>(statement(verdicts.tally), verdicts.parameters);
  const rejected = await database.rows<RejectedRow>(
    statement(verdicts.rejected),
    verdicts.parameters,
  );
  const form = await formOf(
    database,
    incoming,
    headingRow,
    new Set(rejected.map(({ row }) => row)),
  );
  const isShown = shownValues(workshop, profile, rejected);
  const malformed = form.malformed.filter(({ summary }) => !summary);
  const counts = countsOf(tallies, {
    malformed: malformed.length,
    blankLines: form.blankLines,
    summaries: form.malformed.length - malformed.length,
  });
  return {
    counts,
    rejects: [
      ...malformed.map(({ line, rule }): Reject => ({ line, field: '', rule, value: null })),
      ...rejected.map(({ row, field, rule, value, month }): Reject => ({
        line: form.lines.get(row) ?? 0,
        field: profile.columns[field] ?? field,
        rule,
        value: value === null ? null : isShown({ rule, value }) ? redacted(value) : '…',
        ...(month !== null && { month }),
      })),
    ].sort((a, b) => a.line - b.line),
  };
}

/** Adds the verdicts up, and what the form of the file hid. */
export function countsOf(
  tallies: readonly Tally[],
  form: { readonly malformed: number; readonly blankLines: number; readonly summaries: number },
): Counts {
  const of = (verdict: Tally['verdict']): number =>
    tallies.filter((tally) => tally.verdict === verdict).reduce((sum, { rows }) => sum + rows, 0);
  const skipped: Record<string, number> = {};
  for (const { verdict, rule, rows } of tallies)
    if (verdict === 'skipped') skipped[rule] = (skipped[rule] ?? 0) + rows;
  if (form.blankLines > 0) skipped['blank-line'] = (skipped['blank-line'] ?? 0) + form.blankLines;
  if (form.summaries > 0) skipped['summary-row'] = (skipped['summary-row'] ?? 0) + form.summaries;
  const judged = tallies.reduce((sum, { rows }) => sum + rows, 0);
  return {
    read: judged + form.malformed + form.blankLines + form.summaries,
    accepted: of('accepted'),
    rejected: of('rejected') + form.malformed,
    skipped,
    duplicates: of('duplicate'),
  };
}

/** A value fit to be shown: columns may have slipped, so anything like a card number or an address is masked. */
export function redacted(value: string): string {
  return /@|\d{6,}|\d+(\.\d+){3}/.test(value) ? '…' : value.slice(0, 60);
}
