import type { Context } from './context.ts';
import { compute, isKnown, type Absence, type Figure } from './figure.ts';
import type { LorenzStep } from './lorenz.ts';
import type { MemberCode } from './member.ts';
import type { MetricId } from './metric/catalogue.ts';
import type { Unit } from './metric/entry.ts';
import type { Day, Month } from './period.ts';
import type { Status } from './query/answer-table.ts';
import type { Action } from './special/effect/action.ts';
import type { Finding } from './special/effect/action-effect.ts';

/** The indicators of the programme, in the order of its sheet (domain §4). */
export const SHEET = [
  'territoryCoverage',
  'populationCoverage',
  'communesReached',
  'penetration',
  'activeRate',
  'activationRate',
  'usesPerInhabitant',
  'resourcesOffered',
  'outsideTownsShare',
  'hoover',
  'outreachActions',
  'trainingActions',
  'participants',
  'cost',
  'costPerUse',
] as const satisfies readonly MetricId[];

/** One of {@link SHEET}. */
export type SheetId = (typeof SHEET)[number];

/** A target beside what was reached; every figure in the unit of the measure, shares from 0 to 1. */
export interface Target {
  /** as the list of objectives names it */
  readonly indicator: string;
  /** null: nothing of that name is measured */
  readonly measure: MetricId | null;
  readonly unit: Unit | null;
  readonly target: number;
  readonly direction: 'at-least' | 'at-most';
  readonly owner: string | null;
  readonly value: Figure;
  readonly status: Status;
  /** of the year before */
  readonly previous: Figure;
  /** null while the value is not known */
  readonly reached: boolean | null;
}

/** A measure of the whole group in one year. */
export interface SheetFigure {
  readonly year: number;
  readonly value: Figure;
  readonly status: Status;
  /** does a change of platform lie between the year before and this one? */
  readonly afterBreak: boolean;
}

/** One line of the sheet: a measure, year by year, oldest first. */
export interface SheetLine {
  readonly id: SheetId;
  readonly label: string;
  readonly unit: Unit;
  readonly years: readonly SheetFigure[];
}

/** How far enrolments reach in what a member serves. */
export interface MemberReach {
  readonly member: MemberCode;
  readonly name: string;
  readonly communes: Figure;
  readonly communesReached: Figure;
  readonly territoryCoverage: Figure;
  readonly populationCoverage: Figure;
  readonly penetration: Figure;
}

/** An intercommunality and how many of its inhabitants used something. */
export interface TerritoryPart {
  /** SIREN number */
  readonly epci: string;
  readonly name: string;
  readonly inhabitants: Figure;
  readonly activeUsers: Figure;
  readonly activeRate: Figure;
}

/** An action and what became of the uses where it was held. */
export interface EffectShown {
  readonly heldOn: Day;
  readonly kind: Action['kind'];
  readonly label: string | null;
  readonly place: string | null;
  readonly effect: Figure;
  /** interval of 95 % */
  readonly low: Figure;
  readonly high: Figure;
  readonly finding: Finding | null;
  /** the effect, or why it cannot be computed, in a sentence */
  readonly text: string;
}

/** A source of figures, and how much of what was due in the year came. */
export interface Evidence {
  readonly name: string;
  readonly monthsDue: number;
  readonly missing: readonly Month[];
}

/** All that the page “Évaluation” shows, of the whole group. */
export interface EvaluationPage {
  readonly context: Context;
  readonly targets: readonly Target[];
  readonly sheet: readonly SheetLine[];
  /** of the whole territory, reached or not */
  readonly communes: Figure;
  readonly reach: readonly MemberReach[];
  /** in the order of their names */
  readonly territory: readonly TerritoryPart[];
  readonly lorenz: readonly LorenzStep[] | Absence;
  readonly effects: readonly EffectShown[];
  /** what must be known before effects are quoted, in words */
  readonly effectNotes: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What a measure of the sheet came to in the year asked for. */
export function sheetFigure({ sheet, context }: EvaluationPage, id: SheetId): Figure {
  const line = sheet.find((one) => one.id === id);
  return line?.years.find(({ year }) => year === context.year)?.value ?? 'missing';
}

/** How far a target is missed, as a part of it; negative where it is exceeded. */
export function missedBy({ value, target, direction }: Target): Figure {
  return compute([value], (own) => (direction === 'at-least' ? target - own : own - target) / Math.abs(target)); // prettier-ignore
}

/** The intercommunalities whose share of active users is told, the highest first. */
export function ratedParts({
  territory,
}: EvaluationPage): readonly (TerritoryPart & { readonly activeRate: number })[] {
  const rated = territory.flatMap((part) => {
    const { activeRate } = part;
    return isKnown(activeRate) ? [{ ...part, activeRate }] : [];
  });
  return rated.sort((a, b) => b.activeRate - a.activeRate);
}
