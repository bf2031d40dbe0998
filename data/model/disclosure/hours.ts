/** Weekdays of a table of hours, and hours of each: first the margin of all, then 1 Monday … 7 Sunday and 0 … 23. */
export const WEEKDAYS = 8;
export const HOURS = 25;

/** The hours of the week of one place and scope, in one year; figures by weekday × hour, margins first. */
export interface HourTable {
  readonly member: string;
  readonly scope: 'all' | 'kind';
  readonly item: string;
  /** thousandths of a weighted use; 0 where none is declared */
  readonly weight: number;
  readonly sessions: readonly number[];
  /** at least so many distinct readers */
  readonly readers: readonly number[];
  /** is the whole year of the place and scope hidden? */
  readonly isSecret: boolean;
}

/**
 * Which figures of a year's tables of hours must be hidden, so that none with fewer than `k` readers can be had from what is shown.
 *
 * An hour of the day is shown on every weekday or on none: those of the night, and one more to cover them, are hidden in every
 * table. What of a table is left is shown whole, or hidden whole but for its year: that of the group first, then those of its
 * kinds, all or none, then those of members, as long as the members that stay hidden have k readers together whenever there
 * are any. Kinds of members are not shown.
 *
 * @returns by table, one flag for each figure
 */
export function hiddenHours(tables: readonly HourTable[], k: number): boolean[][] {
  const group = tables.find(({ member, scope }) => member === 'group' && scope === 'all');
  const night = group ? nightOf(group, k) : undefined;
  const open = group && night ? openTables(tables, group, night, k) : new Set<HourTable>();
  return tables.map((table) =>
    table.sessions.map((_, at) => {
      if (at === 0) return table.isSecret;
      return !open.has(table) || night?.has(at % HOURS) !== false;
    }),
  );
}

/** Hours with a figure of few readers, and the least used other one to cover them; undefined when none is left. */
function nightOf(group: HourTable, k: number): ReadonlySet<number> | undefined {
  const hours = [...Array(HOURS).keys()].slice(1);
  const isSafe = (hour: number): boolean =>
    days().every((day) => isEnough(group, day * HOURS + hour, k));
  const night = hours.filter((hour) => !isSafe(hour));
  if (night.every((hour) => group.sessions[hour] === 0)) return new Set();
  const covers = hours
    .filter(
      (hour) =>
        isSafe(hour) && days().every((day) => (group.readers[day * HOURS + hour] ?? 0) >= k),
    ) // prettier-ignore
    .sort((one, other) => (group.sessions[one] ?? 0) - (group.sessions[other] ?? 0));
  return covers[0] === undefined ? undefined : new Set([...night, covers[0]]);
}

function openTables(
  tables: readonly HourTable[],
  group: HourTable,
  night: ReadonlySet<number>,
  k: number,
): Set<HourTable> {
  const canOpen = (table: HourTable): boolean => !table.isSecret && isShowable(table, night, k);
  const open = new Set<HourTable>();
  const kindsOf = (member: string): HourTable[] =>
    tables.filter((table) => table.member === member && table.scope === 'kind');
  if (!canOpen(group)) return open;

  const kinds = kindsOf('group');
  const areShown = kinds.every(canOpen);
  if (!areShown && !areAmbiguous(kinds)) return open;
  open.add(group);
  if (areShown) for (const kind of kinds) open.add(kind);

  let closed = tables
    .filter(({ member, scope }) => member !== 'group' && scope === 'all')
    .sort((one, other) => (other.sessions[0] ?? 0) - (one.sessions[0] ?? 0));
  for (const table of closed) {
    const rest = closed.filter((other) => other !== table);
    if (!canOpen(table) || !areAmbiguous(kindsOf(table.member)) || !areCovered(rest, night, k))
      continue;
    open.add(table);
    closed = rest;
  }
  return open;
}

/** Has every hour of the day k readers or none, and those of the night together too? */
function isShowable(table: HourTable, night: ReadonlySet<number>, k: number): boolean {
  return days().every((day) => {
    const own = [...Array(HOURS).keys()].map((hour) => day * HOURS + hour);
    const dark = own.filter((at) => night.has(at % HOURS) && (table.sessions[at] ?? 0) > 0);
    return (
      own.every((at) => night.has(at % HOURS) || isEnough(table, at, k)) &&
      (night.size === 0 || dark.some((at) => (table.readers[at] ?? 0) >= k))
    );
  });
}

/** Are at least two tables hidden, and in every hour of the day at least k readers behind them, or none? */
function areCovered(closed: readonly HourTable[], night: ReadonlySet<number>, k: number): boolean {
  if (closed.filter(({ sessions }) => (sessions[0] ?? 0) > 0).length < 2) return false;
  return [...Array(WEEKDAYS * HOURS).keys()].every(
    (at) =>
      night.has(at % HOURS) ||
      closed.every(({ sessions }) => sessions[at] === 0) ||
      closed.some(({ readers }) => (readers[at] ?? 0) >= k),
  );
}

/** Do sessions and weighted uses of all kinds leave each of them open? */
function areAmbiguous(kinds: readonly HourTable[]): boolean {
  const weighted = kinds.filter(({ weight }) => weight > 0);
  return kinds.length !== 1 && weighted.length !== 1;
}

function isEnough({ sessions, readers }: HourTable, at: number, k: number): boolean {
  return sessions[at] === 0 || (readers[at] ?? 0) >= k;
}

function days(): number[] {
  return [...Array(WEEKDAYS).keys()];
}
