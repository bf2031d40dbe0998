import { pick, randomOf } from '../random.ts';

/** What an indicator should come to in a year, as the department writes it down. */
export interface DemoObjective {
  readonly indicator: string;
  readonly year: number;
  /** percent for shares, euros, or numbers */
  readonly target: number;
  readonly direction: 'au moins' | 'au plus';
  readonly owner: string;
}

/** Something done so that people come. */
export interface DemoAction {
  readonly date: string;
  readonly kind: 'Médiation' | 'Formation' | 'Promotion';
  readonly commune: string;
  readonly participants: number;
  readonly label: string;
}

interface Aim extends Pick<DemoObjective, 'indicator' | 'direction' | 'owner'> {
  /** of the first year, what a year adds to it, and the step it is rounded to */
  readonly from: number;
  readonly perYear: number;
  readonly step: number;
}

const FIRST_YEAR = 2024;
const LAST_YEAR = 2026;
const [READING, DEPARTMENT] = ['Lecture publique', 'Département'];

/** Some are reached, some are not, and one is of something that nothing measures. */
const AIMS: readonly Aim[] = [
  aim('Couverture du territoire', 'au moins', [21, 1.5, 0.5], READING),
  aim('Population couverte', 'au moins', [75, 1, 1], READING),
  aim('Taux d’inscription', 'au moins', [1.7, 0.15, 0.1], READING),
  aim('Taux d’activation', 'au moins', [13, 1, 1], READING),
  aim('Part des usagers hors des villes membres', 'au moins', [50, 0, 1], DEPARTMENT),
  aim('Coût par usage', 'au plus', [1.55, -0.05, 0.05], DEPARTMENT),
  aim('Formations', 'au moins', [1, 1, 1], DEPARTMENT),
  aim('Satisfaction des usagers', 'au moins', [80, 0, 1], DEPARTMENT),
];

const ACTIONS: readonly (Omit<DemoAction, 'participants'> & { readonly room: number })[] = [
  done('2024-06-12', 'Médiation', 'Pontarlier', 'Découverte de la bibliothèque numérique', 40),
  done('2024-11-20', 'Formation', 'Valentigney', 'Premiers pas sur les ressources', 16),
  done('2025-02-05', 'Formation', 'Morteau', 'Former les bibliothécaires du plateau', 14),
  done('2025-06-11', 'Formation', 'Pontarlier', 'Accompagner les usagers', 14),
  done('2025-09-24', 'Promotion', 'Valentigney', 'Rentrée : dépliants dans les écoles', 90),
  done('2026-04-22', 'Formation', 'Baume-les-Dames', 'Presse et vidéo en médiathèque', 14),
  done('2026-09-16', 'Médiation', 'Pontarlier', 'Journées du patrimoine en ligne', 60),
];

/** The objectives of every year of the programme. */
export function objectivesOf(seed: number): DemoObjective[] {
  const random = randomOf(seed, 'objectives');
  return AIMS.flatMap(({ indicator, direction, owner, from, perYear, step }) => {
    const nudge = step * pick(random, 2);
    return yearsOfProgramme().map((year) => ({
      ...{ indicator, year, direction, owner },
      target: rounded(from + perYear * (year - FIRST_YEAR) + nudge, step),
    }));
  });
}

/** The actions of the programme, by day; heads were counted at the door. */
export function actionsOf(seed: number): DemoAction[] {
  const random = randomOf(seed, 'actions');
  return ACTIONS.map(({ room, ...action }) => ({
    ...action,
    participants: Math.ceil(room / 2) + pick(random, Math.ceil(room / 2)),
  }));
}

function yearsOfProgramme(): number[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
}

function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(2));
}

function aim(
  ...[indicator, direction, [from, perYear, step], owner]: [
    Aim['indicator'],
    Aim['direction'],
    [from: number, perYear: number, step: number],
    Aim['owner'],
  ]
): Aim {
  return { indicator, direction, from, perYear, step, owner };
}

function done(
  ...[date, kind, commune, label, room]: [string, DemoAction['kind'], string, string, number]
) {
  return { date, kind, commune, label, room };
}
