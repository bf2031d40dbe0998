import type { MeasureId } from '../../data/model/metric.ts';
import type { QuestionName } from '../store/usage-store.ts';

/** Tables of the published lattice: by member, by commune and EPCI, by hour of the week. */
export const CELL_TABLES = ['cell', 'place', 'hour'] as const;

/** One of {@link CELL_TABLES}. */
export type CellTableName = (typeof CELL_TABLES)[number];

/** What may be filtered on, beside years; not every table has each. */
export const CELL_FILTERS = {
  span: ['month', 'quarter', 'year', 'to-date'],
  scope: ['all', 'kind', 'resource'],
  level: ['commune', 'epci'],
} as const;

/** A column that names the cell, in the order they are given. */
export type CellText =
  'span' | 'year' | 'month' | 'level' | 'member' | 'place' | 'scope' | 'item' | 'weekday' | 'hour';

/** A table of the lattice as it is given out. */
export interface CellTable {
  readonly question: QuestionName;
  readonly filters: readonly ('span' | 'member' | 'scope' | 'level')[];
  readonly texts: readonly CellText[];
  /** measures, and their columns in the scan; raw uses are told as far as `raw_told` goes */
  readonly figures: readonly (readonly [measure: MeasureId, column: string])[];
}

const FIGURES = [
  ['uses', 'uses'],
  ['rawUses', 'raw_told'],
  ['sessions', 'sessions'],
  ['activeUsers', 'readers'],
] as const;

/** Each table. Hours have no readers: what is known of them is a lower bound, which hides and is not shown. */
export const TABLES: Readonly<Record<CellTableName, CellTable>> = {
  cell: {
    question: 'cell-scan',
    filters: ['span', 'member', 'scope'],
    texts: ['span', 'year', 'month', 'member', 'scope', 'item'],
    figures: FIGURES,
  },
  place: {
    question: 'place-cell-scan',
    filters: ['span', 'level', 'scope'],
    texts: ['span', 'year', 'month', 'level', 'place', 'scope', 'item'],
    figures: FIGURES,
  },
  hour: {
    question: 'hour-cell-scan',
    filters: ['member', 'scope'],
    texts: ['year', 'member', 'scope', 'item', 'weekday', 'hour'],
    figures: FIGURES.slice(0, 3),
  },
};

/** Which cells are asked for; null: every one. */
export interface CellQuestion {
  readonly table: CellTableName;
  /** years, inclusive */
  readonly from: number;
  readonly to: number;
  readonly span: string | null;
  readonly member: string | null;
  readonly scope: string | null;
  readonly level: string | null;
}
