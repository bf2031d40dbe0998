import { dayNumber } from '../calendar.ts';
import type { MonthTotal } from './month-total.ts';
import {
  byMember,
  byMonth,
  clock,
  longMonth,
  sumOf,
  type SheetRow,
  type WorkbookLayout,
} from './table.ts';

/** Days between the zero of spreadsheets and 1 January 1970. */
const EPOCH = 25_569;

/** A row for each member, a column for each month, totals at both ends. */
export const MONTHS_ACROSS: WorkbookLayout = {
  resource: 'cine-club',
  extension: 'xlsx',
  sheets: (totals) => {
    const months = byMonth(totals);
    return {
      Visionnages: [
        ['Visionnages par structure et par mois'],
        [],
        ['Structure', ...months.map((own) => capitalised(longMonthOf(own))), 'Total'],
        ...byMember(totals).map((own) => [
          own[0]?.member.institution ?? '',
          ...own.map(({ uses }) => uses),
          sumOf(own, 'uses'),
        ]),
        ['Total', ...months.map((own) => sumOf(own, 'uses')), sumOf(totals, 'uses')],
      ],
    };
  },
  profile: { columns: { member: 'Structure' }, wide: 'months' },
};

/** A row for each member and month, a column for each metric, times as text. */
export const METRICS_ACROSS: WorkbookLayout = {
  resource: 'cours-pour-tous',
  extension: 'ods',
  sheets: (totals) => ({
    Statistiques: [
      ['Mois', 'Commune', 'Connexions', 'Modules suivis', 'Temps passé'],
      ...byMonth(totals)
        .flat()
        .map((total) => [longMonth(total), total.member.name, ...coursesOf([total])]),
      ['Total', '', ...coursesOf(totals)],
    ],
  }),
  profile: {
    columns: { month: 'Mois', member: 'Commune' },
    wide: 'metrics',
    metrics: { Connexions: 'sessions', 'Modules suivis': 'uses', 'Temps passé': 'time' },
  },
};

/** Months over metrics: two rows of headings, each month told once over its two columns. */
export const TWO_HEADINGS: WorkbookLayout = {
  resource: 'echo-des-revues',
  extension: 'xlsx',
  sheets: (totals) => {
    const months = byMonth(totals);
    return {
      Revues: [
        ['INSEE', ...months.flatMap((own) => [longMonthOf(own), ''])],
        ['', ...months.flatMap(() => ['Consultations', 'Téléchargements'])],
        ...byMember(totals).map((own) => [
          own[0]?.member.code ?? '',
          ...own.flatMap(({ uses, downloads }) => [uses, downloads]),
        ]),
      ],
    };
  },
  profile: { headerRows: 2, columns: { member: 'INSEE' }, wide: ['months', 'metrics'] },
};

/** A sheet for each member with months as true dates, behind a notice. */
export const SHEET_PER_MEMBER: WorkbookLayout = {
  resource: 'petits-lecteurs',
  extension: 'xlsx',
  sheets: (totals) => ({
    'Lisez-moi': [['Une feuille par membre du groupement.'], ['Les visites sont des séances.']],
    ...Object.fromEntries(
      byMember(totals).map((own) => [own[0]?.member.name ?? '', readingsOf(own)]),
    ),
  }),
  profile: {
    sheet: 'member',
    columns: { month: 'Mois' },
    wide: 'metrics',
    metrics: { Lectures: 'uses', Visites: 'sessions' },
  },
};

function readingsOf(totals: readonly MonthTotal[]): SheetRow[] {
  return [
    ['Mois', 'Lectures', 'Visites'],
    ...totals.map(({ year, month, uses, sessions }) => [
      { t: 'n', z: 'mmm-yy', v: dayNumber(year, month, 1) + EPOCH } as const,
      uses,
      sessions,
    ]),
    ['Total', sumOf(totals, 'uses'), sumOf(totals, 'sessions')],
  ];
}

function coursesOf(totals: readonly MonthTotal[]): SheetRow {
  return [sumOf(totals, 'sessions'), sumOf(totals, 'uses'), clock(sumOf(totals, 'seconds'))];
}

function longMonthOf([first]: readonly MonthTotal[]): string {
  return first ? longMonth(first) : '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
