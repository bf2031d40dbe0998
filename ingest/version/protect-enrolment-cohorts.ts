import { THRESHOLDS, type CountCell } from '../../data/model/disclosure/disclosure.ts';
import { hiddenBeside } from '../../data/model/disclosure/hidden-beside.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';
import { statement, type Database } from '../database.ts';

/** Enrolled readers of a year's last snapshot who enrolled in one year. */
interface Cell {
  readonly number: number;
  readonly year: number;
  readonly member: string;
  readonly enrolled: number;
  readonly readers: number;
}

/** All the enrolled readers of it, as `enrolled` publishes them. */
interface Margin {
  readonly year: number;
  readonly member: string;
  readonly readers: number;
  readonly secret_5: boolean;
  readonly secret_11: boolean;
}

/** Marks the cohorts of enrolment each audience may not see, beside the enrolled readers, which are marked already. */
export async function protectEnrolmentCohorts(database: Database): Promise<void> {
  const cells = await database.rows<Cell>(statement('version/enrolment-cohort-cell.sql'));
  const margins = await database.rows<Margin>(statement('version/enrolment-cohort-margin.sql'));
  const lines = linesOf(cells, margins);
  for (const [audience, flag, sql] of [
    ['staff', 'secret_5', 'version/mark-enrolment-cohort-5.sql'],
    ['public', 'secret_11', 'version/mark-enrolment-cohort-11.sql'],
  ] as const) {
    const marked = margins.map((margin) => ({ readers: margin.readers, hidden: margin[flag] }));
    const hidden = hiddenBeside(cells.map(countOf), marked, lines, THRESHOLDS[audience]);
    const numbers = cells.filter((_, at) => hidden[at]).map(({ number }) => String(number));
    await database.run(statement(sql), { numbers });
  }
}

function countOf({ member, readers }: Cell, at: number): CountCell {
  return { readers, fineness: member === 'group' ? 0 : 1, block: `cohort ${at}` };
}

/** Enrolled = every cohort · group = members, of a cohort and of all the enrolled. Margins are numbered after the cells. */
function linesOf(cells: readonly Cell[], margins: readonly Margin[]): Line[] {
  const groups = <One extends { readonly member: string }>(
    list: readonly One[],
    isPart: (part: One, whole: One) => boolean,
    base: number,
  ): Line[] =>
    list.flatMap((whole, at) => {
      const parts = list.flatMap((part, other) =>
        part.member !== 'group' && isPart(part, whole) ? [base + other] : [],
      );
      return whole.member === 'group' && parts.length > 0 ? [[base + at, ...parts]] : [];
    });
  return [
    ...margins.map(({ year, member }, at) => [
      cells.length + at,
      ...cells.flatMap((cell, part) =>
        cell.year === year && cell.member === member ? [part] : [],
      ),
    ]),
    ...groups(cells, (a, b) => a.year === b.year && a.enrolled === b.enrolled, 0),
    ...groups(margins, (a, b) => a.year === b.year, cells.length),
  ];
}
