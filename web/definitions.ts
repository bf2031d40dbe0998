import { METRICS, type MeasureId } from '../data/model/metric.ts';
import { words, type TermId } from './words/words.ts';

/** What a figure of the page means. */
export interface Definition {
  readonly id: MeasureId | TermId;
  readonly term: string;
  readonly definition: string;
  readonly caveat?: string;
}

/** Every measure of the catalogue, then the page's own terms. */
export const DEFINITIONS: readonly Definition[] = [
  ...METRICS.map((metric) => {
    const { label, definition, caveat } = metric[words.language];
    return {
      id: metric.id,
      term: label,
      definition: words.typeset(definition),
      ...(caveat !== undefined && { caveat: words.typeset(caveat) }),
    };
  }),
  ...words.terms,
];

/** Where on the page a definition stands. */
export function anchorOf(id: Definition['id']): string {
  return `definition-${id}`;
}
