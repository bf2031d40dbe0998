import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HAS_SAMPLES, sample } from './samples.ts';

/** What a correct importer reads in the report. */
export const COUNTER_SAMPLE = { year: 2022, values: 120, total: 55_037, unique: 41_282 } as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ITEMS = ['Item 1', 'Item 2', 'Item 3', 'Item 4', 'Item 5'];

/**
 * The published sample of a COUNTER 5.1 Multimedia Item Requests report where this machine has it, else a report of the same
 * size and totals, made here.
 *
 * @returns its path
 */
export async function counterSample(folder: string): Promise<string> {
  if (HAS_SAMPLES) return sample('counter-r51/IRM1_sample_r51.tsv');
  const path = join(folder, 'IRM1_made_here.tsv');
  await writeFile(path, counterReport());
  return path;
}

/** A report of five items over 2022, with the totals of {@link COUNTER_SAMPLE}. */
export function counterReport(): string {
  const lines: readonly (readonly (string | number)[])[] = [
    ['Report_Name', 'Multimedia Item Requests'],
    ['Report_ID', 'IR_M1'],
    ['Release', '5.1'],
    ['Institution_Name', 'Sample Institution'],
    ['Metric_Types', 'Total_Item_Requests; Unique_Item_Requests'],
    ['Report_Filters', 'Access_Method=Regular'],
    ['Reporting_Period', 'Begin_Date=2022-01-01; End_Date=2022-12-31'],
    ['Created_By', 'Sample Publisher'],
    [],
    [
      ...['Item', 'Publisher', 'Platform', 'Data_Type', 'Metric_Type', 'Reporting_Period_Total'],
      ...MONTHS.map((month) => `${month}-${COUNTER_SAMPLE.year}`),
    ],
    ...metricRows('Total_Item_Requests', COUNTER_SAMPLE.total),
    ...metricRows('Unique_Item_Requests', COUNTER_SAMPLE.unique),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.join('\t')}\r\n`).join('')}`;
}

/** The total shared out evenly over items and months; the very first value carries what is left over. */
function metricRows(metric: string, total: number): (string | number)[][] {
  const cells = ITEMS.length * MONTHS.length;
  const each = Math.floor(total / cells);
  return ITEMS.map((item, index) => {
    const values = MONTHS.map(() => each);
    if (index === 0) values[0] = each + (total - each * cells);
    const sum = values.reduce((left, right) => left + right, 0);
    return [item, 'Sample Publisher', 'Platform 1', 'Multimedia', metric, sum, ...values];
  });
}
