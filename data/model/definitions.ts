import type { MetricId, MetricSubject } from './metric/catalogue.ts';
import type { CatalogueMetric } from './metric/entry.ts';
import type { MetricWords } from './metric.ts';
import type { AxisId } from './query/dimension.ts';

/** A measure as the page “Définitions” explains it. */
export interface DefinedMeasure extends MetricWords {
  readonly id: MetricId;
  readonly unit: CatalogueMetric['unit'];
  readonly grains: CatalogueMetric['grains'];
  readonly formula: string;
  /** axes its values may be added up over */
  readonly additiveOver: readonly AxisId[];
  readonly time: 'any' | 'years' | 'one-year';
}

/** The measures that tell about one thing. */
export interface DefinedSubject {
  readonly subject: MetricSubject;
  readonly measures: readonly DefinedMeasure[];
}

/** Everything the page “Définitions” shows. */
export interface Definitions {
  /** what the reader looks for; empty: everything */
  readonly sought: string;
  /** the measures that hold it, in the order of the catalogue; no subject without any */
  readonly subjects: readonly DefinedSubject[];
  /** how many measures there are in all */
  readonly total: number;
}
