import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SECONDS_OF_2025 = 365 * 86_400;
const STATUSES = [301, 302, 304, 404];

/** How a log of {@link writeLog} is read, as `settings/profiles` says it. */
export const PROFILE = `source: mandataire
kind: access-log
files: ["journal-*.log"]
format: combined
commune: Besançon
resources:
  - { host: www.sonotheque.example, path: "/titre/{item}", resource: la-discotheque }
  - { host: films.example, path: "/film/{item}", resource: cine-comte }
`;

/** The resources of those addresses, as `settings/catalogue.yaml` says it. */
export const CATALOGUE = `resources:
  - { id: la-discotheque, name: La Discothèque, kind: music, provider: Sonothèque }
  - { id: cine-comte, name: Ciné-Comté, kind: video, provider: Films }
`;

/** Writes the log of a library's proxy over a year, in the combined form: pages and what they are made of, 4 000 logins, the same lines each time. */
export async function writeLog(path: string, lines: number): Promise<void> {
  const file = createWriteStream(path);
  let seed = 25;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let line = 0; line < lines; line += 1) {
    const reader = next(next(4_000) + 1);
    const second = Math.floor((line * SECONDS_OF_2025) / lines) + next(40);
    const status = next(100) < 92 ? 200 : (STATUSES[next(4)] ?? 404);
    const text = `10.${reader >> 8}.${reader & 255}.${next(250)} - L${reader} [${timeOf(second)}] "GET ${addressOf(next)} HTTP/1.1" ${status} ${next(200_000)} "https://portail.example/ressources/${next(60)}" "${agentOf(reader)}"\n`;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function timeOf(second: number): string {
  const at = new Date(Date.UTC(2025, 0, 1) + second * 1000).toJSON();
  const month = MONTHS[Number(at.slice(5, 7)) - 1] ?? '';
  return `${at.slice(8, 10)}/${month}/${at.slice(0, 4)}:${at.slice(11, 19)} +0000`;
}

function addressOf(next: (below: number) => number): string {
  const draw = next(100);
  if (draw < 30)
    return `https://www.sonotheque.example:443/titre/${next(30_000)}?qualite=${next(3)}`;
  if (draw < 45) return `https://films.example:443/film/${next(5_000)}`;
  if (draw < 55) return `https://films.example:443/recherche?q=mot${next(20_000)}`;
  return `https://cdn.example:443/vignettes/${next(40_000)}.jpg`;
}

function agentOf(reader: number): string {
  if (reader % 150 === 0)
    return 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)';
  return `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${90 + (reader % 40)}.0.${reader % 7}.0 Safari/537.36`;
}
