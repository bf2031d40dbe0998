import type { DropFile } from '../drop-file.ts';
import { MEMBERS } from '../members.ts';
import { TOTALS_LAYOUTS } from './layouts.ts';
import type { MonthTotal } from './month-total.ts';
import type { TotalsLayout } from './table.ts';
import { workbookOf } from './workbook.ts';

/** Years whose totals providers also send: the last full one and the running one. */
export const TOTALS_YEARS = [2025, 2026] as const;

/** The totals a resource came to in a year, by member. */
export type TotalsIn = (resource: string, year: number) => readonly MonthTotal[];

/** The files in which providers add up what they also tell one by one. */
export function* totalsFiles(totalsIn: TotalsIn): Generator<DropFile> {
  for (const layout of TOTALS_LAYOUTS) {
    const { resource } = layout;
    const totals = (): MonthTotal[] => TOTALS_YEARS.flatMap((year) => totalsIn(resource, year));
    if (layout.perMember)
      for (const { code } of MEMBERS)
        yield totalsFile(layout, code, () => totals().filter(({ member }) => member.code === code));
    else
      for (const year of TOTALS_YEARS)
        yield totalsFile(layout, String(year), () => totalsIn(resource, year));
  }
}

function totalsFile(
  layout: TotalsLayout,
  part: string,
  totals: () => readonly MonthTotal[],
): DropFile {
  const path = `totaux-${layout.resource}-${part}.${layout.extension}`;
  const about = { folder: 'inbox', path } as const;
  if ('sheets' in layout)
    return { ...about, bytes: () => workbookOf(layout.extension, layout.sheets(totals())) };
  const { encoding, delimiter, rows } = layout;
  return { ...about, encoding, lines: () => rows(totals()).map((row) => row.join(delimiter)) };
}
