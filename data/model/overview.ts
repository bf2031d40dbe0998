import type { TimelineEvent } from './annotation.ts';
import type { ConsumptionAnswer, MemberRow } from './answer.ts';
import type { Cents } from './cents.ts';
import type { Context } from './context.ts';
import type { Figure } from './figure.ts';
import type { Month } from './period.ts';
import type { ResourceId } from './resource.ts';

/** A headline figure with its past: `points` are comparable periods of successive years, oldest first. */
export interface Headline {
  readonly value: Figure;
  readonly previous: Figure | null;
  /** relative change for amounts, difference for rates; null without comparison */
  readonly change: Figure | null;
  readonly points: readonly {
    readonly year: number;
    readonly value: Figure;
    /** true when a series break lies between this point and the one before */
    readonly afterBreak: boolean;
  }[];
}

/** The five figures in the ruled line. */
export interface Headlines {
  /** the asked measure, of the five members */
  readonly uses: Headline;
  readonly activeUsers: Headline;
  /** enrolled readers over inhabitants of the department, 0 to 1 */
  readonly enrolmentRate: Headline;
  /** euros (not cents) per use, the year's price brought to the months received; weighted unless raw uses are asked */
  readonly costPerUse: Headline;
  /** Hoover index, 0 to 1 */
  readonly hoover: Headline;
}

/** One month of the timeline, of the asked measure. */
export interface TimelinePoint {
  readonly month: Month;
  /** undefined: not yet due */
  readonly current?: Figure;
  readonly previous: Figure;
  /** a source is still missing, or the last month received of a running year */
  readonly provisional: boolean;
  /** one of both is given without the kinds that may not be shown: they are not compared */
  readonly withoutSecret?: true;
}

/** One line of “ressources les plus utilisées”. */
export interface TopResource {
  readonly id: ResourceId;
  readonly name: string;
  readonly kind: string;
  readonly value: Figure;
  /** price of the year, taxes included */
  readonly cost: Cents | 'not-computable';
  /** euros per use of that resource, weighted unless raw uses are asked */
  readonly costPerUse: Figure;
}

/** A COUNTER metric no member can be charged with, as the provider reports it. */
export interface UnallocatedCount {
  readonly resource: string;
  /** COUNTER report, `IR_M1` */
  readonly report: string;
  /** COUNTER metric type, `Total_Item_Requests` */
  readonly metric: string;
  readonly value: number;
}

/** Everything the page “Vue d'ensemble” shows. */
export interface Overview {
  readonly context: Context;
  readonly consumption: ConsumptionAnswer<MemberRow>;
  readonly headlines: Headlines;
  readonly timeline: {
    readonly points: readonly TimelinePoint[];
    readonly annotations: readonly TimelineEvent[];
  };
  readonly resources: readonly TopResource[];
  readonly unallocated: readonly UnallocatedCount[];
  /** price of all resources over the year, taxes included */
  readonly cost: Cents | 'not-computable';
}
