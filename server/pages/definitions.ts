import type { DefinedMeasure, DefinedSubject, Definitions } from '../../data/model/definitions.ts';
import {
  additiveOver,
  CATALOGUE,
  METRIC_SUBJECTS,
  timeOf,
  type MetricId,
  type MetricSubject,
} from '../../data/model/metric/catalogue.ts';
import type { CatalogueMetric } from '../../data/model/metric/entry.ts';
import { holdsWords } from '../../data/model/search.ts';
import type { Language } from '../words/words.ts';
import type { PlainPage } from './server-page.ts';

/** “Définitions”: the catalogue of measures, or those that hold what is looked for. */
export const definitionsPage: PlainPage<Definitions> = {
  needs: 'nothing',
  right: 'open',
  read: ({ config }, { at }) => {
    const sought = at.own.chercher ?? '';
    const all = Object.entries(METRIC_SUBJECTS) as [
      MetricSubject,
      readonly CatalogueMetric<MetricId>[],
    ][];
    const subjects = all.map(([subject, metrics]): DefinedSubject => {
      const measures = metrics.map((metric) => defined(metric, config.language));
      return { subject, measures: measures.filter((one) => holds(one, sought)) };
    });
    const found = subjects.filter(({ measures }) => measures.length > 0);
    return { sought, subjects: found, total: CATALOGUE.length };
  },
};

function defined(metric: CatalogueMetric<MetricId>, language: Language): DefinedMeasure {
  const { id, unit, grains, formula } = metric;
  const [over, time] = [additiveOver(metric), timeOf(metric)];
  return { id, unit, grains, formula, additiveOver: over, time, ...metric[language] };
}

function holds({ id, label, definition, caveat = '' }: DefinedMeasure, sought: string): boolean {
  return holdsWords(`${label} ${definition} ${caveat} ${id}`, sought);
}
