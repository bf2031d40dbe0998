import type { Measures } from '../answer.ts';
import { gap } from '../fairness.ts';
import { compute, isKnown, type Figure } from '../figure.ts';

/** What a cost is divided by, and what it is: cents of the whole year, taxes included. */
export interface CostFacts extends Pick<Measures, 'uses' | 'sessions' | 'activeUsers'> {
  readonly cost: Figure;
  /** months of the year the uses are of */
  readonly months: number;
  readonly enrolledReaders: Figure;
}

/** Euros per use, session, active user and enrolled reader. */
export interface UnitCosts {
  readonly costPerUse: Figure;
  readonly costPerSession: Figure;
  readonly costPerActiveUser: Figure;
  readonly costPerEnrolledReader: Figure;
}

/** Every unit cost; absent, with the reason, as soon as the price or what it is divided by is, or nothing was counted. */
export function unitCosts(facts: CostFacts): UnitCosts {
  const { cost, months } = facts;
  return {
    costPerUse: costPer(cost, facts.uses, months),
    costPerSession: costPer(cost, facts.sessions, months),
    costPerActiveUser: costPer(cost, facts.activeUsers, months),
    costPerEnrolledReader: costPer(cost, facts.enrolledReaders),
  };
}

/**
 * Euros for each of what was counted.
 *
 * @param cost   cents of the whole year
 * @param months months the count is of: the price is brought to them; 12 for what is no flow
 */
export function costPer(cost: Figure, count: Figure, months = 12): Figure {
  return compute([cost, count], (cents, counted) => ((cents / 100) * (months / 12)) / counted);
}

/** Price and uses of one resource. */
export interface ResourceUse<Id> {
  readonly id: Id;
  readonly cost: Figure;
  readonly uses: Figure;
}

/** A resource's part of the budget beside its part of the use, both 0 to 1 and of the same resources. */
export interface BudgetShare {
  readonly budgetShare: Figure;
  readonly useShare: Figure;
  /** useShare − budgetShare: positive where it is used more than it costs */
  readonly budgetGap: Figure;
}

/**
 * Budget share beside use share of each resource, among those whose price and uses are both known; what hinders one of the
 * others is its own reason.
 */
export function budgetShares<Id>(
  resources: readonly ResourceUse<Id>[],
): ReadonlyMap<Id, BudgetShare> {
  const comparable = resources.filter(({ cost, uses }) => isKnown(cost) && isKnown(uses));
  const sum = (of: 'cost' | 'uses') =>
    comparable.reduce((total, one) => total + Number(one[of]), 0);
  const [budget, use] = [sum('cost'), sum('uses')];
  return new Map(
    resources.map(({ id, cost, uses }) => {
      const budgetShare = compute([cost, uses], (own) => own / budget);
      const useShare = compute([uses, cost], (own) => own / use);
      const budgetGap = compute([useShare, budgetShare], (used, paid) =>
        gap({ useShare: used, costShare: paid }),
      );
      return [id, { budgetShare, useShare, budgetGap }];
    }),
  );
}
