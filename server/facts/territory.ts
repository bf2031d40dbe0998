import type { Figure } from '../../data/model/figure.ts';
import type { Place } from '../../data/model/published.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** How far enrolments reach: communes and inhabitants of the year's vintage, those with an enrolled reader and all. */
export interface Reach {
  readonly communes: Figure;
  readonly communesReached: Figure;
  /** municipal population */
  readonly inhabitants: Figure;
  readonly inhabitantsReached: Figure;
}

/** The reach of a member, or of all together, by the last snapshots of a year. */
export type Territory = (place: Place, year: number) => Reach;

interface TerritoryRow {
  readonly year: number;
  readonly member: string;
  readonly communes: number | null;
  readonly communes_reached: number | null;
  readonly inhabitants: number | null;
  readonly inhabitants_reached: number | null;
}

/**
 * Reads how far enrolments reach; that of a member that sent no snapshot is missing, as is then the group's. Not computable
 * while no population was in force. Communes are no persons: nothing is hidden.
 */
export async function readTerritory(view: UsageView, { signal }: Asker): Promise<Territory> {
  const rows = await view.ask<TerritoryRow>({ name: 'territory' }, signal);
  const known = new Map(rows.map((row) => [`${row.member}|${row.year}`, reachOf(row)]));
  const absent = absentReach(rows.length === 0 ? 'not-computable' : 'missing');
  return (place, year) => known.get(`${place}|${year}`) ?? absent;
}

function reachOf(row: TerritoryRow): Reach {
  return {
    communes: row.communes ?? 'not-computable',
    communesReached: row.communes_reached ?? 'not-computable',
    inhabitants: row.inhabitants ?? 'not-computable',
    inhabitantsReached: row.inhabitants_reached ?? 'not-computable',
  };
}

function absentReach(why: 'not-computable' | 'missing'): Reach {
  return { communes: why, communesReached: why, inhabitants: why, inhabitantsReached: why };
}
