import type { CounterReport } from './counter-block.ts';
import {
  counterRandom,
  lastSent,
  metricRows,
  monthlyTotals,
  type CounterOrder,
} from './counter-series.ts';
import { MEMBERS } from './members.ts';

const ITEMS = 24;

/** An IR_M1, which does not tell institutions apart: its uses are nobody's in particular. */
export function itemReport(order: CounterOrder): CounterReport {
  return {
    name: 'Multimedia Item Requests',
    id: 'IR_M1',
    institution: 'Réseau de lecture publique (démonstration)',
    metrics: 'Total_Item_Requests; Unique_Item_Requests',
    filters: 'Data_Type=Audiovisual; Access_Method=Regular',
    attributes: '',
    provider: order.resource.provider,
    year: order.year,
    last: lastSent(order),
    headings: [
      ...['Item', 'Publisher', 'Publisher_ID', 'Platform'],
      ...['DOI', 'Proprietary_ID', 'URI', 'Data_Type'],
    ],
    rows: Array.from({ length: ITEMS }).flatMap((_, index) => itemRows(order, index)),
  };
}

/** The first item is the most requested. */
function itemRows(order: CounterOrder, index: number): string[][] {
  const { name, provider } = order.resource;
  const number = String(index + 1).padStart(2, '0');
  const part = (2 * (ITEMS - index)) / (ITEMS * (ITEMS + 1));
  const about = [`Documentaire ${number}`, provider, '', name, '', `DOC:${number}`, ''];
  return metricRows(
    [...about, 'Audiovisual'],
    totalsOfAll(order, part),
    counterRandom(order, number),
  );
}

function totalsOfAll(order: CounterOrder, part: number): number[] {
  return MEMBERS.map((member) => monthlyTotals(order, member, part)).reduce((sums, totals) =>
    sums.map((sum, month) => sum + (totals[month] ?? 0)),
  );
}
