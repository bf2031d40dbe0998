import { lastMonth } from './calendar.ts';
import { headerBlock, monthHeadings, tabbed, type Report } from './counter-block.ts';
import { monthDemand } from './demand.ts';
import { MEMBERS, type DemoMember } from './members.ts';
import { randomOf, rounded, type Random } from './random.ts';
import type { DemoResource } from './resources.ts';

/** What a COUNTER report is drawn for. */
export interface Order {
  readonly seed: number;
  readonly scale: number;
  readonly year: number;
  readonly resource: DemoResource;
}

/** The provider that is late: its report stops a month before the others'. */
const LATE = 'kiosque-du-doubs';
const ITEMS = 24;
const DATA_TYPES = [
  ['Newspaper_or_Newsletter', 0.62],
  ['Article', 0.38],
] as const;

/** The lines of a COUNTER 5.1 report of a resource: per institution (PR) or for the group as a whole (IR_M1). */
export function counterLines(order: Order): string[] {
  return order.resource.sends === 'counter-institutions'
    ? platformReport(order)
    : itemReport(order);
}

function platformReport(order: Order): string[] {
  const report = reportOf(order, {
    name: 'Platform Report',
    id: 'PR',
    institution: 'Groupement de commandes (démonstration)',
    metrics: 'Total_Item_Requests; Unique_Item_Requests',
    filters: '',
    attributes: 'Attributes_To_Show=Access_Method',
  });
  const rows = MEMBERS.flatMap((member, rank) =>
    DATA_TYPES.flatMap(([dataType, part]) => {
      const totals = monthlyTotals(order, member, report.last, part);
      const about = [member.institution, `CLI-${rank + 1}`, order.resource.name, dataType];
      const mined = rank === 0 ? ([Math.round(30 * order.scale), 'TDM'] as const) : undefined;
      return [
        ...metricRows([...about, 'Regular'], totals, randomFor(order, member.code, dataType)),
        ...(mined
          ? metricRows(
              [...about, mined[1]],
              totals.map(() => mined[0]),
              () => 0.5,
            )
          : []),
      ];
    }),
  );
  const headings = ['Institution_Name', 'Customer_ID', 'Platform', 'Data_Type', 'Access_Method'];
  return table(report, headings, rows);
}

function itemReport(order: Order): string[] {
  const { resource } = order;
  const report = reportOf(order, {
    name: 'Multimedia Item Requests',
    id: 'IR_M1',
    institution: 'Réseau de lecture publique (démonstration)',
    metrics: 'Total_Item_Requests; Unique_Item_Requests',
    filters: 'Data_Type=Audiovisual; Access_Method=Regular',
    attributes: '',
  });
  const rows = Array.from({ length: ITEMS }).flatMap((_, index) => {
    const part = (2 * (ITEMS - index)) / (ITEMS * (ITEMS + 1));
    const totals = MEMBERS.map((member) => monthlyTotals(order, member, report.last, part));
    const added = (totals[0] ?? []).map((__, month) =>
      totals.reduce((sum, each) => sum + (each[month] ?? 0), 0),
    );
    const number = String(index + 1).padStart(2, '0');
    const about = [
      `Documentaire ${number}`,
      resource.provider,
      '',
      resource.name,
      '',
      `DOC:${number}`,
      '',
    ];
    return metricRows([...about, 'Audiovisual'], added, randomFor(order, number));
  });
  const headings = [
    'Item',
    'Publisher',
    'Publisher_ID',
    'Platform',
    'DOI',
    'Proprietary_ID',
    'URI',
  ];
  return table(report, [...headings, 'Data_Type'], rows);
}

function reportOf(
  { resource, year }: Order,
  about: Omit<Report, 'year' | 'last' | 'provider'>,
): Report {
  const late = year === 2026 && resource.id === LATE ? 1 : 0;
  return { ...about, year, last: lastMonth(year) - late, provider: resource.provider };
}

/** A part of a member's uses in each month of the report. */
function monthlyTotals(order: Order, member: DemoMember, last: number, part: number): number[] {
  const random = randomFor(order, 'totals', member.code, String(part));
  return Array.from({ length: last }, (_, index) => {
    const expected =
      monthDemand(order.resource, member, order.year, index + 1) * part * order.scale;
    return rounded(random, expected * (0.93 + 0.14 * random()));
  });
}

/** Total and unique requests of the same usage: never to be added. */
function metricRows(
  about: readonly string[],
  totals: readonly number[],
  random: Random,
): string[][] {
  const uniques = totals.map((total) =>
    Math.min(total, rounded(random, total * (0.72 + 0.08 * random()))),
  );
  return [
    [...about, 'Total_Item_Requests', ...withPeriodTotal(totals)],
    [...about, 'Unique_Item_Requests', ...withPeriodTotal(uniques)],
  ];
}

function withPeriodTotal(values: readonly number[]): string[] {
  return [values.reduce((sum, value) => sum + value, 0), ...values].map(String);
}

function table(report: Report, headings: readonly string[], rows: readonly string[][]): string[] {
  const head = [...headings, 'Metric_Type', 'Reporting_Period_Total', ...monthHeadings(report)];
  return tabbed([...headerBlock(report), head, ...rows]);
}

function randomFor({ seed, resource, year }: Order, ...keys: readonly string[]): Random {
  return randomOf(seed, 'counter', resource.id, year, ...keys);
}
