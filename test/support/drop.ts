import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AGREEMENT, CATALOGUE, EVENTS_PROFILE } from './data-directory.ts';

const ENROLMENTS_PROFILE = `
source: inscriptions-25056
kind: enrolments
files: ['inscriptions-*.csv']
columns: { card: Carte, commune: Bibliothèque, birthYear: Naissance, enrolledOn: Inscrit le, state: État }
states: { Actif: active, Expiré: expired }
`;

const SETTINGS = {
  'agreement.yaml': AGREEMENT,
  'catalogue.yaml': CATALOGUE,
  'profiles/essai.yaml': EVENTS_PROFILE,
  'profiles/inscriptions.yaml': ENROLMENTS_PROFILE,
};

const PLACES = ['Besançon', 'Montbéliard', 'Audincourt', 'Valentigney', 'Pontarlier'];
const RESOURCES = ['essai-musique', 'essai-video'];
const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';

/** What an established group holds: a year of events. */
export const FIRST_FILES = { 'evenements-2024.csv': events(2024, [1, 12], 4000) } as const;

/** What arrives then: a year in two files, a month of the old year once more, a COUNTER report and the enrolled. */
export const NEXT_FILES = {
  'evenements-2025-1.csv': events(2025, [1, 6], 5000),
  'evenements-2025-2.csv': events(2025, [7, 12], 5000),
  'evenements-2024-12-corrige.csv': events(2024, [12, 12], 700),
  'counter-presse-2025.tsv': counter(2025),
  'inscriptions-25056-2025-12-31.csv': enrolments(1500),
} as const;

/** Prepares a data directory with settings, and no data. */
export async function writeSettings(root: string): Promise<void> {
  await writeFiles(join(root, 'settings'), SETTINGS);
}

/** Writes files into a folder. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** Events spread over months, days, readers and places by fixed steps. */
function events(year: number, [from, to]: readonly [number, number], count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const month = from + (index % (to - from + 1));
    const day = 1 + ((index * 7) % 28);
    const time = [index % 24, (index * 13) % 60, (index * 29) % 60].map(two).join(':');
    const reader = `L${(index * 31) % 397}`;
    const place = PLACES[((index * 31) % 397) % PLACES.length] ?? '';
    const resource = RESOURCES[index % 3 === 0 ? 1 : 0] ?? '';
    return [
      `${two(day)}/${two(month)}/${year}`,
      time,
      reader,
      place,
      `c${index % 53}`,
      resource,
      '',
    ];
  });
  return [HEADING, ...rows.map((cells) => cells.join(';'))].join('\n');
}

function counter(year: number): string {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'];
  const row = (metric: string, each: number): (string | number)[] =>
    ['Plateforme Presse', 'Article', 'Regular', metric, each * months.length].concat(
      months.map(() => each),
    );
  const lines = [
    ['Report_Name', 'Platform Report'],
    ['Report_ID', 'PR'],
    ['Release', '5.1'],
    ['Institution_Name', 'Ville de Besançon'],
    ['Created_By', 'Presse SA'],
    [],
    ['Platform', 'Data_Type', 'Access_Method', 'Metric_Type', 'Reporting_Period_Total'].concat(
      months.map((month) => `${month}-${year}`),
    ),
    row('Total_Item_Requests', 412),
    row('Unique_Item_Requests', 305),
  ];
  return `\uFEFF${lines.map((cells) => cells.join('\t')).join('\n')}\n`;
}

function enrolments(count: number): string {
  const rows = Array.from({ length: count }, (_, index) =>
    [`D${1000 + index}`, 'Besançon', 1940 + (index % 75), '01/02/2024', 'Actif'].join(';'),
  );
  return ['Carte;Bibliothèque;Naissance;Inscrit le;État', ...rows].join('\n');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
