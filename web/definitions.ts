import type { MetricId } from '../data/model/metric/catalogue.ts';
import type { MeasureId } from '../data/model/metric.ts';
import type { LineFigure } from './parts/line-figure.ts';
import type { TermId } from './words/words.ts';

/** What a figure of the page means. */
export interface Definition {
  readonly id: MeasureId | TermId;
  readonly term: string;
  readonly definition: string;
  readonly caveat?: string;
}

let known: readonly Definition[] = [];

/** Every measure that the context bar offers, then the pages' own terms. */
export function definitions(): readonly Definition[] {
  return known;
}

/** Says what measures and terms mean: on the server before a page is rendered, in the browser what came with the document. */
export function useDefinitions(all: readonly Definition[]): void {
  known = all;
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
