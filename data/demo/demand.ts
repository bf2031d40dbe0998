import { dayNumber, lastMonth, LAST_DAY, parseDay, weekday, type DayNumber } from './calendar.ts';
import { MEMBERS, type DemoMember } from './members.ts';
import type { DemoKind, DemoResource } from './resources.ts';
import { CITY_TASTE, HAPPENINGS, LEVEL, SEASON, WEEK } from './story.ts';

const CITY = '25056';

/** Uses expected from a member's readers in a month; 0 while the resource is not subscribed. */
export function monthDemand(
  resource: DemoResource,
  member: DemoMember,
  year: number,
  month: number,
): number {
  if (!isSubscribed(resource, dayNumber(year, month, 1)) || month > lastMonth(year)) return 0;
  const season = SEASON[resource.kind][month - 1] ?? 1;
  const level = (resource.uses / 12) * (LEVEL[year] ?? 1) * start(resource, year, month);
  return (
    level * season * useShare(member, resource.kind, year) * effects(resource, member, year, month)
  );
}

/** Uses expected on each day of a year, added up from its first day. */
export function dailyDemand(resource: DemoResource, member: DemoMember, year: number): number[] {
  const sums = [0];
  let sum = 0;
  for (let month = 1; month <= 12; month += 1) {
    const first = dayNumber(year, month, 1);
    const days = dayNumber(year, month + 1, 1) - first;
    const daily = monthDemand(resource, member, year, month) / days;
    for (let day = first; day < first + days && day <= LAST_DAY; day += 1) {
      sum += daily * (WEEK[resource.kind][weekday(day)] ?? 1);
      sums.push(sum);
    }
  }
  return sums;
}

/** Is the resource subscribed on a day? */
export function isSubscribed({ from, to }: DemoResource, day: DayNumber): boolean {
  return parseDay(from) <= day && (to === undefined || day <= parseDay(to));
}

/** A new resource takes nine months to find its readers; those of January 2021 were known before. */
function start({ from, replaces }: DemoResource, year: number, month: number): number {
  const age = (year - Number(from.slice(0, 4))) * 12 + month - Number(from.slice(5, 7));
  const known = from === '2021-01-01' || replaces !== undefined;
  return known ? 1 : Math.min(1, 0.35 + 0.075 * age);
}

function effects(resource: DemoResource, member: DemoMember, year: number, month: number): number {
  return HAPPENINGS.reduce((factor, happening) => {
    const concerned =
      (happening.member ?? member.code) === member.code &&
      (happening.resource ?? resource.id) === resource.id;
    const [from = 0, begun = 1] = happening.date.split('-').map(Number);
    const since = (year - from) * 12 + month - begun;
    return concerned ? factor * (happening.effect[since] ?? 1) : factor;
  }, 1);
}

function useShare(member: DemoMember, kind: DemoKind, year: number): number {
  const city = shareIn(MEMBERS.find(({ code }) => code === CITY) ?? member, year);
  const own = shareIn(member, year);
  const wanted = city * CITY_TASTE[kind];
  return member.code === CITY ? wanted : (own * (1 - wanted)) / (1 - city);
}

function shareIn({ useShare: [first, last] }: DemoMember, year: number): number {
  return first + ((last - first) * (year - 2021)) / 5;
}
