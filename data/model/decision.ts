import type { Context } from './context.ts';
import type { Day } from './period.ts';
import type { ResourceId } from './resource.ts';

/** What may be decided on a resource for a year; the first is the mildest. */
export const VERDICTS = ['keep', 'watch', 'stop', 'replace'] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** A decision on a resource for a year, as somebody put it down; later ones count, none is changed. */
export interface Decision {
  /** grows with every decision of the house */
  readonly number: number;
  readonly resource: ResourceId;
  /** the year it is for */
  readonly year: number;
  readonly verdict: Verdict;
  /** by what it is replaced; null unless it is */
  readonly replacement: string | null;
  readonly comment: string;
  /** name or function, as it was typed */
  readonly author: string;
  /** ISO instant, and its day in Paris */
  readonly decidedAt: string;
  readonly decidedOn: Day;
}

/** The decision that counts of each resource for a year: the last one. */
export function decisionsInForce(
  decisions: readonly Decision[],
  year: number,
): ReadonlyMap<ResourceId, Decision> {
  const own = decisions.filter((one) => one.year === year).sort((a, b) => a.number - b.number);
  return new Map(own.map((one) => [one.resource, one]));
}

/** What the page shows on which a resource is decided on. */
export interface DecisionPage {
  readonly context: Context;
  readonly resource: { readonly id: ResourceId; readonly name: string };
  /** the year the decision is for */
  readonly year: number;
  /** every decision on it, the last one first */
  readonly decisions: readonly Decision[];
}
