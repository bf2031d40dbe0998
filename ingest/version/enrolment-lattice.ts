import type { CountCell } from '../../data/model/disclosure/disclosure.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';

/** A count of enrolled readers, as `enrolment_count` holds it; days are `2025-12-31`. */
export interface EnrolmentCell {
  /** null: of the day `until` alone */
  readonly since: string | null;
  readonly until: string;
  readonly origin: 'snapshot' | 'journal' | 'activity' | 'year';
  readonly member: string;
  /** '' for all ages */
  readonly age_band: string;
  readonly measure: string;
  readonly readers: number;
}

/** Measures that add up to another one, of the same member: those of an interval that ends, or begins, on its day. */
const SUMS = [
  { total: 'enrolled', origin: 'snapshot', end: 'until', parts: ['kept', 'new', 'returned'] },
  { total: 'enrolled', origin: 'snapshot', end: 'since', parts: ['kept', 'expired', 'vanished'] },
  { total: 'active', origin: 'activity', end: 'until', parts: ['regular', 'occasional'] },
  { total: 'idle', origin: 'activity', end: 'until', parts: ['never', 'lapsed'] },
] as const;

type Sum = (typeof SUMS)[number];

/** Cells as the disclosure control sees them: ages are given up before movements, these before stocks, members before the group. */
export function enrolmentCells(cells: readonly EnrolmentCell[]): CountCell[] {
  return cells.map(({ member, age_band, measure, readers }, at) => ({
    readers,
    fineness: (member === 'group' ? 0 : 4) + finenessOf(age_band, measure),
    block: String(at),
  }));
}

function finenessOf(ageBand: string, measure: string): number {
  if (ageBand !== '') return 2;
  return measure === 'enrolled' ? 0 : 1;
}

/** Every additive relation between the counts: over members, ages and activity, and from each snapshot to the next. */
export function enrolmentLines(cells: readonly EnrolmentCell[]): Line[] {
  const index = new Index(cells);
  return cells.flatMap((cell, total) =>
    [index.overMembers(cell), index.overAges(cell), ...SUMS.map((sum) => index.parts(cell, sum))]
      .filter((parts) => parts.length > 0)
      .map((parts) => [total, ...parts]),
  );
}

/** Finds the cells that belong to another. */
class Index {
  readonly #cells: readonly EnrolmentCell[];
  readonly #byInterval: ReadonlyMap<string, readonly number[]>;
  readonly #byEnd: Readonly<Record<'since' | 'until', ReadonlyMap<string, readonly number[]>>>;

  constructor(cells: readonly EnrolmentCell[]) {
    this.#cells = cells;
    this.#byInterval = grouped(cells, ({ since, ...cell }) => `${since ?? ''} ${measureKey(cell)}`);
    this.#byEnd = {
      since: grouped(cells, ({ since, member }) => `${since ?? ''} ${member}`),
      until: grouped(cells, ({ until, member }) => `${until} ${member}`),
    };
  }

  /** The members' cells behind one of the group. */
  overMembers(cell: EnrolmentCell): readonly number[] {
    if (cell.member !== 'group' || cell.origin === 'year') return [];
    const same = this.#byInterval.get(`${cell.since ?? ''} ${measureKey(cell)}`) ?? [];
    return same.filter((at) => this.#cells[at]?.member !== 'group');
  }

  overAges({ until, member, age_band, measure, origin }: EnrolmentCell): readonly number[] {
    if (age_band !== '' || measure !== 'enrolled' || origin !== 'snapshot') return [];
    return this.#at('until', until, member).filter((at) => this.#cells[at]?.age_band !== '');
  }

  /** The cells that add up to one; none unless all are there. */
  parts({ until, member, age_band, measure, origin }: EnrolmentCell, sum: Sum): readonly number[] {
    if (age_band !== '' || measure !== sum.total || origin !== sum.origin) return [];
    const found = this.#at(sum.end, until, member).filter((at) => {
      const part = this.#cells[at];
      return part?.origin === origin && sum.parts.some((name) => name === part.measure);
    });
    return found.length === sum.parts.length ? found : [];
  }

  #at(end: 'since' | 'until', day: string, member: string): readonly number[] {
    return this.#byEnd[end].get(`${day} ${member}`) ?? [];
  }
}

function measureKey({
  until,
  origin,
  age_band,
  measure,
}: Omit<EnrolmentCell, 'since' | 'member' | 'readers'>): string {
  return [until, origin, age_band, measure].join(' ');
}

function grouped(
  cells: readonly EnrolmentCell[],
  keyOf: (cell: EnrolmentCell) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  cells.forEach((cell, at) => {
    const own = groups.get(keyOf(cell));
    if (own) own.push(at);
    else groups.set(keyOf(cell), [at]);
  });
  return groups;
}
