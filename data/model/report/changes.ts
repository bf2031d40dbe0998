import type { ReportDocument, ReportSection } from './document.ts';
import type { ReportCell, ReportColumnKind } from './report-table.ts';

/** One cell that is not the same in two reports; null where the row or column is not there. */
export interface ReportChange {
  /** title of the part */
  readonly section: string;
  readonly row: string;
  readonly column: string;
  readonly kind: ReportColumnKind;
  readonly before: ReportCell;
  readonly after: ReportCell;
}

type Column = ReportSection['table']['columns'][number];
type Row = ReportSection['table']['rows'][number];

/** Every cell of the tables in which a later report differs from an earlier one, part by part. */
export function reportChanges(before: ReportDocument, after: ReportDocument): ReportChange[] {
  const earlier = new Map(before.sections.map((one) => [one.id, one]));
  const later = new Map(after.sections.map((one) => [one.id, one]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id) =>
    changesOf(earlier.get(id), later.get(id)),
  );
}

function changesOf(before: ReportSection | undefined, after: ReportSection | undefined) {
  const [first, last] = [rowsOf(before), rowsOf(after)];
  const columns = columnsOf(before, after);
  const section = after?.title ?? before?.title ?? '';
  return [...new Set([...last.keys(), ...first.keys()])].flatMap((row) =>
    columns.flatMap(({ key, label, kind }): ReportChange[] => {
      const [was, is] = [first.get(row)?.[key] ?? null, last.get(row)?.[key] ?? null];
      return was === is ? [] : [{ section, row, column: label, kind, before: was, after: is }];
    }),
  );
}

/** The columns of both tables that say something of a row, those that name it apart. */
function columnsOf(before: ReportSection | undefined, after: ReportSection | undefined): Column[] {
  const all = [...(after?.table.columns ?? []), ...(before?.table.columns ?? [])];
  const naming = new Set([...namesOf(before), ...namesOf(after)]);
  const byKey = new Map(all.map((one) => [one.key, one]));
  return [...byKey.values()].filter(({ key }) => !naming.has(key));
}

/** Rows by their names; where several have the same, by which of them each is. */
function rowsOf(section: ReportSection | undefined): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const names = namesOf(section);
  for (const row of section?.table.rows ?? []) {
    const name = names.map((key) => row[key] ?? '').join(' · ').replace(/( · )+$/, ''); // prettier-ignore
    let own = name;
    for (let at = 2; rows.has(own); at += 1) own = `${name} (${at})`;
    rows.set(own, row);
  }
  return rows;
}

/** What names a row: the first column, and the next one where a provider's rows are of members. */
function namesOf(section: ReportSection | undefined): readonly string[] {
  const [first, second] = section?.table.columns ?? [];
  if (!first) return [];
  return second && first.key === 'prestataire' && second.key === 'membre'
    ? [first.key, second.key]
    : [first.key];
}
