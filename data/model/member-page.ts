import type { ConsumptionAnswer, MemberRow } from './answer.ts';
import type { MemberStatus } from './agreement/membership.ts';
import type { Rates } from './communes.ts';
import type { Context } from './context.ts';
import { isKnown, type Figure } from './figure.ts';
import type { MemberCode } from './member.ts';
import type { Overview } from './overview.ts';
import type { Day } from './period.ts';
import type { ResourceId } from './resource.ts';
import type { Action } from './special/effect/action.ts';

/** What the page counts of a member's enrolments; the rest stands on the page of enrolments. */
export const MEMBER_COUNTS = [
  'enrolledReaders',
  'newEnrolments',
  'renewals',
  'expiries',
  'pendingEnrolments',
] as const;

/** One of {@link MEMBER_COUNTS}. */
export type MemberCountId = (typeof MEMBER_COUNTS)[number];

/** A count of enrolments beside that of the period it is compared with, null without comparison. */
export interface MemberCount {
  readonly id: MemberCountId;
  readonly value: Figure;
  readonly previous: Figure | null;
}

/** A resource as a member's readers use it. */
export interface UsedResource {
  readonly id: ResourceId;
  readonly name: string;
  readonly kind: string;
  readonly value: Figure;
  readonly previous: Figure | null;
  /** relative, null without comparison */
  readonly change: Figure | null;
  /** of what all members use of it, 0 to 1 */
  readonly share: Figure;
}

/** The months of the page in one year, what was used in them beside what the year costs. */
export interface SharedYear {
  readonly year: number;
  readonly useShare: Figure;
  readonly costShare: Figure;
  readonly gap: Figure;
  /** true when a break of the series lies between this year and the one before */
  readonly afterBreak: boolean;
}

/** Who the page is about, and where it stands in the year. */
export interface MemberShown {
  readonly code: MemberCode;
  readonly name: string;
  readonly status: MemberStatus;
  /** null: from the beginning, or not yet known */
  readonly joinedOn: Day | null;
  /** null: no notice was given */
  readonly leavesOn: Day | null;
}

/** An action of the year that concerns the member. */
export interface MemberAction extends Pick<Action, 'heldOn' | 'kind' | 'label'> {
  /** name of the resource it was about, null: of every one */
  readonly resource: string | null;
}

/** Everything the page of a member shows; the context's member is the one it is about. */
export interface MemberPage {
  readonly context: Context;
  readonly member: MemberShown;
  readonly consumption: ConsumptionAnswer<MemberRow>;
  readonly timeline: Overview['timeline'];
  readonly rates: Rates;
  readonly resources: readonly UsedResource[];
  /** up to the year asked for, oldest first */
  readonly years: readonly SharedYear[];
  readonly enrolments: readonly MemberCount[];
  readonly actions: readonly MemberAction[];
}

/** What the member's page answers of the member itself. */
export function ownRow({ consumption, member }: MemberPage): MemberRow | undefined {
  return consumption.rows.find(({ key }) => key === member.code);
}

/** The resources of which something is told; those of too few readers are named instead ({@link hiddenResources}). */
export function toldResources({ resources }: MemberPage): readonly UsedResource[] {
  return resources.filter((one) => !isHidden(one));
}

/** The resources of which only is known that too few readers used them. */
export function hiddenResources({ resources }: MemberPage): readonly UsedResource[] {
  return resources.filter(isHidden);
}

function isHidden({ value, previous }: UsedResource): boolean {
  return value === 'secret' && (previous === null || !isKnown(previous));
}
