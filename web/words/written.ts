import type { ColumnKind } from '../charts/table.ts';
import { change, count, euros, percent, points, ratio } from './format.ts';

const WRITERS: Readonly<Record<Exclude<ColumnKind, 'text'>, (value: number) => string>> = {
  number: count,
  percent: (value) => percent(value),
  points,
  euros,
  change,
  ratio,
};

/** A figure as its kind is written: 0.21 → `21,0 %`, 62077.99 → `62 077,99 €`. */
export function written(value: number, kind: Exclude<ColumnKind, 'text'>): string {
  return WRITERS[kind](value);
}
