import type { DemoKind } from './resources.ts';

/** What happened, as the catalogue notes it, and what it did to the uses. */
export interface Happening {
  readonly date: string;
  readonly kind: 'break' | 'action' | 'outage';
  readonly label: string;
  readonly member?: string;
  readonly resource?: string;
  /** factor on the uses of its month and of the months after; empty: nobody noticed */
  readonly effect: readonly number[];
}

/** The break of 2025, actions that worked and actions that did not. */
export const HAPPENINGS: readonly Happening[] = [
  {
    date: '2022-10-04',
    kind: 'action',
    label: 'Semaine « bien s’informer »',
    member: '25056',
    resource: 'presse-comtoise',
    effect: [],
  },
  {
    date: '2023-09-12',
    kind: 'action',
    label: 'Rentrée de l’autoformation',
    member: '25',
    resource: 'cours-pour-tous',
    effect: [1.45, 1.35, 1.2, 1.1],
  },
  { date: '2024-02-06', kind: 'outage', label: 'Portail indisponible une semaine', effect: [0.78] },
  {
    date: '2024-05-14',
    kind: 'action',
    label: 'Projection « Ciné-club »',
    member: '25056',
    resource: 'cine-club',
    effect: [],
  },
  {
    date: '2025-01-01',
    kind: 'break',
    label: 'Nouvelle plateforme',
    effect: [0.74, 0.77, 0.8, 0.82, 0.84, 0.86, 0.87, 0.88, 0.91, 0.93, 0.95, 0.97],
  },
  {
    date: '2026-03-11',
    kind: 'action',
    label: 'Atelier « presse en ligne »',
    member: '25388',
    resource: 'kiosque-du-doubs',
    effect: [2.6, 2.3, 1.9, 1.7, 1.5, 1.5, 1.45, 1.4],
  },
  {
    date: '2026-05-20',
    kind: 'action',
    label: 'Stand au marché « presse en ligne »',
    member: '25056',
    resource: 'kiosque-du-doubs',
    effect: [],
  },
];

/** Level of all uses in a year, 2024 being 1. */
export const LEVEL: Readonly<Record<number, number>> = {
  2021: 0.86,
  2022: 0.9,
  2023: 0.94,
  2024: 1,
  2025: 1.01,
  2026: 1.06,
};

/** Readers who use at least one resource in the year. */
export const ACTIVE_READERS: Readonly<Record<number, number>> = {
  2021: 1150,
  2022: 1262,
  2023: 1371,
  2024: 1488,
  2025: 1335,
  2026: 1604,
};

/** The year's rhythm of a kind, January to December: the school year for learning and children, the winter for films. */
export const SEASON: Readonly<Record<DemoKind, readonly number[]>> = {
  music: [1.05, 1.0, 1.02, 0.98, 0.98, 0.96, 0.9, 0.86, 1.0, 1.03, 1.05, 1.17],
  video: [1.22, 1.12, 1.05, 0.95, 0.88, 0.8, 0.82, 0.85, 0.92, 1.06, 1.14, 1.19],
  press: [1.06, 1.02, 1.05, 1.02, 1.0, 1.0, 0.88, 0.84, 1.05, 1.06, 1.03, 0.99],
  'self-training': [1.28, 1.14, 1.12, 1.0, 0.98, 0.82, 0.55, 0.5, 1.28, 1.24, 1.15, 0.94],
  children: [1.05, 1.08, 1.02, 1.04, 0.98, 0.94, 0.68, 0.62, 1.12, 1.16, 1.08, 1.23],
};

/** The week's rhythm of a kind, Monday to Sunday. */
export const WEEK: Readonly<Record<DemoKind, readonly number[]>> = {
  music: [0.95, 0.95, 1.0, 0.95, 1.05, 1.1, 1.0],
  video: [0.7, 0.7, 0.95, 0.75, 1.15, 1.45, 1.3],
  press: [1.1, 1.05, 1.05, 1.0, 0.98, 0.97, 0.85],
  'self-training': [1.15, 1.12, 1.1, 1.08, 0.8, 0.8, 0.95],
  children: [0.7, 0.75, 1.7, 0.7, 0.8, 1.25, 1.1],
};

/** The day's rhythm of a kind, midnight to 23 h. */
export const HOURS: Readonly<Record<DemoKind, readonly number[]>> = {
  music: [2, 1, 0, 0, 0, 0, 1, 3, 4, 5, 5, 5, 5, 5, 5, 5, 6, 8, 9, 9, 9, 8, 6, 4],
  video: [2, 1, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 5, 6, 9, 16, 18, 10, 4],
  press: [0, 0, 0, 0, 0, 1, 4, 9, 10, 9, 7, 6, 7, 6, 5, 4, 4, 5, 6, 6, 6, 5, 3, 1],
  'self-training': [0, 0, 0, 0, 0, 0, 1, 2, 5, 8, 8, 6, 4, 6, 7, 6, 5, 6, 7, 8, 10, 9, 5, 2],
  children: [0, 0, 0, 0, 0, 0, 0, 1, 3, 5, 6, 5, 3, 4, 6, 7, 9, 11, 11, 9, 5, 2, 0, 0],
};

/** Uses in one sitting, on average. */
export const SITTING: Readonly<Record<DemoKind, number>> = {
  music: 7,
  video: 1.4,
  press: 3.5,
  'self-training': 2.4,
  children: 3,
};

/** How much more than its part Besançon takes of a kind; the other members give way in proportion. */
export const CITY_TASTE: Readonly<Record<DemoKind, number>> = {
  music: 1.03,
  video: 1.05,
  press: 1.0,
  'self-training': 0.99,
  children: 0.92,
};
