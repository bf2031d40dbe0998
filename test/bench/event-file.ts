import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { POPULATIONS } from '../support/group.ts';

const COMMUNES = POPULATIONS.filter(({ vintage }) => vintage === 2022).map(
  ({ commune }) => commune,
);
const READERS = 4_000;
const SECONDS_OF_2025 = 365 * 86_400;

/** How a provider's file of {@link writeEvents} is read, as `settings/profiles` says it. */
export const PROFILE = `source: la-discotheque
kind: events
files: ["evenements-*.csv"]
delimiter: ";"
columns: { date: Date, time: Heure, reader: Lecteur, commune: Commune, content: Contenu }
constants: { resource: la-discotheque }
`;

/** The resource those events are of, as `settings/catalogue.yaml` says it. */
export const CATALOGUE = `resources:
  - { id: la-discotheque, name: La Discothèque, kind: music, provider: Sonothèque }
`;

/** Writes an event file as providers send it: a year of uses, heavy users and light ones, the same rows each time. */
export async function writeEvents(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path, 'latin1');
  file.write('Date;Heure;Lecteur;Commune;Contenu\r\n');
  let seed = 25;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let row = 0; row < rows; row += 1) {
    const reader = next(next(READERS) + 1);
    const at = new Date(Date.UTC(2025, 0, 1) + next(SECONDS_OF_2025) * 1000).toJSON();
    const day = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
    const home = COMMUNES[reader % COMMUNES.length];
    const line = `${day};${at.slice(11, 19)};L${reader};${home ?? ''};T${next(30_000)}\r\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
