import type { CommuneCode } from '../../commune.ts';
import type { MemberCode } from '../../member.ts';
import { monthOfDay, type Day, type Month } from '../../period.ts';
import type { ResourceId } from '../../resource.ts';

/** What may be done to make a resource known; `noted`: an annotation of the catalogue. */
export const ACTION_KINDS = ['outreach', 'training', 'promotion', 'noted'] as const;

/** One action, as a list of actions or the catalogue tells it. */
export interface Action {
  readonly heldOn: Day;
  readonly kind: (typeof ACTION_KINDS)[number];
  readonly label: string | null;
  /** null: no commune is named */
  readonly commune: CommuneCode | null;
  /** null with no commune: the whole group */
  readonly member: MemberCode | null;
  /** in whose line it counts; null: every one */
  readonly resource: ResourceId | null;
}

/** Three whole months before an action and three after; its own month belongs to neither. */
export interface ActionWindow {
  readonly before: readonly [Month, Month, Month];
  readonly after: readonly [Month, Month, Month];
}

/** The months an action's effect is looked for in. */
export function actionWindow({ heldOn }: Pick<Action, 'heldOn'>): ActionWindow {
  const at = (months: number): Month => monthsAfter(monthOfDay(heldOn), months);
  return { before: [at(-3), at(-2), at(-1)], after: [at(1), at(2), at(3)] };
}

function monthsAfter(month: Month, months: number): Month {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return monthOfDay(day.toJSON().slice(0, 10) as Day);
}
