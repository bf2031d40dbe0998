import { THRESHOLDS } from '../../data/model/disclosure/disclosure.ts';
import { statement, type Database } from '../database.ts';
import { hiddenInYear, type Belonging, type LatticeCell } from './lattice.ts';
import { protectEnrolments } from './protect-enrolments.ts';
import { protectHours } from './protect-hours.ts';

type NumberedCell = LatticeCell & {
  readonly source: 'cell' | 'place_cell';
  readonly number: number;
};

/** Places of the cells in their table that an audience may not see. */
interface Secrets {
  readonly staff: string[];
  readonly everyone: string[];
}

const MARKS = { cell: 'version/mark-cell.sql', place_cell: 'version/mark-place.sql' } as const;

/**
 * Marks what each audience may not see, once and for all readers of the version: no difference of two answers can then
 * reveal a hidden cell (domain §5.6). Members, communes and EPCI are one lattice, year by year.
 */
export async function protect(database: Database): Promise<void> {
  const cells = await database.rows<NumberedCell>(statement('version/lattice-cell.sql'));
  const belonging = await belongingIn(database);
  const secrets = { cell: noSecrets(), place_cell: noSecrets() };
  for (const own of byYear(cells)) {
    const hiddenFrom = hiddenInYear(own, belonging);
    for (const [audience, k] of [
      ['staff', THRESHOLDS.staff],
      ['everyone', THRESHOLDS.public],
    ] as const) {
      hiddenFrom(k).forEach((isHidden, at) => {
        const cell = own[at];
        if (isHidden && cell) secrets[cell.source][audience].push(String(cell.number));
      });
    }
  }
  for (const source of ['cell', 'place_cell'] as const)
    await database.run(statement(MARKS[source]), { ...secrets[source] });
  await protectHours(database);
  await protectEnrolments(database);
}

function noSecrets(): Secrets {
  return { staff: [], everyone: [] };
}

function byYear(cells: readonly NumberedCell[]): NumberedCell[][] {
  const years = new Map<number, NumberedCell[]>();
  for (const cell of cells) {
    const own = years.get(cell.year);
    if (own) own.push(cell);
    else years.set(cell.year, [cell]);
  }
  return [...years.values()];
}

async function belongingIn(database: Database): Promise<Belonging> {
  const communes = await database.rows<{ commune: string; member: string; epci: string }>(
    statement('version/commune-places.sql'),
  );
  const resources = await database.rows<{ resource: string; kind: string; weight: number }>(
    statement('version/resource-kind.sql'),
  );
  return {
    communes: new Map(communes.map(({ commune, ...place }) => [commune, place])),
    kindOf: new Map(resources.map(({ resource, kind }) => [resource, kind])),
    weightOf: new Map(resources.map(({ kind, weight }) => [kind, weight])),
  };
}
