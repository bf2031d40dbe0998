import { sumOfCents, type Cents } from '../../data/model/cents.ts';
import type { MemberRow } from '../../data/model/answer.ts';
import { isKnown, type Figure } from '../../data/model/figure.ts';
import type { Overview } from '../../data/model/overview.ts';
import { overviewWords } from '../words/overview.ts';
import { words } from '../words/words.ts';
import type { Chart } from './chart.ts';
import type { Column } from './table.ts';

type Row = Chart['table']['rows'][number];

/** What each member consumes beside what it pays. */
export function memberChart(overview: Overview): Chart {
  return {
    name: 'membres',
    drawn: true,
    finding: overviewWords().members.finding(overview),
    sentence: overviewWords().members.sentence(overview),
    table: {
      caption: overviewWords().members.finding(overview),
      columns: columns(overview),
      rows: [
        ...overview.consumption.rows.map((row) => memberRow(row, overview)),
        ...sumRows(overview),
      ],
    },
  };
}

function columns({ consumption, context }: Overview): Column[] {
  const { labels } = words;
  const evolution: Column = { key: 'evolution', label: labels.evolution, kind: 'change' };
  return [
    { key: 'membre', label: labels.memberColumn, kind: 'text' },
    { key: 'code', label: 'INSEE', kind: 'text' },
    { key: 'valeur', label: words.measure(context.measure), kind: 'number' },
    ...(consumption.comparison ? [evolution] : []),
    { key: 'part_usage', label: labels.useShare, kind: 'percent' },
    { key: 'quote_part', label: labels.costShare, kind: 'percent' },
    { key: 'ecart', label: labels.gap, kind: 'points' },
    { key: 'intensite', label: labels.intensity, kind: 'number' },
    { key: 'du', label: labels.due(consumption.question.year), kind: 'euros' },
  ];
}

function memberRow(row: MemberRow, overview: Overview): Row {
  return {
    membre: row.label,
    code: row.key,
    valeur: row[overview.context.measure],
    evolution: row.evolution,
    part_usage: row.useShare,
    quote_part: shownCostShare(row, overview),
    ecart: row.gap,
    intensite: row.intensity,
    du: inEuros(row.due),
  };
}

function sumRows(overview: Overview): Row[] {
  const { consumption, context } = overview;
  const { labels } = words;
  const whole: Row = {
    membre: labels.together,
    code: null,
    valeur: consumption.group[context.measure],
    evolution: consumption.group.evolution,
    part_usage: null,
    quote_part: null,
    ecart: null,
    intensite: null,
    du: inEuros(dueTogether(overview)),
  };
  const outside = unallocatedValue(overview);
  return outside === null
    ? [whole]
    : [whole, { membre: labels.unallocated, valeur: outside, code: null }];
}

/** What the members owe together for the year; not computable as soon as one part is not. */
export function dueTogether(overview: Overview): Cents | 'not-computable' {
  const parts: Cents[] = [];
  for (const { due } of overview.consumption.rows) {
    if (due === 'not-computable') return due;
    parts.push(due);
  }
  return parts.length === 0 ? 'not-computable' : sumOfCents(parts);
}

/** Uses no source attributes to a member; null when there are none to show. */
export function unallocatedValue({ consumption, context, unallocated }: Overview): Figure | null {
  const value = consumption.unallocated[context.measure];
  if (isKnown(value)) return value === 0 ? null : value;
  return value === 'secret' || unallocated.length > 0 ? value : null;
}

/** A cost share; *n.d.* rather than not computable while no version of the agreement is in force (domain §2). */
export function shownCostShare({ costShare }: MemberRow, { consumption }: Overview): Figure {
  return isKnown(costShare) || consumption.agreement ? costShare : 'missing';
}

/** Euros of an amount in cents. */
export function inEuros(amount: Cents | 'not-computable'): Figure {
  return amount === 'not-computable' ? amount : amount / 100;
}
