import { textRows } from '../../text/table-rows.ts';
import { layoutOf } from './layout.ts';
import type { RowAccount } from './row-account.ts';
import { fateOf } from './row-fate.ts';
import type { Staging } from './staging.ts';
import type { MappedTable } from './table.ts';
import { valueReader } from './values.ts';

/** Reads a table below its headings: rows left out or refused whole go to the account, the values of others to the staging. */
export async function readTable(
  table: MappedTable,
  staging: Staging,
  account: RowAccount,
): Promise<void> {
  const layout = layoutOf(table);
  const read = valueReader(table, layout);
  const titles = layout.values.map(({ title }) => placeOf(table.sheet, title));
  for await (const row of textRows(table.text, table.head.delimiter)) {
    if (row.line <= layout.lastHeading) continue;
    const fate = fateOf(row.cells, layout);
    if (fate === undefined) await staging.add(read(row));
    else if (fate.verdict === 'skipped') account.skip(fate.rule, layout.values.length);
    else account.reject(row.line, titles, fate.rule);
  }
}

/** A column as a person finds it: with its sheet, where there are several. */
export function placeOf(sheet: string | null, title: string): string {
  return sheet === null ? title : `${sheet} › ${title}`;
}
