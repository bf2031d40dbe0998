import type { CounterReport } from './counter-block.ts';
import {
  counterRandom,
  lastSent,
  metricRows,
  monthlyTotals,
  type CounterOrder,
} from './counter-series.ts';
import { MEMBERS, type DemoMember } from './members.ts';
import { rounded } from './random.ts';

const DATA_TYPES = [
  ['Newspaper_or_Newsletter', 0.62],
  ['Article', 0.38],
] as const;
/** Requests by machines in a month, which are not uses. */
const MINED = 30;

/** A PR whose rows begin with the institution: the uses of each member. */
export function platformReport(order: CounterOrder): CounterReport {
  return {
    name: 'Platform Report',
    id: 'PR',
    institution: 'Groupement de commandes (démonstration)',
    metrics: 'Total_Item_Requests; Unique_Item_Requests',
    filters: '',
    attributes: 'Attributes_To_Show=Access_Method',
    provider: order.resource.provider,
    year: order.year,
    last: lastSent(order),
    headings: ['Institution_Name', 'Customer_ID', 'Platform', 'Data_Type', 'Access_Method'],
    rows: MEMBERS.flatMap((member, rank) => memberRows(order, member, rank)),
  };
}

/** One institution in the report also lets its press be mined. */
function memberRows(order: CounterOrder, member: DemoMember, rank: number): string[][] {
  return DATA_TYPES.flatMap(([dataType, part]) => {
    const about = [member.institution, `CLI-${rank + 1}`, order.resource.name, dataType];
    const random = counterRandom(order, member.code, dataType);
    const read = metricRows([...about, 'Regular'], monthlyTotals(order, member, part), random);
    return rank === 0 ? [...read, ...minedRows(order, about)] : read;
  });
}

function minedRows(order: CounterOrder, about: readonly string[]): string[][] {
  const random = counterRandom(order, 'mined', ...about);
  const totals = Array.from({ length: lastSent(order) }, () =>
    rounded(random, MINED * order.scale * (0.5 + random())),
  );
  return metricRows([...about, 'TDM'], totals, random);
}
