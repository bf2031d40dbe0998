import type { Annotation } from './annotation.ts';
import type { Cents } from './cents.ts';
import type { Figure } from './figure.ts';
import type { MemberCode } from './member.ts';
import type { MeasureId } from './metric.ts';
import type { Month } from './period.ts';
import type { PopulationKind } from './population.ts';
import type { KindId, ResourceId } from './resource.ts';

/** What a year is compared with: the same months of the year before, the whole of it, or nothing. */
export type Compare = 'to-date' | 'full' | 'none';

/** The dimension of the rows. */
export type By = 'member' | 'year' | 'month' | 'kind' | 'resource';

/** A question about consumption, every parameter settled. At most one of `kind` and `resource` is set. */
export interface ConsumptionQuestion {
  readonly year: number;
  readonly by: By;
  readonly compare: Compare;
  /** the measure that shares, gap and evolution are computed on */
  readonly measure: MeasureId;
  readonly member: MemberCode | null;
  readonly kind: KindId | null;
  readonly resource: ResourceId | null;
}

/** Every measure of one cell. */
export type Measures = Readonly<Record<MeasureId, Figure>>;

/** One cell and the cell it is compared with. */
export interface Compared extends Measures {
  /** the same cell in the comparison period, null without comparison */
  readonly previous: Measures | null;
  /** relative change of the asked measure, null without comparison */
  readonly evolution: Figure | null;
}

/** One row of an answer: a member, year, month, kind or resource. */
export interface ConsumptionRow extends Compared {
  /** INSEE code, `2025`, `2025-03`, kind or resource identifier */
  readonly key: string;
  readonly label: string;
}

/** One member: its part of the use beside its part of the cost. */
export interface MemberRow extends ConsumptionRow {
  /** inhabitants served in the share table of the year */
  readonly servedPopulation: Figure;
  /** 0 to 1, of the five members' uses */
  readonly useShare: Figure;
  /** 0 to 1; the shares of all members sum to 1 */
  readonly costShare: Figure;
  /** `useShare − costShare` */
  readonly gap: Figure;
  /** the same gap in the comparison period, null without comparison */
  readonly previousGap: Figure | null;
  /** 100 = uses exactly its pro rata */
  readonly intensity: Figure;
  /** integer cents owed for the whole year, every contract shared out on its own */
  readonly due: Cents | 'not-computable';
}

/** A stretch of months, both ends included. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
  readonly months: number;
}

/** The share table behind the cost shares of the answer. */
export interface AgreementInForce {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly vintage: number;
  readonly populationKind: PopulationKind;
  readonly departmentPopulation: number;
  readonly demonstration: boolean;
}

/** What a reader must know before he uses the figures; `subject` names the resource, month or event concerned. */
export interface Note {
  readonly code:
    | 'demonstration'
    | 'partial-year'
    | 'series-break'
    | 'missing-source'
    | 'provider-aggregate'
    | 'corrected'
    | 'no-weight'
    | 'no-agreement'
    | 'secret'
    | 'without-secret'
    | 'unallocated';
  readonly subject?: string;
}

/** The answer to a {@link ConsumptionQuestion}. */
export interface ConsumptionAnswer<Row extends ConsumptionRow = ConsumptionRow | MemberRow> {
  readonly question: ConsumptionQuestion;
  readonly version: { readonly number: number; readonly checksum: string };
  readonly period: Period;
  /** fewer than the twelve months are in */
  readonly partial: boolean;
  readonly comparison: (Period & { readonly seriesBreak: Annotation | null }) | null;
  readonly agreement: AgreementInForce | null;
  readonly rows: readonly Row[];
  /** the five members together */
  readonly group: Compared;
  /** uses no source attributes to a member: shown, outside every share (*non réparti*) */
  readonly unallocated: Compared;
  /** Hoover index on the asked measure, 0 to 1 */
  readonly hoover: Figure;
  readonly previousHoover: Figure | null;
  readonly notes: readonly Note[];
}
