import type { MetricId } from '../data/model/metric/catalogue.ts';
import { METRICS, type MeasureId } from '../data/model/metric.ts';
import { words, type TermId } from './words/words.ts';

/** What a figure of the page means. */
export interface Definition {
  readonly id: MeasureId | TermId;
  readonly term: string;
  readonly definition: string;
  readonly caveat?: string;
}

/** Every measure that the context bar offers, then the page's own terms. */
export function definitions(): readonly Definition[] {
  const measures = METRICS.map((metric) => {
    const { label, definition, caveat } = metric[words.language];
    return {
      id: metric.id,
      term: label,
      definition: words.typeset(definition),
      ...(caveat !== undefined && { caveat: words.typeset(caveat) }),
    };
  });
  return [...measures, ...words.terms];
}

/** Where a definition stands in full: its formula, its unit, what it may be added up over. */
export function definitionAddress(id: MetricId | TermId): string {
  return `/definitions#${id === 'enrolmentRate' ? 'penetration' : id}`;
}
