import type { Place } from '../../data/model/published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** Kinds of actions (formats: lists of actions). */
export type ActionKind = 'outreach' | 'training' | 'promotion';

/** Actions of one year, kind and place. */
export interface ActionCount {
  readonly year: number;
  readonly kind: ActionKind;
  /** the member that serves the commune, `'none'`: for nobody in particular */
  readonly place: Exclude<Place, 'group'>;
  readonly actions: number;
  /** heads counted; null when no action tells them */
  readonly participants: number | null;
  /** actions that do not tell their participants */
  readonly untold: number;
}

type ActionRow = Omit<ActionCount, 'place'> & { readonly member: ActionCount['place'] };

/** Reads the actions by year, kind and place; those of the group are their sum. Empty: no list of actions came. */
export async function readActionCounts(
  view: UsageView,
  signal?: AbortSignal,
): Promise<readonly ActionCount[]> {
  const rows = await view.ask<ActionRow>({ name: 'action-count' }, signal);
  return rows.map(({ member, ...row }) => ({ ...row, place: member }));
}
