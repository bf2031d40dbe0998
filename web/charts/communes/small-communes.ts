import type { CommuneOrder, Communes } from '../../../data/model/communes.ts';
import { communesWords } from '../../words/communes.ts';
import type { Chart } from '../chart.ts';

/** The column that each order sorts by. */
export const COLUMN_OF: Readonly<Record<CommuneOrder, string>> = {
  nom: 'commune',
  habitants: 'habitants',
  usages: 'usages',
  'par-habitant': 'usages_par_habitant',
  actifs: 'usagers_actifs',
};

/** The communes the department serves, as they are looked for and sorted. */
export function smallCommunesChart(content: Communes): Chart {
  const own = communesWords();
  return {
    name: 'communes-departement',
    drawn: false,
    finding: own.small.finding(content),
    sentence: own.small.sentence(content),
    table: {
      caption: own.small.finding(content),
      columns: [
        { key: 'commune', label: own.commune, kind: 'text' },
        { key: 'code', label: 'INSEE', kind: 'text' },
        { key: 'habitants', label: own.inhabitants, kind: 'number' },
        { key: 'usages', label: own.uses, kind: 'number' },
        { key: 'usages_par_habitant', label: own.rates.usesPerInhabitant, kind: 'ratio' },
        { key: 'usagers_actifs', label: own.activeUsers, kind: 'number' },
      ],
      rows: content.communes.rows.map((row) => ({
        commune: row.name,
        code: row.code,
        habitants: row.inhabitants,
        usages: row.uses,
        usages_par_habitant: row.usesPerInhabitant,
        usagers_actifs: row.activeUsers,
      })),
    },
  };
}
