import type { Unit } from '../../../data/model/metric/entry.ts';
import type { ColumnKind } from '../table.ts';

const KINDS: Readonly<Partial<Record<Unit, Exclude<ColumnKind, 'text'>>>> = {
  share: 'percent',
  points: 'points',
  euro: 'euros',
  ratio: 'ratio',
  index: 'ratio',
};

/** How figures of a unit are written; what nobody measures, as a number. */
export function kindOf(unit: Unit | null): Exclude<ColumnKind, 'text'> {
  return (unit === null ? undefined : KINDS[unit]) ?? 'number';
}
