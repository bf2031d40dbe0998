import {
  byMonth,
  clock,
  isoMonth,
  monthName,
  parted,
  shortMonth,
  sumOf,
  type TextLayout,
} from './table.ts';

const NO_BREAK = '\u00A0';
const NARROW = '\u202F';

/** One value per row, under a title and above totals, as an office of before writes it. */
export const LONG_CSV: TextLayout = {
  resource: 'la-discotheque',
  extension: 'csv',
  encoding: 'win1252',
  delimiter: ';',
  rows: (totals) => [
    ['Sonothèque du Levant', '', '', ''],
    ['Relevé mensuel d’écoute', '', '', ''],
    [],
    ['Période', 'Commune', 'Indicateur', 'Valeur'],
    ...byMonth(totals)
      .flat()
      .flatMap((total) => {
        const about = [shortMonth(total), capitals(total.member.name)];
        return [
          [...about, 'Écoutes', parted(total.uses, NO_BREAK)],
          [...about, 'Séances', parted(total.sessions, NO_BREAK)],
        ];
      }),
    ['Total', '', 'Écoutes', parted(sumOf(totals, 'uses'), NO_BREAK)],
    ['Total', '', 'Séances', parted(sumOf(totals, 'sessions'), NO_BREAK)],
  ],
  profile: {
    columns: { month: 'Période', member: 'Commune', metric: 'Indicateur', value: 'Valeur' },
    metrics: { Écoutes: 'uses', Séances: 'sessions' },
  },
};

/** Tab-separated, one value per row, ISO months and times `hh:mm:ss` among plain numbers. */
export const LONG_TSV: TextLayout = {
  resource: 'scene-ouverte',
  extension: 'tsv',
  encoding: 'utf8',
  delimiter: '\t',
  rows: (totals) => [
    ['Mois', 'Structure', 'Mesure', 'Valeur'],
    ...byMonth(totals)
      .flat()
      .flatMap((total) => {
        const about = [isoMonth(total), total.member.institution];
        return [
          [...about, 'Concerts', total.uses],
          [...about, 'Durée', clock(total.seconds)],
        ];
      }),
  ],
  profile: {
    dates: 'iso',
    columns: { month: 'Mois', member: 'Structure', metric: 'Mesure', value: 'Valeur' },
    metrics: { Concerts: 'uses', Durée: { metric: 'time', unit: 'hh:mm:ss' } },
  },
};

/** A year told once and rows of months, UTF-16 with French blanks between thousands. */
export const YEAR_AND_MONTHS: TextLayout = {
  resource: 'histoires-a-ecouter',
  extension: 'csv',
  encoding: 'utf16-bom',
  delimiter: ';',
  rows: (totals) => [
    ['Année', 'Mois', 'Commune', 'Histoires écoutées', 'Minutes d’écoute'],
    ...byMonth(totals)
      .flat()
      .map((total, index) => [
        index === 0 ? total.year : '',
        monthName(total),
        total.member.name,
        parted(total.uses, NARROW),
        parted(total.seconds / 60, NARROW),
      ]),
    [
      ...['Total', '', '', parted(sumOf(totals, 'uses'), NARROW)],
      parted(sumOf(totals, 'seconds') / 60, NARROW),
    ],
  ],
  profile: {
    columns: { year: 'Année', month: 'Mois', member: 'Commune' },
    fill: ['year'],
    wide: 'metrics',
    metrics: {
      'Histoires écoutées': 'uses',
      'Minutes d’écoute': { metric: 'time', unit: 'minutes' },
    },
  },
};

/** A file for each member, whose name alone says whose it is. */
export const FILE_PER_MEMBER: TextLayout = {
  resource: 'langues-voyageuses',
  extension: 'csv',
  encoding: 'utf8',
  delimiter: ',',
  perMember: true,
  rows: (totals) => [
    ['Mois', 'Leçons', 'Séances'],
    ...totals.map((total) => [
      isoMonth(total).split('-').reverse().join('/'),
      total.uses,
      total.sessions,
    ]),
  ],
  profile: {
    columns: { month: 'Mois' },
    wide: 'metrics',
    metrics: { Leçons: 'uses', Séances: 'sessions' },
  },
};

function capitals(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}
