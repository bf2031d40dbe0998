import { COST_METRICS, type CostMeasureId, type CostMetric } from '../money/cost-metric.ts';
import type { BaseId } from './base.ts';
import type { CatalogueMetric } from './entry.ts';

/** Costs beside what they served; the cost is that of orders, split over the years by days (domain §2, money rules). */
export const COST_CATALOGUE = [
  {
    id: 'cost',
    unit: 'euro',
    grains: ['order-year'],
    formula: 'Σ due',
    from: ['cost'],
    fr: {
      label: 'Coût',
      definition: 'Part due des commandes de l’année, taxes comprises, au centime.',
      caveat: 'D’après les commandes, à défaut le prix du contrat ; jamais d’après les factures.',
    },
    en: {
      label: 'Cost',
      definition: 'What is due of the year’s orders, taxes included, to the cent.',
      caveat: 'From orders, for want of one the price of the contract; never from invoices.',
    },
  },
  share('budgetShare', ['cost', 'wholeCost']),
  euros('costPerUse', ['periodCost', 'countedUses']),
  euros('costPerSession', ['periodCost', 'countedSessions']),
  euros('costPerActiveUser', ['periodCost', 'countedActiveUsers']),
  euros('costPerEnrolledReader', ['cost', 'enrolledReaders']),
  euros('costPerInhabitant', ['cost', 'departmentInhabitants']),
] as const satisfies readonly CatalogueMetric[];

function euros<Id extends CostMeasureId>(id: Id, from: readonly [BaseId, BaseId]) {
  return { ...entryOf(id), unit: 'euro', from, compute: quotient } as const;
}

function share<Id extends CostMeasureId>(id: Id, from: readonly [BaseId, BaseId]) {
  return { ...entryOf(id), unit: 'share', from, compute: quotient } as const;
}

function entryOf<Id extends CostMeasureId>(id: Id) {
  const found = COST_METRICS.find((one): one is CostMetric & { id: Id } => one.id === id);
  if (!found) throw new RangeError(`no cost measure “${id}”`);
  const { grains, formula, fr, en } = found;
  return { id, grains, formula, fr, en };
}

function quotient(cost: number, whole: number): number {
  return cost / whole;
}
