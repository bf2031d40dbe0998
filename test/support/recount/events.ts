import { accountOf, type Account, type Fate } from './account.ts';
import { momentOf, type Moment } from './day.ts';
import { mappedRows, type MappedRow } from './mapped.ts';
import type { Declared } from './declared.ts';
import type { ProfileFile } from './settings.ts';
import { spelling } from './text.ts';
import type { Use } from './uses.ts';

interface Click {
  readonly row: number;
  readonly moment: Moment;
  readonly reader: string;
  readonly member: string;
  readonly commune: string;
  readonly resource: string;
  readonly content: string;
  readonly session: string;
}

/**
 * Counts a file of events. A row is, first come first served: skipped by rule, rejected, a duplicate of an earlier row
 * (all columns equal), skipped as a double click.
 *
 * @param today the last day that can have been used, `yyyy-mm-dd`
 */
export function recountEvents(
  text: string,
  profile: ProfileFile,
  declared: Declared,
  today: string,
): { readonly account: Account; readonly uses: readonly Use[] } {
  const clicks: Click[] = [];
  const seen = new Set<string>();
  const fates = mappedRows(text, profile).map((row, index): Fate => {
    if (row.fate) return row.fate;
    const click = clickOf(row, profile, declared, index);
    if (!click || dayText(click.moment) > today) return 'rejected';
    if (seen.has(row.whole)) return 'duplicates';
    seen.add(row.whole);
    clicks.push(click);
    return 'accepted';
  });
  const double = doubleClicks(clicks);
  for (const row of double) fates[row] = 'skipped';
  const counted = clicks.filter(({ row }) => !double.has(row));
  return { account: accountOf(fates), uses: usesOf(counted) };
}

function clickOf(
  { field }: Extract<MappedRow, { fate: undefined }>,
  { dates = 'dd/mm/yyyy' }: ProfileFile,
  declared: Declared,
  row: number,
): Click | undefined {
  const moment = momentOf(dates, field('date') ?? '', field('time'));
  const reader = field('reader') ?? '';
  const home = homeOf(field('commune') ?? '', declared);
  const resource = declared.resources.get(spelling(field('resource') ?? ''));
  if (!moment || reader === '' || !home || !resource) return undefined;
  const [content, session] = [field('content') ?? '', field('session') ?? ''];
  return { row, moment, reader, ...home, resource, content, session };
}

function homeOf(
  text: string,
  { placeMember, placeCommune }: Declared,
): Pick<Use, 'member' | 'commune'> | undefined {
  const [member, commune = ''] = [placeMember, placeCommune].map((of) => of.get(spelling(text)));
  return member === undefined ? undefined : { member, commune };
}

/** Same reader, resource and content, 30 seconds or less to the next click: all but the last of the chain. */
function doubleClicks(clicks: readonly Click[]): Set<number> {
  const timed = clicks.filter(
    ({ content, moment }) => content !== '' && moment.second !== undefined,
  );
  const chains = grouped(timed, ({ reader, resource, content }) => [reader, resource, content]);
  const double = new Set<number>();
  for (const chain of chains) {
    const inOrder = chain.toSorted(earlierFirst);
    inOrder.forEach((click, index) => {
      const next = inOrder[index + 1];
      if (next && secondOf(next) - secondOf(click) <= 30) double.add(click.row);
    });
  }
  return double;
}

/** A user session (formats §5) is the provider's own, else reader, resource, day and hour; its first use opens it. */
function usesOf(clicks: readonly Click[]): Use[] {
  const sessions = grouped(clicks, ({ session, reader, resource, moment }) =>
    session === ''
      ? ['hour', reader, resource, dayText(moment), moment.hour]
      : ['session', reader, resource, session],
  );
  const openers = new Set(sessions.map((session) => session.toSorted(earlierFirst)[0]?.row));
  return clicks.map(({ row, moment, reader, member, commune, resource }) => ({
    year: moment.year,
    month: moment.month,
    weekday: new Date(Date.UTC(moment.year, moment.month - 1, moment.day)).getUTCDay() || 7,
    hour: moment.hour ?? 0,
    reader,
    member,
    commune,
    resource,
    opensSession: openers.has(row),
  }));
}

function grouped(clicks: readonly Click[], keyOf: (click: Click) => readonly unknown[]): Click[][] {
  const groups = new Map<string, Click[]>();
  for (const click of clicks) {
    const key = JSON.stringify(keyOf(click));
    const group = groups.get(key);
    if (group) group.push(click);
    else groups.set(key, [click]);
  }
  return [...groups.values()];
}

function earlierFirst(one: Click, other: Click): number {
  return secondOf(one) - secondOf(other) || one.row - other.row;
}

function secondOf({ moment: { year, month, day, second } }: Click): number {
  return second ?? Date.UTC(year, month - 1, day) / 1000;
}

function dayText({ year, month, day }: Moment): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
