import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hiddenHours,
  HOURS,
  WEEKDAYS,
  type HourTable,
} from '../../../../data/model/disclosure/hours.ts';
import { determinedCells, type Line } from '../../../../data/model/disclosure/intruder.ts';

const SLOTS = [...Array(WEEKDAYS * HOURS).keys()];

/** A table from its sessions by weekday and hour, of as many readers; margins are added up. */
function table(member: string, sessionsAt: (day: number, hour: number) => number): HourTable {
  const inner = (day: number, hour: number): number => (day > 0 && hour > 0 ? sessionsAt(day, hour) : 0); // prettier-ignore
  const sessions = SLOTS.map((at) => {
    const [day, hour] = [Math.floor(at / HOURS), at % HOURS];
    return SLOTS.reduce((sum, one) => {
      const [d, h] = [Math.floor(one / HOURS), one % HOURS];
      return (day === 0 || d === day) && (hour === 0 || h === hour) ? sum + inner(d, h) : sum;
    }, 0);
  });
  return {
    member,
    scope: 'all',
    item: '',
    weight: 0,
    sessions,
    readers: sessions,
    isSecret: false,
  };
}

function together(members: readonly HourTable[]): HourTable {
  const sessions = SLOTS.map((at) =>
    members.reduce((sum, one) => sum + (one.sessions[at] ?? 0), 0),
  );
  return { ...table('group', () => 0), sessions, readers: sessions };
}

/** Every sum an intruder knows between the figures of some tables, the first of which is the group's. */
function linesOf(tables: readonly HourTable[]): Line[] {
  const at = (one: number, slot: number): number => one * SLOTS.length + slot;
  const own = tables.flatMap((_, one): Line[] => [
    ...range(WEEKDAYS).map((day) => range(HOURS).map((hour) => at(one, day * HOURS + hour))),
    ...range(HOURS).map((hour) => range(WEEKDAYS).map((day) => at(one, day * HOURS + hour))),
  ]);
  return [...own, ...SLOTS.map((slot) => tables.map((_, one) => at(one, slot)))];
}

function range(count: number): number[] {
  return [...Array(count).keys()];
}

const ofDay = (hour: number): number => (hour > 8 && hour < 22 ? 1 : 0);
const TOWN = table('town', (day, hour) => (day + hour) % 3);
const CITY = table('city', (_, hour) => ofDay(hour) * 20 + (hour % 2));
const REST = table('rest', (_, hour) => ofDay(hour) * (30 + hour) + (hour % 3));

describe('hiddenHours', () => {
  const tables = [together([TOWN, CITY, REST]), TOWN, CITY, REST];
  const [group = [], town = [], city = [], rest = []] = hiddenHours(tables, 11);

  it('shows an hour of the day on every weekday or on none, and the nights never', () => {
    const shown = range(HOURS).filter((hour) => group[hour] === false);
    expect(shown).toEqual([0, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
    for (const hour of shown)
      expect(range(WEEKDAYS).some((day) => group[day * HOURS + hour])).toBe(false);
  });

  it('shows one of two large members, not both: a town would be what is left', () => {
    expect(rest).toEqual(group);
    for (const hidden of [town, city]) expect(hidden.map((one) => !one).lastIndexOf(true)).toBe(0);
  });

  it('shows nothing but years when the group itself has no hour with enough readers', () => {
    const few = hiddenHours([together([TOWN]), TOWN], 11);
    expect(few.map((hidden) => hidden.filter((one) => !one).length)).toEqual([1, 1]);
  });

  test.prop(
    [
      fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 24, maxLength: 24 }), { minLength: 2, maxLength: 4 }), // prettier-ignore
      fc.constantFrom(5, 11),
    ],
    { numRuns: 20 },
  )('gives no figure of few readers away, to whoever adds and subtracts', (hours, k) => {
    const members = hours.map((own, one) =>
      table(String(one), (day, hour) => Math.max(0, (own[hour - 1] ?? 0) - day)),
    );
    const all = [together(members), ...members];
    const hidden = hiddenHours(all, k).flat();
    const readers = all.flatMap((one) => one.readers);
    const small = readers.flatMap((count, at) => (count > 0 && count < k && at % SLOTS.length > 0 ? [at] : [])); // prettier-ignore
    expect(small.filter((at) => !hidden[at])).toEqual([]);
    const given = determinedCells(linesOf(all), hidden);
    expect(small.filter((at) => given.has(at))).toEqual([]);
  });
});
