import { hiddenCells, THRESHOLDS } from '../../data/model/disclosure/disclosure.ts';
import { statement, type Database } from '../database.ts';
import { countCells, latticeLines, type LatticeCell } from './lattice.ts';
import { protectEnrolments } from './protect-enrolments.ts';

type NumberedCell = LatticeCell & { readonly number: number };

/**
 * Marks what each audience may not see, once and for all readers of the version: no difference of two answers can then
 * reveal a hidden cell (domain §5.6).
 */
export async function protect(database: Database): Promise<void> {
  const cells = await database.rows<NumberedCell>(statement('version/lattice-cell.sql'));
  const kinds = await database.rows<{ resource: string; kind: string }>(
    statement('version/resource-kind.sql'),
  );
  const kindOf = new Map(kinds.map(({ resource, kind }) => [resource, kind]));
  for (const year of new Set(cells.map((cell) => cell.year))) {
    const own = cells.filter((cell) => cell.year === year);
    await mark(database, own, latticeLines(own, kindOf));
  }
  await protectEnrolments(database);
}

async function mark(
  database: Database,
  cells: readonly NumberedCell[],
  lines: ReturnType<typeof latticeLines>,
): Promise<void> {
  for (const [audience, sql] of [
    ['staff', 'version/mark-secret-5.sql'],
    ['public', 'version/mark-secret-11.sql'],
  ] as const) {
    const hidden = hiddenCells(countCells(cells), lines, THRESHOLDS[audience]);
    const numbers = cells.filter((_, at) => hidden[at]).map(({ number }) => String(number));
    await database.run(statement(sql), { numbers });
  }
}
