import { expect, it } from 'vitest';
import { determinedCells, type Line } from '../../data/model/disclosure/intruder.ts';
import { dataDirectory, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const PLACES = { Besançon: 40, Montbéliard: 14, Audincourt: 6, Valentigney: 3, Pontarlier: 60 };
const MONTHS = [1, 2, 3, 4, 5, 6];

/** Readers by place: each begins in a month of its own and is active again after one month, two, three… as its number tells. */
function uses(): string[] {
  return Object.entries(PLACES).flatMap(([place, readers]) =>
    Array.from({ length: readers }, (_, number) => {
      const first = 1 + (Math.floor(number / 3) % 5);
      const again = MONTHS.filter((month) => month > first && (number + month) % 3 !== 0);
      return [first, ...again].map(
        (month) => `05/0${month}/2025;10:00:00;${place}${number};${place};t;essai-video;`,
      );
    }).flat(),
  );
}

interface Cell {
  readonly member: string;
  readonly first: number;
  readonly month: number;
  readonly readers: number;
  readonly secret_5: boolean;
  readonly secret_11: boolean;
}

const COHORTS = `SELECT member, CAST(first_month AS INTEGER) AS first, CAST(month AS INTEGER) AS month, readers, secret_5, secret_11
                 FROM cohort_cell WHERE year = 2025`;
const SUMS = `SELECT member, CASE span WHEN 'month' THEN 0 ELSE -1 END AS first, CAST(month AS INTEGER) AS month, readers, secret_5, secret_11
              FROM cell WHERE year = 2025 AND scope = 'all' AND span IN ('month', 'to-date') AND member <> 'none'`;

it('adds cohorts up to what the lattice publishes, and tells nothing that it hides', async () => {
  const events = ['Date;Heure;Lecteur;Commune;Contenu;Ressource;Type', ...uses()].join('\n');
  const layout = await dataDirectory({ 'inbox/evenements-1.csv': events });
  await take(layout, 'inbox');
  const cohorts = await published<Cell>(layout, COHORTS);
  const sums = await published<Cell>(layout, SUMS);
  const all = [...cohorts, ...sums];
  const lines = linesOf(all);

  // 5 members and the group, 21 cells each; every relation holds in the figures
  expect(cohorts).toHaveLength(6 * 21);
  expect(lines).toHaveLength(21 + 2 * 36 + 2 * 6);
  for (const [total = -1, ...parts] of lines) {
    const sum = parts.reduce(
      (left, at) => left - (all[at]?.readers ?? 0),
      all[total]?.readers ?? 0,
    );
    expect(sum).toBe(0);
  }

  for (const [flag, k] of [
    ['secret_5', 5],
    ['secret_11', 11],
  ] as const) {
    // prettier-ignore
    const few = cohorts.filter(({ readers }) => readers > 0 && readers < k);
    expect(few.length).toBeGreaterThan(0);
    expect(few.every((cell) => cell[flag])).toBe(true);
    expect(cohorts.some((cell) => cell.member === 'group' && !cell[flag] && cell.readers > 0)).toBe(true); // prettier-ignore

    const bySums = all.map((cell) => (cell.first > 0 ? cell.readers > 0 : cell[flag]));
    const before = determinedCells(lines, bySums);
    const after = determinedCells(lines, all.map((cell) => cell[flag])); // prettier-ignore
    const told = [...after].filter((at) => !before.has(at)).map((at) => all[at]);
    expect(told.filter((cell) => cell && (cell.first < 1 || cell.readers < k))).toEqual([]);
  }
});

/** Month = its cohorts; running total = the one before and its newcomers; group = members. */
function linesOf(cells: readonly Cell[]): Line[] {
  const at = (member: string, first: number, month: number): number =>
    cells.findIndex((one) => one.member === member && one.first === first && one.month === month);
  const members = [...new Set(cells.map(({ member }) => member))].filter((one) => one !== 'group');
  return cells.flatMap(({ member, first, month }, total): Line[] => {
    const whole = member === 'group' ? [[total, ...members.map((one) => at(one, first, month))]] : []; // prettier-ignore
    if (first > 0) return whole;
    const parts = first === 0
      ? MONTHS.filter((one) => one <= month).map((one) => at(member, one, month))
      : [...(month > 1 ? [at(member, -1, month - 1)] : []), at(member, month, month)]; // prettier-ignore
    return [...whole, [total, ...parts]];
  });
}
