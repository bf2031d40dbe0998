import { hiddenCells, THRESHOLDS } from '../../data/model/disclosure.ts';
import { statement, type Database } from '../database.ts';
import { countCells, latticeLines, type LatticeCell } from './lattice.ts';

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
  await protectEnrolled(database);
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

/** Enrolled readers by member and year: one line per year, the group over its members. */
async function protectEnrolled(database: Database): Promise<void> {
  const rows = await database.rows<{ year: number; member: string; readers: number }>(
    statement('version/enrolled-cell.sql'),
  );
  for (const year of new Set(rows.map((row) => row.year))) {
    const own = rows
      .filter((row) => row.year === year)
      .sort((a) => (a.member === 'group' ? -1 : 0));
    const cells = own.map(({ member, readers }) => ({
      readers,
      fineness: member === 'group' ? 0 : 1,
      block: member,
    }));
    const lines = own[0]?.member === 'group' ? [[...cells.keys()]] : [];
    const [staff, everyone] = [THRESHOLDS.staff, THRESHOLDS.public].map((k) => {
      const hidden = hiddenCells(cells, lines, k);
      return own.filter((_, at) => hidden[at]).map(({ member }) => member);
    });
    await database.run(statement('version/mark-enrolled.sql'), {
      year,
      staff: staff ?? [],
      everyone: everyone ?? [],
    });
  }
}
