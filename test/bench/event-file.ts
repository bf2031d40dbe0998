import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';

/** INSEE's names of the communes of 2022. */
const COMMUNES = readFileSync(
  new URL('../../data/reference/populations.csv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line.startsWith('2022,'))
  .map((line) => line.split(',')[3] ?? '');
const DAYS = Array.from({ length: 365 }, (_, day) => {
  const date = new Date(Date.UTC(2025, 0, 1 + day)).toJSON();
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
});
const TIMES = Array.from({ length: 86_400 }, (_, second) =>
  new Date(second * 1000).toJSON().slice(11, 19),
);
const READERS = 40_000;
const PIECE = 2 ** 20;

/** How a provider's file of {@link writeEvents} is read, as `settings/profiles` says it. */
export const PROFILE = `source: la-discotheque
kind: events
files: ["evenements-*.csv"]
delimiter: ";"
columns: { date: Date, time: Heure, reader: Lecteur, commune: Commune, content: Contenu }
constants: { resource: la-discotheque }
skip: [{ column: Type, equals: [Extrait] }]
`;

/** The resource those events are of, as `settings/catalogue.yaml` says it. */
export const CATALOGUE = `resources:
  - { id: la-discotheque, name: La Discothèque, kind: music, provider: Sonothèque }
`;

/** What of the year a file holds. */
export interface Part {
  readonly rows: number;
  /** first day of the year in it, 0 for 1 January, and the first behind it */
  readonly from?: number;
  readonly to?: number;
  readonly seed?: number;
}

/**
 * Writes an event file as the demonstration's providers send them, the same rows each time: heavy users and light ones, one row
 * in 25 an extract that is left out, one in 50 a second click within half a minute, one in 10 000 the same line again, and one in
 * 100 000 of a commune nobody knows.
 */
export async function writeEvents(
  path: string,
  { rows, from = 0, to = 365, seed = 25 }: Part,
): Promise<void> {
  const file = createWriteStream(path);
  const next = randomBelow(seed);
  let text = 'Date;Heure;Lecteur;Commune;Contenu;Type\r\n';
  for (let row = 0; row < rows; row += 1) {
    const line = lineOf(next, from, to);
    text += line[0];
    if (next(50) === 0 && (row += 1) < rows) text += line[1];
    if (next(10_000) === 0 && (row += 1) < rows) text += line[0];
    if (text.length < PIECE) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'finish');
}

/** A use, and the second click on the same content up to thirty seconds later. */
function lineOf(next: (below: number) => number, from: number, to: number): [string, string] {
  const reader = next(next(READERS) + 1);
  const day = DAYS[from + next(to - from)] ?? '';
  const second = next(86_400 - 30);
  const card = `C${String((reader * 387_421) % 1_000_000_000).padStart(9, '0')}`;
  const home = next(100_000) === 0 ? 'Ailleurs' : COMMUNES[reader % COMMUNES.length];
  const content = `Titre ${String(next(9_000)).padStart(4, '0')}`;
  const type = next(25) === 0 ? 'Extrait' : 'Titre complet';
  const at = (time: number): string =>
    `${day};${TIMES[time] ?? ''};${card};${home ?? ''};${content};${type}\r\n`;
  return [at(second), at(second + 1 + next(29))];
}

/** The same sequence each time, for the same seed (mulberry32). */
function randomBelow(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
