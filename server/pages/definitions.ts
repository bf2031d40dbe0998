import type { DefinedMeasure, Definitions } from '../../data/model/definitions.ts';
import {
  additiveOver,
  CATALOGUE,
  timeOf,
  type MetricId,
} from '../../data/model/metric/catalogue.ts';
import type { CatalogueMetric } from '../../data/model/metric/entry.ts';
import type { Language } from '../words/words.ts';
import type { PlainPage } from './server-page.ts';

/** “Définitions”: the catalogue of measures, or those that hold what is looked for. */
export const definitionsPage: PlainPage<Definitions> = {
  needs: 'nothing',
  read: ({ config }, { at }) => {
    const sought = at.own.chercher ?? '';
    const all = CATALOGUE.map((metric) => defined(metric, config.language));
    return { sought, measures: all.filter((one) => holds(one, sought)), total: all.length };
  },
};

function defined(metric: CatalogueMetric<MetricId>, language: Language): DefinedMeasure {
  const { id, unit, grains, formula } = metric;
  const [over, time] = [additiveOver(metric), timeOf(metric)];
  return { id, unit, grains, formula, additiveOver: over, time, ...metric[language] };
}

function holds({ label, definition, caveat = '' }: DefinedMeasure, sought: string): boolean {
  return folded(`${label} ${definition} ${caveat}`).includes(folded(sought));
}

/** As people type when they look for something: no accents, no capitals, plain apostrophes and spaces. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
