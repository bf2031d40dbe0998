import type { Cents } from './cents.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import type { Figure } from './figure.ts';
import type { MetricId } from './metric/catalogue.ts';
import type { GroupCosts } from './money/cost-answer.ts';
import type { Headline, Overview } from './overview.ts';
import type { CoverageGrain } from './coverage.ts';
import type { Day, Month } from './period.ts';
import type { Status } from './query/answer-table.ts';
import type { ReceptionMonth } from './receptions-page.ts';
import type { ResourceId } from './resource.ts';
import type { ResourceLine } from './resources-page.ts';

/** What the page is about, as the catalogue declares it. */
export interface ResourceShown {
  readonly id: ResourceId;
  readonly name: string;
  /** label of its kind */
  readonly kind: string;
  /** what one use of it is, in words; empty where nobody declared its kind */
  readonly use: string;
  readonly provider: string;
  /** first and last day it is offered; null: not told */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** names of the resource it took the place of, and of the one that took its */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
}

/** One way of counting what is done with it: raw figures of providers beside those of the catalogue. */
export interface CountedAs {
  readonly id: MetricId;
  readonly label: string;
  /** of the members' readers */
  readonly value: Figure;
  readonly status: Status;
  readonly previous: Figure | null;
  readonly change: Figure | null;
  /** what no source attributes to a member */
  readonly unallocated: Figure;
}

/** A contract, a line of an order or of an invoice of the year. */
export interface Purchase {
  readonly nature: 'contract' | 'order' | 'invoice';
  /** null: a contract has none */
  readonly number: string | null;
  /** name of the member it is addressed to; null: to the whole group */
  readonly member: string | null;
  /** what it pays for; null: not told */
  readonly from: Day | null;
  readonly to: Day | null;
  /** taxes included, as it stands there */
  readonly amount: Cents;
  /** its part of the year by days */
  readonly ofYear: Cents;
  /** day it was ordered or invoiced; null: not told */
  readonly on: Day | null;
  /** null: not paid, or nothing to be paid by itself */
  readonly paidOn: Day | null;
}

/** One month of the year in which figures of it were due or came. */
export interface MonthReceived {
  readonly month: Month;
  /** as what they came; null: they are missing */
  readonly grain: CoverageGrain | null;
  /** refused lines and names of the files, where its source bears its name; null: it comes with others */
  readonly brought: Pick<ReceptionMonth, 'rejected' | 'files'> | null;
}

/** Everything the page of a resource shows; the context's resource is the one it is about. */
export interface ResourcePage extends Pick<
  Overview,
  'context' | 'consumption' | 'timeline' | 'unallocated'
> {
  readonly context: Context;
  readonly resource: ResourceShown;
  /** what it costs beside what it serves, as “Ressources” has it; null: nothing of it was received or due */
  readonly line: ResourceLine | null;
  /** the same of all resources */
  readonly group: GroupCosts;
  /** euros per use in the period it is compared with, and the change; null without comparison */
  readonly costPerUseBefore: Pick<Headline, 'previous' | 'change'>;
  readonly activeUsers: Pick<Headline, 'value' | 'previous' | 'change'>;
  readonly countedAs: readonly CountedAs[];
  readonly purchases: readonly Purchase[];
  readonly received: readonly MonthReceived[];
  /** what is decided on it for the year to come; null: nothing yet */
  readonly decision: Decision | null;
}
