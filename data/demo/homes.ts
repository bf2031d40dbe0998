import type { Random } from './random.ts';

/** A commune that has a library of the group. */
export interface Home {
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number;
}

const LIBRARIES = 120;

/** The communes of `data/reference/populations.csv` at a vintage. */
export function homesOf(populations: string, vintage: number): Home[] {
  return populations
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .filter(([year]) => year === String(vintage))
    .map(([, , code = '', name = '', municipal]) => ({
      code,
      name: name.replaceAll('"', ''),
      inhabitants: Number(municipal),
    }));
}

/** The communes whose libraries the department serves: the most peopled that are not members themselves. */
export function departmentHomes(homes: readonly Home[], members: ReadonlySet<string>): Home[] {
  return homes
    .filter(({ code }) => !members.has(code))
    .sort((one, two) => two.inhabitants - one.inhabitants || (one.code < two.code ? -1 : 1))
    .slice(0, LIBRARIES);
}

/** Draws homes in proportion to the square root of their inhabitants: a small library knows its readers. */
export function homeDraw(homes: readonly Home[]): (random: Random) => Home {
  const weights = homes.map(({ inhabitants }) => Math.sqrt(inhabitants));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (random) => {
    let left = random() * total;
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    const home = homes[Math.max(index, 0)];
    if (!home) throw new Error('no commune to draw from');
    return home;
  };
}
