import type { MeasureId } from '../../../data/model/metric.ts';
import { count } from '../format.ts';
import { plural } from './grammar.ts';

/** A measure inside a sentence. */
export interface MeasureWords {
  /** “aucun usage pondéré” */
  readonly none: string;
  /** “1 usage pondéré” */
  readonly one: string;
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
    none: 'aucun usage pondéré',
    one: 'usage pondéré',
    many: 'usages pondérés',
    ofThe: 'des usages',
    some: 'd’usages',
    heading: 'Usages pondérés',
  },
  rawUses: {
    none: 'aucun usage',
    one: 'usage brut',
    many: 'usages bruts',
    ofThe: 'des usages',
    some: 'd’usages',
    heading: 'Usages bruts',
  },
  sessions: {
    none: 'aucune séance',
    one: 'séance',
    many: 'séances',
    ofThe: 'des séances',
    some: 'de séances',
    heading: 'Séances',
  },
  activeUsers: {
    none: 'aucun usager actif',
    one: 'usager actif',
    many: 'usagers actifs',
    ofThe: 'des usagers actifs',
    some: 'd’usagers actifs',
    heading: 'Usagers actifs',
  },
  totalItemRequests: {
    none: 'aucune requête',
    one: 'requête totale',
    many: 'requêtes totales',
    ofThe: 'des requêtes totales',
    some: 'de requêtes',
    heading: 'Requêtes totales',
  },
  uniqueItemRequests: {
    none: 'aucune requête',
    one: 'requête unique',
    many: 'requêtes uniques',
    ofThe: 'des requêtes uniques',
    some: 'de requêtes',
    heading: 'Requêtes uniques',
  },
};

/** So much of a measure: `aucun usage`, `1 séance`, `233 300 usages pondérés`. */
export function quantity(measure: MeasureId, value: number): string {
  const { none, one, many } = measures[measure];
  return value === 0 ? none : `${count(value)} ${plural(value, one, many)}`;
}
