import type { ConsumptionAnswer } from './answer.ts';
import type { Context } from './context.ts';
import type { Figure } from './figure.ts';
import type { GroupCosts, ResourceCosts } from './money/cost-answer.ts';

/** What the list of resources may be sorted by, as its address writes it; the first is the default. */
export const RESOURCE_ORDERS = {
  usages: 'uses',
  cout: 'cost',
  'cout-par-usage': 'costPerUse',
  ecart: 'budgetGap',
  nom: 'name',
} as const satisfies Readonly<Record<string, keyof ResourceLine>>;

/** Word of an order. */
export type ResourceOrder = keyof typeof RESOURCE_ORDERS;

/** A resource of the year: what it costs beside what it serves, of all readers. */
export interface ResourceLine extends ResourceCosts {
  /** label of its kind */
  readonly kind: string;
  /** weighted, those no source attributes included */
  readonly uses: Figure;
  /** the same in the comparison period, null without comparison */
  readonly previous: Figure | null;
  /** relative, null without comparison */
  readonly change: Figure | null;
  /** uses of the twelve months; undefined: not yet due */
  readonly months: readonly (Figure | undefined)[];
}

/** Everything the page “Ressources” shows. */
export interface ResourcesPage {
  readonly context: Context;
  readonly order: ResourceOrder;
  /** by resource: what must be known of the answer */
  readonly consumption: ConsumptionAnswer;
  readonly group: GroupCosts;
  /** as they are sorted */
  readonly lines: readonly ResourceLine[];
  /** names of those nothing says the price of */
  readonly withoutPrice: readonly string[];
}
