import { itemHeading, monthText, type ModelReport, type ModelRow } from './counter-model.ts';

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What tells rows apart besides their metric. */
const attributesOf = ({ item, platform, dataType, accessMethod }: ModelRow): string =>
  JSON.stringify([item, platform, dataType, accessMethod]);

/** The report as a table. */
export function asTable(report: ModelReport, delimiter: string): string {
  const heading = itemHeading(report);
  const cells = (row: ModelRow): (string | number)[] => [
    ...(heading ? [row.item] : []),
    ...[row.platform, row.dataType, row.accessMethod, row.metric],
    ...[row.values.reduce((sum, value) => sum + value, 0), ...row.values],
  ];
  const lines = [
    ['Report_ID', report.id],
    ['Release', '5.1'],
    ['Institution_Name', 'Un groupement'],
    ['Created_By', 'Presse SA'],
    ['Reporting_Period', `Begin_Date=${spanOf(report)[0]}; End_Date=${spanOf(report)[1]}`],
    [],
    [
      ...(heading ? [heading] : []),
      ...['Platform', 'Data_Type', 'Access_Method', 'Metric_Type', 'Reporting_Period_Total'],
      ...report.months.map((month) => `${NAMES[month - 1] ?? ''}-${report.year}`),
    ],
    ...rowsWritten(report).map(cells),
  ];
  return lines.map((line) => line.map(quoted).join(delimiter)).join('\r\n');
}

/** The report as release 5 has it: periods, then instances; zeros left out. */
export function asRelease5(report: ModelReport): object {
  return {
    Report_Header: headerOf(report, '5', [
      { Name: 'Begin_Date', Value: spanOf(report)[0] },
      { Name: 'End_Date', Value: spanOf(report)[1] },
    ]),
    Report_Items: itemsOf(report).map((rows) => ({
      ...itemFields(report, rows),
      ...dataFields(rows),
      Performance: report.months.flatMap((month, at) => {
        const told = rows.filter(({ values }) => values[at] !== 0);
        const day = monthText(report, month);
        return told.length === 0
          ? []
          : [
              {
                Period: { Begin_Date: `${day}-01`, End_Date: `${day}-28` },
                Instance: told.map(({ metric, values }) => ({
                  Metric_Type: metric,
                  Count: values[at],
                })),
              },
            ];
      }),
    })),
  };
}

/** The report as release 5.1 has it: metric, then months; item reports have their items in parents. */
export function asRelease51(report: ModelReport): object {
  const items = itemsOf(report).map((rows) => ({
    ...itemFields(report, rows),
    Attribute_Performance: [
      {
        ...dataFields(rows),
        Performance: Object.fromEntries(
          rows.map(({ metric, values }) => [
            metric,
            Object.fromEntries(
              report.months.flatMap((month, at) =>
                values[at] === 0 ? [] : [[monthText(report, month), values[at]]],
              ),
            ),
          ]),
        ),
      },
    ],
  }));
  return {
    Report_Header: headerOf(report, '5.1', {
      Begin_Date: spanOf(report)[0],
      End_Date: spanOf(report)[1],
    }),
    Report_Items: report.id.startsWith('IR') ? [{ Items: items }] : items,
  };
}

/** Values a format holds: tables say their zeros. */
export function valuesIn(report: ModelReport, zeros: boolean): { told: number; again: number } {
  const count = (rows: readonly ModelRow[]): number =>
    rows.flatMap(({ values }) => values).filter((value) => zeros || value !== 0).length;
  return { told: count(report.rows), again: count(rowsWritten(report).slice(report.rows.length)) };
}

function rowsWritten({ rows, repeated }: ModelReport): ModelRow[] {
  const [first] = rows;
  if (!repeated || first === undefined) return [...rows];
  return [...rows, ...rows.filter((row) => attributesOf(row) === attributesOf(first))];
}

function itemsOf(report: ModelReport): ModelRow[][] {
  const items = new Map<string, ModelRow[]>();
  for (const row of report.rows)
    items.set(attributesOf(row), [...(items.get(attributesOf(row)) ?? []), row]);
  const all = [...items.values()];
  return report.repeated ? [...all, ...all.slice(0, 1)] : all;
}

function headerOf({ id }: ModelReport, release: string, filters: object): object {
  return {
    Report_ID: id,
    Release: release,
    Institution_Name: 'Un groupement',
    Created_By: 'Presse SA',
    Report_Filters: filters,
  };
}

function itemFields(report: ModelReport, [row]: readonly ModelRow[]): object {
  const heading = itemHeading(report);
  return { ...(heading && { [heading]: row?.item, Item_ID: null }), Platform: row?.platform };
}

function dataFields([row]: readonly ModelRow[]): object {
  return { Data_Type: row?.dataType, Access_Method: row?.accessMethod };
}

function spanOf(report: ModelReport): readonly [string, string] {
  const [first = 1, last = first] = [report.months[0], report.months.at(-1)];
  return [`${monthText(report, first)}-01`, `${monthText(report, last)}-28`];
}

function quoted(cell: string | number): string {
  const text = String(cell);
  return /[",;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
