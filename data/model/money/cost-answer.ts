import type { Period } from '../answer.ts';
import type { Cents } from '../cents.ts';
import type { BudgetShare, UnitCosts } from './cost-measures.ts';
import type { CostMetric } from './cost-metric.ts';
import type { Figure } from '../figure.ts';
import type { MemberCode } from '../member.ts';
import type { MetricWords } from '../metric.ts';
import type { ResourceId } from '../resource.ts';
import type { Revision } from '../agreement/revision.ts';

/** Costs of the members together. */
export interface GroupCosts extends UnitCosts {
  /** cents of the resources with a price, taxes included */
  readonly cost: Cents | 'not-computable';
  readonly costPerInhabitant: Figure;
}

/** Costs of one member: what it owes beside what its readers did. */
export interface MemberCosts extends UnitCosts {
  readonly code: MemberCode;
  readonly name: string;
  readonly cost: Cents | 'not-computable';
}

/** Costs of one resource, of all readers; those enrolled are enrolled for all resources. */
export interface ResourceCosts extends Omit<UnitCosts, 'costPerEnrolledReader'>, BudgetShare {
  readonly id: ResourceId;
  readonly name: string;
  readonly cost: Cents | 'not-computable';
}

/** What a year costs beside what it served. Unit costs are euros, costs are cents of the whole year. */
export interface CostAnswer {
  readonly year: number;
  readonly version: { readonly number: number; readonly checksum: string };
  /** the months the uses are of */
  readonly period: Period;
  readonly group: GroupCosts;
  readonly members: readonly MemberCosts[];
  readonly resources: readonly ResourceCosts[];
  /** names of the year's resources nothing says the price of: outside the costs of the group */
  readonly withoutPrice: readonly string[];
  readonly revision: Revision | null;
  /** what each measure means, of what grain and by what formula */
  readonly definitions: readonly (Omit<CostMetric, 'fr' | 'en'> & MetricWords)[];
}
