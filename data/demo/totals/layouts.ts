import { METRICS_ACROSS, MONTHS_ACROSS, SHEET_PER_MEMBER, TWO_HEADINGS } from './sheet-layouts.ts';
import type { TotalsLayout } from './table.ts';
import { FILE_PER_MEMBER, LONG_CSV, LONG_TSV, YEAR_AND_MONTHS } from './text-layouts.ts';

/** Files of totals in eight shapes, from eight providers that send their events too. */
export const TOTALS_LAYOUTS: readonly TotalsLayout[] = [
  LONG_CSV,
  LONG_TSV,
  MONTHS_ACROSS,
  METRICS_ACROSS,
  TWO_HEADINGS,
  SHEET_PER_MEMBER,
  YEAR_AND_MONTHS,
  FILE_PER_MEMBER,
];

/** How the totals of a resource are read. */
export function totalsProfile(layout: TotalsLayout): object {
  const { resource, extension, perMember, profile } = layout;
  const own = perMember ? '{member}' : '*';
  return {
    // The provider's events come under the same name: awaited once, by whichever file.
    source: resource,
    kind: 'counts',
    files: [`totaux-${resource}-${own}.${extension}`],
    ...('delimiter' in layout && { delimiter: layout.delimiter }),
    constants: { resource },
    ...profile,
  };
}
