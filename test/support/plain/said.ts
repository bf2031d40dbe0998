import type { Asked } from './asked.ts';
import type { Plain, Status } from './figure.ts';

/** An answer as its JSON says it. */
export interface Said {
  readonly rows: number;
  readonly data: Readonly<Record<string, readonly (string | number | null)[]>>;
}

/** One row of an answer. */
export interface SaidRow {
  readonly values: readonly string[];
  readonly kind: string;
  readonly figures: Readonly<Record<string, Plain>>;
}

/** The rows of an answer, its total apart. */
export function readingOf(
  { by }: Asked,
  { rows, data }: Said,
): { readonly rows: readonly SaidRow[]; readonly total: SaidRow['figures'] | null } {
  const columns = Object.keys(data).flatMap((name) =>
    name.endsWith('_status') ? [name.slice(0, -'_status'.length)] : [],
  );
  const all = Array.from({ length: rows }, (_, row): SaidRow => ({
    values: by.map((id) => String(data[id]?.[row] ?? '')),
    kind: String(data.row?.[row] ?? 'detail'),
    figures: Object.fromEntries(
      columns.map((name) => [
        name,
        {
          value: data[name]?.[row] as number | null,
          status: data[`${name}_status`]?.[row] as Status,
        },
      ]),
    ),
  }));
  return {
    rows: all.filter(({ kind }) => kind !== 'total'),
    total: all.find(({ kind }) => kind === 'total')?.figures ?? null,
  };
}
