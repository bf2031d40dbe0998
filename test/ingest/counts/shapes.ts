import iconv from 'iconv-lite';
import { workbook } from '../../support/workbook.ts';

/** A file in one shape, what a profile says of it, and what a person reads in it: `month member metric` → value. */
export interface Shape {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly profile: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly account: readonly [
    read: number,
    accepted: number,
    skipped: number,
    rejected: number,
    duplicates: number,
  ];
}

const D = { t: 'n', z: 'mmm-yy' } as const;

/** Nine shapes by hand. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'one value per row, titles above and a total below': {
    file: 'long.csv',
    content: [
      'Statistiques du fournisseur;;;',
      '',
      'Période;Médiathèque;Indicateur;Nombre',
      'janv-25;Besançon;Consultations;1 234',
      'janv-25;BESANCON;Visites;300',
      'févr.-25;Ville de Besançon;Consultations;"6 000"',
      'févr.-25;Montbéliard;Consultations;-4',
      'févr.-25;Montbéliard;Consultations;',
      'févr.-25;Nulle-Part;Consultations;3',
      'févr.-25;Montbéliard;Ventes;3',
      'févr.-25;Montbéliard;Consultations;12,5',
      'févr.-25;Montbéliard;Consultations;-4',
      '',
      'Total;;;7 534',
    ].join('\n'),
    profile: 'columns: { date: Période, member: Médiathèque, metric: Indicateur, value: Nombre }',
    figures: {
      '2025-01 25056 uses': 1234,
      '2025-01 25056 sessions': 300,
      '2025-02 25056 uses': 6000,
      '2025-02 25388 uses': -4,
    },
    account: [11, 4, 3, 3, 1],
  },
  'wide by month, ISO-8859 text': {
    file: 'mois.csv',
    content: iconv.encode(
      [
        'Commune;Total;Janvier 2025;Février 2025;Mars 2025',
        'Besançon;60;10;20;30',
        'Audincourt;5;;5;0',
        'Ensemble;65;10;25;30',
      ].join('\r\n'),
      'win1252',
    ),
    profile: 'columns: { commune: Commune }\nwide: months',
    figures: {
      '2025-01 25056 uses': 10,
      '2025-02 25056 uses': 20,
      '2025-03 25056 uses': 30,
      '2025-02 25031 uses': 5,
      '2025-03 25031 uses': 0,
    },
    account: [9, 5, 4, 0, 0],
  },
  'wide by metric, TSV, times and distinct users': {
    file: 'mesures.tsv',
    content: [
      'Date\tBibliothèque\tLectures\tTemps passé\tUsagers actifs',
      '31/01/2025\t25056\t10\t101:05:09\t7',
      '31/01/2025\t25388\t4\t00:10:00\t3',
      '28/02/2025\t25056\t1\t\t1',
      '28/02/2025\tValentigney\t2\t0:30:00\t2',
      '28/02/2025\tValentigney\t3\t0:30:00\t2',
    ].join('\n'),
    profile: `columns: { date: Date, library: Bibliothèque }
wide: metrics
metrics: { Lectures: uses, Temps passé: time, Usagers actifs: active-users }`,
    figures: {
      '2025-01 25056 uses': 10,
      '2025-01 25056 seconds': 363_909,
      '2025-01 25056 active-users': 7,
      '2025-01 25388 uses': 4,
      '2025-01 25388 seconds': 600,
      '2025-01 25388 active-users': 3,
      '2025-02 25056 uses': 1,
      '2025-02 25056 active-users': 1,
      '2025-02 25580 uses': 5,
      '2025-02 25580 seconds': 3600,
    },
    account: [15, 12, 3, 0, 0],
  },
  'a year column and rows of months, the year merged': {
    file: 'annees.xlsx',
    content: workbook('xlsx', {
      Statistiques: [
        ['Relevé annuel'],
        [],
        ['Année', 'Mois', 'Écoutes', 'Évolution'],
        [2024, 'Novembre', 5, '+1 %'],
        [null, 'Décembre', 6, null],
        [2025, 'Janvier', 7, null],
        [null, 'Février', 8, null],
        [null, 'Total', 15, null],
      ],
    }),
    profile: 'columns: { year: Année, month: Mois, value: Écoutes }\nfill: [year]',
    figures: {
      '2024-11 null uses': 5,
      '2024-12 null uses': 6,
      '2025-01 null uses': 7,
      '2025-02 null uses': 8,
    },
    account: [5, 4, 1, 0, 0],
  },
  'a column per month and a year column, ODS': {
    file: 'mois-et-annee.ods',
    content: workbook('ods', {
      A: [
        ['Année', 'Janv.', 'Févr.', 'Total'],
        [2024, 1, 2, 3],
        [2025, 10, 20, 30],
      ],
    }),
    profile: 'columns: { year: Année }\nwide: months',
    figures: {
      '2024-01 null uses': 1,
      '2024-02 null uses': 2,
      '2025-01 null uses': 10,
      '2025-02 null uses': 20,
    },
    account: [4, 4, 0, 0, 0],
  },
  'one sheet per member, months as dates, a notice beside': {
    file: 'feuilles.xlsx',
    content: workbook('xlsx', {
      Notice: [['Ce classeur'], ['se lit ainsi']],
      Besançon: [
        ['Mois', 'Vues'],
        [{ ...D, v: 45_658 }, 11],
        [{ ...D, v: 45_689 }, 12],
      ],
      'Département du Doubs': [
        ['Mois', 'Vues'],
        [{ ...D, v: 45_658 }, 11],
        [
          { ...D, v: 45_689 },
          { t: 'n', v: 21, f: 'SUM(1,20)' },
        ],
      ],
      'Nulle part': [
        ['Mois', 'Vues'],
        [{ ...D, v: 45_658 }, 1],
      ],
    }),
    profile: 'columns: { month: Mois, value: Vues }\nsheet: member',
    figures: {
      '2025-01 25056 uses': 11,
      '2025-02 25056 uses': 12,
      '2025-01 25 uses': 11,
      '2025-02 25 uses': 21,
    },
    account: [7, 4, 2, 1, 0],
  },
  'two rows of headings, UTF-16': {
    file: 'double.csv',
    content: iconv.encode(
      [
        ';Janvier 2025;;Février 2025;;Total;',
        'Membre;Prêts;Téléchargements;Prêts;Téléchargements;Prêts;Téléchargements',
        'Besançon;1;2;3;4;4;6',
        'Montbéliard;5;6;7;x;12;6',
      ].join('\r\n'),
      'utf16le',
      { addBOM: true },
    ),
    profile: `columns: { member: Membre }
headerRows: 2
wide: [months, metrics]
metrics: { Prêts: uses, Téléchargements: downloads }`,
    figures: {
      '2025-01 25056 uses': 1,
      '2025-01 25056 downloads': 2,
      '2025-02 25056 uses': 3,
      '2025-02 25056 downloads': 4,
      '2025-01 25388 uses': 5,
      '2025-01 25388 downloads': 6,
      '2025-02 25388 uses': 7,
    },
    account: [8, 7, 0, 1, 0],
  },
  'member and year in the name of the file, a column per member': {
    file: 'stats-montbeliard-2025.csv',
    content: 'Mois,Sessions\n1,"1,234"\n2,6\n',
    profile: `files: ['stats-{member}-{year}.csv']
columns: { month: Mois }
wide: metrics`,
    figures: { '2025-01 25388 sessions': 1234, '2025-02 25388 sessions': 6 },
    account: [2, 2, 0, 0, 0],
  },
  'a column per member, dates mm/dd, blank cells that mean zero': {
    file: 'membres.csv',
    content: 'Month;Besançon;Valentigney;Paris\n01/02/2025;3;;1\n02/01/2025;4;n/a;1\n',
    profile: `columns: { month: Month }
wide: members
ignore: [Paris]
dates: mm/dd/yyyy
blank: zero
missing: [n/a]`,
    figures: { '2025-01 25056 uses': 3, '2025-01 25580 uses': 0, '2025-02 25056 uses': 4 },
    account: [4, 3, 1, 0, 0],
  },
};
