import { THRESHOLDS } from '../../data/model/disclosure/disclosure.ts';
import { hiddenHours, type HourTable } from '../../data/model/disclosure/hours.ts';
import { statement, type Database } from '../database.ts';

type Table = Omit<HourTable, 'isSecret'> & {
  readonly year: number;
  /** places of the figures in the table of the version */
  readonly numbers: readonly number[];
  readonly secret_5: boolean;
  readonly secret_11: boolean;
};

/** Marks the hours each audience may not see, once it is known which years it may not. */
export async function protectHours(database: Database): Promise<void> {
  const tables = await database.rows<Table>(statement('version/hour-table.sql'));
  await database.run(statement('version/mark-hour.sql'), {
    staff: hiddenFrom(tables, THRESHOLDS.staff, ({ secret_5 }) => secret_5),
    everyone: hiddenFrom(tables, THRESHOLDS.public, ({ secret_11 }) => secret_11),
  });
}

function hiddenFrom(
  tables: readonly Table[],
  k: number,
  isSecret: (table: Table) => boolean,
): string[] {
  return [...new Set(tables.map(({ year }) => year))].flatMap((year) => {
    const own = tables.filter((table) => table.year === year);
    const flags = hiddenHours(
      own.map((table) => ({ ...table, isSecret: isSecret(table) })),
      k,
    );
    return own.flatMap(({ numbers }, at) =>
      numbers.filter((_, figure) => flags[at]?.[figure]).map(String),
    );
  });
}
