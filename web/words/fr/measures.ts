import type { MeasureId } from '../../../data/model/metric.ts';

/** A measure inside a sentence. */
export interface MeasureWords {
  /** “233 300 usages pondérés” */
  readonly many: string;
  /** “39 % des usages” */
  readonly ofThe: string;
  /** “8 % d'usages de plus” */
  readonly some: string;
  /** heading of a column */
  readonly heading: string;
}

/** Every measure, in sentences. */
export const measures: Readonly<Record<MeasureId, MeasureWords>> = {
  uses: {
    many: 'usages pondérés',
    ofThe: 'des usages',
    some: 'd’usages',
    heading: 'Usages pondérés',
  },
  rawUses: { many: 'usages bruts', ofThe: 'des usages', some: 'd’usages', heading: 'Usages bruts' },
  sessions: { many: 'séances', ofThe: 'des séances', some: 'de séances', heading: 'Séances' },
  activeUsers: {
    many: 'usagers actifs',
    ofThe: 'des usagers actifs',
    some: 'd’usagers actifs',
    heading: 'Usagers actifs',
  },
  totalItemRequests: {
    many: 'requêtes totales',
    ofThe: 'des requêtes totales',
    some: 'de requêtes',
    heading: 'Requêtes totales',
  },
  uniqueItemRequests: {
    many: 'requêtes uniques',
    ofThe: 'des requêtes uniques',
    some: 'de requêtes',
    heading: 'Requêtes uniques',
  },
};
