import fc from 'fast-check';

/** What one row of a generated report says, month by month. */
export interface ModelRow {
  readonly item: string;
  readonly platform: string;
  readonly dataType: string;
  readonly accessMethod: string;
  readonly metric: string;
  /** as many as the report has months */
  readonly values: readonly number[];
}

/** A COUNTER report before anybody wrote it down in one format or another. */
export interface ModelReport {
  readonly id: string;
  readonly year: number;
  /** numbers of its months, one after the other */
  readonly months: readonly number[];
  readonly rows: readonly ModelRow[];
  /** rows of the first item stand in it twice */
  readonly repeated: boolean;
}

const IDS = ['PR', 'PR_P1', 'DR', 'DR_D1', 'TR', 'TR_J1', 'TR_B1', 'IR', 'IR_M1'];
const METRICS = ['Total_Item_Requests', 'Unique_Item_Requests', 'Searches_Platform', 'No_License', 'presse:Likes']; // prettier-ignore

const months = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .map(([first, length]) => Array.from({ length }, (_, at) => first + at));

const row = (width: number): fc.Arbitrary<ModelRow> =>
  fc.record({
    item: fc.integer({ min: 1, max: 4 }).map((number) => `Item ${number}; « l'été », ${number}`),
    platform: fc.constantFrom('Plateforme Presse', 'Autre plateforme', 'Troisième'),
    dataType: fc.constantFrom('Book', 'Article', 'Journal'),
    accessMethod: fc.constantFrom('Regular', 'TDM'),
    metric: fc.constantFrom(...METRICS),
    values: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 9_999_999 })), {
      minLength: width,
      maxLength: width,
    }),
  });

/** Any report of any kind, each row told from the others by what it is: a platform report names no items. */
export const modelReport: fc.Arbitrary<ModelReport> = fc
  .tuple(fc.constantFrom(...IDS), months)
  .chain(([id, all]) =>
    fc.record({
      id: fc.constant(id),
      year: fc.integer({ min: 2019, max: 2025 }),
      months: fc.constant(all),
      rows: fc.uniqueArray(row(all.length), {
        minLength: 1,
        maxLength: 12,
        selector: ({ item, values: _, ...attributes }) =>
          JSON.stringify(id.startsWith('PR') ? attributes : [item, attributes]),
      }),
      repeated: fc.boolean(),
    }),
  );

/** Metric → sum, added up from the rows as they were made. */
export function sumsOf({ rows }: ModelReport): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { metric, values } of rows)
    for (const value of values) sums[metric] = (sums[metric] ?? 0) + value;
  return sums;
}

/** `2025-03` */
export function monthText({ year }: ModelReport, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The heading of the items of a report. */
export function itemHeading({ id }: ModelReport): 'Title' | 'Item' | 'Database' | undefined {
  if (id.startsWith('TR')) return 'Title';
  if (id.startsWith('IR')) return 'Item';
  return id.startsWith('DR') ? 'Database' : undefined;
}
