import type { Declared } from './declared.ts';
import { kindOf, weightOf } from './lattice.ts';
import { gathered } from './places.ts';
import type { Use } from './uses.ts';

/** What a published hour of the week must say. */
export interface HourCell {
  /** thousandths; null: no weight is declared */
  readonly uses: number | null;
  readonly raw_uses: number;
  readonly sessions: number;
}

/** Every hour of the week of each year, member and scope with some use, margins (day 0, hour -1) included. */
export function hoursOf(uses: readonly Use[], declared: Declared): Map<string, HourCell> {
  const tables = gathered(uses, (use) => tablesWith(use, declared));
  const slots = range(0, 7).flatMap((day) => range(-1, 23).map((hour) => [day, hour] as const));
  return new Map(
    [...tables].flatMap(([key, table]) =>
      slots.map(([day, hour]): [string, HourCell] => [
        `${key}|${day}|${hour}`,
        hourOf(table, day, hour, declared),
      ]),
    ),
  );
}

function tablesWith({ year, member, resource }: Use, declared: Declared): string[] {
  const kind = kindOf(resource, declared);
  return [member, 'group'].flatMap((one) => [`${year}|${one}|all|`, `${year}|${one}|kind|${kind}`]);
}

function hourOf(table: readonly Use[], day: number, hour: number, declared: Declared): HourCell {
  const own = table.filter(
    (use) => (day === 0 || use.weekday === day) && (hour === -1 || use.hour === hour),
  );
  return {
    uses: table.some(({ resource }) => weightOf(resource, declared) !== undefined)
      ? own.reduce((sum, { resource }) => sum + (weightOf(resource, declared) ?? 0), 0)
      : null,
    raw_uses: own.length,
    sessions: own.filter(({ opensSession }) => opensSession).length,
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
