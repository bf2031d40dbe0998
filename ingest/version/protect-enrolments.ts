import { hiddenCells, THRESHOLDS } from '../../data/model/disclosure/disclosure.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';
import { statement, type Database } from '../database.ts';
import { enrolmentCells, enrolmentLines, type EnrolmentCell } from './enrolment-lattice.ts';

type Numbered = EnrolmentCell & { readonly number: number };

/** The last snapshot of a year, of one member; of the group, the sum of its members'. */
interface YearCell {
  readonly year: number;
  readonly until: string;
  readonly member: string;
  readonly readers: number;
}

/** Marks the counts of enrolments each audience may not see, one lattice over all snapshots: movements link them. */
export async function protectEnrolments(database: Database): Promise<void> {
  const counts = await database.rows<Numbered>(statement('version/enrolment-cell.sql'));
  const years = await database.rows<YearCell>(statement('version/enrolled-cell.sql'));
  const groups = years.filter(({ member }) => member === 'group');
  const cells: EnrolmentCell[] = [...counts, ...groups.map(groupCell)];
  const place = placesOf(cells);
  const lines = [
    ...enrolmentLines(cells),
    ...groups.flatMap((group) => yearLines(group)),
    ...years.flatMap((year) => activityLines(year)),
  ];
  const hiddenFrom = (k: number) => hiddenCells(enrolmentCells(cells), lines, k);
  const hidden = { staff: hiddenFrom(THRESHOLDS.staff), everyone: hiddenFrom(THRESHOLDS.public) };
  await markCounts(database, counts, hidden);
  await markYears(database, years, at, hidden);

  /** Where a year's cell stands: a member's is its count on the day of the snapshot. */
  function at({ year, until, member }: YearCell): number {
    return place.get(member === 'group' ? `year ${year}` : `${until} ${member}`) ?? -1;
  }

  /** Of those enrolled in the last snapshot of a year, some were active in it and some were not. */
  function activityLines(one: YearCell): Line[] {
    const [active, idle] = ['active', 'idle'].map((measure) =>
      place.get(`${measure} ${one.year} ${one.member}`),
    );
    return active === undefined || idle === undefined ? [] : [[at(one), active, idle]];
  }

  /** The group's year is the sum of its members', and the group's count of a day when all sent theirs that day. */
  function yearLines(group: YearCell): Line[] {
    const own = years.filter(({ year, member }) => year === group.year && member !== 'group');
    const sameDay = own.every(({ until }) => until === group.until);
    const ofTheDay = place.get(`${group.until} group`);
    return [
      [at(group), ...own.map(at)],
      ...(sameDay && ofTheDay !== undefined ? [[at(group), ofTheDay]] : []),
    ];
  }
}

/** Which cells each audience may not see, in the order of the cells. */
interface HiddenFrom {
  readonly staff: readonly boolean[];
  readonly everyone: readonly boolean[];
}

async function markCounts(
  database: Database,
  counts: readonly Numbered[],
  { staff, everyone }: HiddenFrom,
): Promise<void> {
  for (const [hidden, sql] of [
    [staff, 'version/mark-enrolment-5.sql'],
    [everyone, 'version/mark-enrolment-11.sql'],
  ] as const) {
    const numbers = counts.filter((_, at) => hidden[at]).map(({ number }) => String(number));
    await database.run(statement(sql), { numbers });
  }
}

async function markYears(
  database: Database,
  years: readonly YearCell[],
  at: (one: YearCell) => number,
  { staff, everyone }: HiddenFrom,
): Promise<void> {
  for (const year of new Set(years.map((one) => one.year))) {
    const membersOf = (hidden: readonly boolean[]): string[] =>
      years.filter((one) => one.year === year && hidden[at(one)]).map(({ member }) => member);
    await database.run(statement('version/mark-enrolled.sql'), {
      ...{ year, staff: membersOf(staff), everyone: membersOf(everyone) },
    });
  }
}

function groupCell({ year, member, readers }: YearCell): EnrolmentCell {
  return {
    since: null,
    until: String(year),
    origin: 'year',
    member,
    age_band: '',
    measure: 'enrolled',
    readers,
  };
}

/** `day member` → index of the enrolled that day, `year 2025` → of the group's year, `active 2025 member` → of an activity. */
function placesOf(cells: readonly EnrolmentCell[]): Map<string, number> {
  return new Map(
    cells.flatMap(({ origin, until, member, age_band, measure }, at): [string, number][] => {
      if (origin === 'year') return [[`year ${until}`, at]];
      if (origin === 'activity') return [[`${measure} ${until.slice(0, 4)} ${member}`, at]];
      return measure === 'enrolled' && age_band === '' ? [[`${until} ${member}`, at]] : [];
    }),
  );
}
