import type { ColumnKind } from '../charts/table.ts';

const KINDS: Readonly<Record<string, Exclude<ColumnKind, 'text'>>> = {
  euro: 'euros',
  share: 'percent',
  points: 'points',
  change: 'change',
  index: 'ratio',
  ratio: 'ratio',
  day: 'ratio',
};

/** How figures of a unit of the catalogue are written; what is counted, as whole numbers. */
export function kindOfUnit(unit: string): Exclude<ColumnKind, 'text'> {
  return KINDS[unit] ?? 'number';
}
