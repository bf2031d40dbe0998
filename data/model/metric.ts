import type { CatalogueMetric } from './metric/entry.ts';
import { MEASURES_EN } from './metric/measures-en.ts';
import { MEASURES_FR } from './metric/measures-fr.ts';

/** Field of a measure in every answer. */
export type MeasureId =
  'uses' | 'rawUses' | 'sessions' | 'activeUsers' | 'totalItemRequests' | 'uniqueItemRequests';

/** What the rows behind a measure are; where a source lacks the grain the measure is *non calculable*, never 0. */
export type Grain = 'event' | 'reader-year' | 'provider-aggregate';

/** A measure in one language. */
export interface MetricWords {
  readonly label: string;
  readonly definition: string;
  readonly caveat?: string;
}

/** The measures every page offers, in that order; the whole catalogue is `metric/catalogue.ts`. */
export const METRICS: readonly CatalogueMetric<MeasureId>[] = [
  {
    id: 'uses',
    unit: 'use',
    grains: ['event', 'provider-aggregate'],
    formula: 'Σ rawUses × weight(kind)',
    from: ['uses'],
    fr: MEASURES_FR.uses,
    en: MEASURES_EN.uses,
  },
  {
    id: 'rawUses',
    unit: 'use',
    grains: ['event', 'provider-aggregate'],
    formula: 'Σ uses',
    from: ['rawUses'],
    fr: MEASURES_FR.rawUses,
    en: MEASURES_EN.rawUses,
  },
  {
    id: 'sessions',
    unit: 'session',
    grains: ['event'],
    formula: 'Σ sessions',
    from: ['sessions'],
    fr: MEASURES_FR.sessions,
    en: MEASURES_EN.sessions,
  },
  {
    id: 'activeUsers',
    unit: 'person',
    grains: ['event', 'reader-year'],
    formula: '|distinct readers|',
    from: ['activeUsers'],
    fr: MEASURES_FR.activeUsers,
    en: MEASURES_EN.activeUsers,
  },
  {
    id: 'totalItemRequests',
    unit: 'request',
    grains: ['provider-aggregate'],
    formula: 'Total_Item_Requests',
    from: ['totalItemRequests'],
    fr: MEASURES_FR.totalItemRequests,
    en: MEASURES_EN.totalItemRequests,
  },
  {
    id: 'uniqueItemRequests',
    unit: 'request',
    grains: ['provider-aggregate'],
    formula: 'Unique_Item_Requests',
    from: ['uniqueItemRequests'],
    fr: MEASURES_FR.uniqueItemRequests,
    en: MEASURES_EN.uniqueItemRequests,
  },
];
