import type { MetricId } from '../data/model/metric/catalogue.ts';
import type { MeasureId, MetricWords } from '../data/model/metric.ts';
import type { LineFigure } from './parts/line-figure.ts';
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
  const all = Object.entries(words.measures) as [MeasureId, MetricWords][];
  const measures = all.map(([id, { label, definition, caveat }]) => {
    return {
      id,
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

/** What a figure of a ruled line means: where that stands, and in short where it is at hand. */
export function definedBy(id: MetricId | TermId): Pick<LineFigure, 'definition' | 'meaning'> {
  const meaning = definitions().find((one) => one.id === id)?.definition;
  return { definition: definitionAddress(id), meaning };
}
