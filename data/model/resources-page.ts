import type { ConsumptionAnswer } from './answer.ts';
import type { Context } from './context.ts';
import type { Decision, Verdict } from './decision.ts';
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
  /** what counts for the year to come */
  readonly decisions: readonly Decision[];
  /** the decision that the table is filtered on, `none`: nothing decided yet; null: all */
  readonly decided: Verdict | 'none' | null;
  /** as they are sorted */
  readonly lines: readonly ResourceLine[];
  /** names of those nothing says the price of */
  readonly withoutPrice: readonly string[];
}

/** The decision that counts for a resource in the year to come. */
export function decisionOn(page: Pick<ResourcesPage, 'decisions'>, id: string): Decision | null {
  return page.decisions.find(({ resource }) => (resource as string) === id) ?? null;
}

/** The resources that the table shows: of the decision it is filtered on. */
export function linesDecided(page: ResourcesPage): readonly ResourceLine[] {
  const { decided, lines } = page;
  return decided === null
    ? lines
    : lines.filter(({ id }) => (decisionOn(page, id)?.verdict ?? 'none') === decided);
}
