import { matchingKey } from '../../data/model/commune.ts';
import { nearest } from '../../data/model/nearest.ts';
import type { Reject, RejectRule } from '../counts.ts';
import { STANDARD_METRICS } from '../sources/counter/metric-type.ts';
import { METRIC_WORDS } from '../sources/counts/metric-word.ts';
import type { Workshop } from '../sources/source.ts';
import { textsOf } from '../settings/dated-name.ts';

/** A name in a file that nobody knows, however many rows use it. */
export interface Unknown {
  readonly what: 'place' | 'resource' | 'metric' | 'state' | 'institution' | 'column';
  readonly text: string;
  /** rows (for a COUNTER report: monthly values) that use it; 0 for a column */
  readonly rows: number;
  /** were they refused, or counted all the same? */
  readonly rejected: boolean;
  /** known names close to it, best first */
  readonly suggestions: readonly string[];
}

/** A name as it was met, before anybody looked for one like it. */
export type Met = Omit<Unknown, 'suggestions'>;

const BY_RULE: Partial<Record<RejectRule, Unknown['what']>> = {
  'unknown-place': 'place',
  'unknown-resource': 'resource',
  'unknown-metric': 'metric',
  'unknown-state': 'state',
};

/** Names that made rows be refused, each once. */
export function unknownIn(rejects: readonly Reject[]): Met[] {
  const rows = new Map<string, Met>();
  for (const { rule, value } of rejects) {
    const what = BY_RULE[rule];
    if (what === undefined || value === null) continue;
    const key = `${what} ${matchingKey(value)}`;
    const met = rows.get(key) ?? { what, text: value, rows: 0, rejected: true };
    rows.set(key, { ...met, rows: met.rows + 1 });
  }
  return [...rows.values()].sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1));
}

/** Looks for known names like those met. */
export function suggested(met: readonly Met[], workshop: Workshop): Unknown[] {
  return met.map((each) => ({ ...each, suggestions: suggestionsFor(each, workshop) }));
}

function suggestionsFor({ what, text }: Met, { settings, places }: Workshop): string[] {
  const { agreement, catalogue, profiles } = settings;
  switch (what) {
    case 'place':
      return places.suggest(text);
    case 'resource':
      return nearest(text, textsOf([...catalogue.names, ...catalogue.platforms]));
    case 'metric':
      return nearest(text, [...STANDARD_METRICS, ...METRIC_WORDS]);
    case 'state':
      return nearest(text, new Set(profiles.flatMap(({ states }) => Object.keys(states))));
    case 'institution':
      return nearest(
        text,
        new Set([...textsOf(catalogue.institutions), ...agreement.members.map(({ name }) => name)]),
      );
    case 'column':
      return nearest(text, new Set(profiles.flatMap(({ columns }) => Object.values(columns))));
  }
}
