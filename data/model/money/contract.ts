import type { Cents } from '../cents.ts';
import type { PaidDays } from './over-years.ts';
import type { ResourceId } from '../resource.ts';

/** The price agreed with a provider for one resource and one period, taxes included. */
export interface Contract extends PaidDays {
  readonly resource: ResourceId;
  readonly amount: Cents;
}
