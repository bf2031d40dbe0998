import { describe, expect, it } from 'vitest';
import { differences, ingestAndRecount } from '../support/compare.ts';
import { dataDirectory } from '../support/data-directory.ts';

const SESSIONS_PROFILE = `
source: seances
kind: events
files: ['seances-*.csv']
columns: { date: Date, time: Heure, reader: Lecteur, commune: Commune, session: Séance, resource: Ressource }
`;

describe('an awkward drop, ingested', () => {
  const EVENTS = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';
  const SESSIONS = 'Date;Heure;Lecteur;Commune;Séance;Ressource';
  const TABLE = 'Institution_Name;Customer_ID;Platform;Access_Method;Metric_Type;Reporting_Period_Total;Jan-2025;Feb-2025'; // prettier-ignore
  const PRESS = 'Plateforme Presse;Regular;Total_Item_Requests';
  const cases: Record<string, readonly [file: string, ...lines: readonly string[]]> = {
    'a double click across a month and a commune': [
      'evenements-1.csv',
      EVENTS,
      '31/03/2025;23:59:50;A;Besançon;t;essai-video;',
      '01/04/2025;00:00:10;A;Saint-Vit;t;essai-video;',
    ],
    'sessions across a month, resources and readers, out of order': [
      'seances-1.csv',
      SESSIONS,
      '01/02/2025;00:10:00;A;Besançon;s1;essai-video',
      '31/01/2025;23:50:00;A;Besançon;s1;essai-video',
      '01/02/2025;00:11:00;A;Besançon;s1;essai-musique',
      '01/02/2025;00:12:00;B;Besançon;s1;essai-video',
      '',
      '',
    ],
    'cells with blanks around, contents without name, lines of delimiters': [
      'evenements-1.csv',
      EVENTS,
      ' 01/03/2025 ; 10:00:00 ; A ; besancon ; t ;ESSAI VIDEO; Extrait ',
      '01/03/2025;10:00:00;A;Besançon;t;essai-video;x',
      '01/03/2025;10:00:20;A ;Besançon; t;essai-video;x',
      ';;;;;;',
      '01/03/2025;10:00:00;B;Besançon;;essai-video;',
      '01/03/2025;10:00:05;B;Besançon;;essai-video;',
      '',
      'Ensemble;;;;;;5',
    ],
    'communes by old names, codes and abbreviations': [
      'evenements-1.csv',
      EVENTS,
      ...['Sombacour', '25282', "Val d'Usiers", '21250031800010', 'St-Vit', 'Pontarlier'].map(
        (commune, hour) => `01/03/2025;1${hour}:00:00;A${hour};${commune};t;essai-video;`,
      ),
    ],
    'a COUNTER table with a key told twice, zeros, blanks and no number': [
      'presse.tsv',
      TABLE,
      `Besançon;x;${PRESS};100;100;0`,
      `Besançon;x;${PRESS};7;7;1`,
      `Besançon;x;${PRESS};9;9;2.5`,
      `Saint-Vit;y;${PRESS};3;3;`,
    ],
  };

  it.each(Object.entries(cases))(
    '%s: account and cells are those of a recount',
    async (_, drop) => {
      const [file, ...lines] = drop;
      const text = lines.join('\n');
      const layout = await dataDirectory({
        'settings/profiles/seances.yaml': SESSIONS_PROFILE,
        [`inbox/${file}`]: file.endsWith('.tsv') ? text.replaceAll(';', '\t') : text,
      });
      const both = await ingestAndRecount(layout);
      expect(both.cells.recount.size).toBeGreaterThan(0);
      const { accounts, cells, cohorts, places, hours } = both;
      expect(
        [accounts, cells, cohorts, places, hours].flatMap((one) => differences<unknown>(one)),
      ).toEqual([]);
    },
  );
});
