import type { UsageView } from '../store/usage-store.ts';

/** What an indicator should come to in a year (BNR sheet, domain §4). */
export interface Objective {
  readonly indicator: string;
  readonly year: number;
  /** in the indicator's own unit */
  readonly target: number;
  readonly direction: 'at-least' | 'at-most';
  readonly owner: string | null;
}

/** Reads the objectives, by indicator and year; empty: none was received. */
export async function readObjectives(
  view: UsageView,
  signal?: AbortSignal,
): Promise<readonly Objective[]> {
  return view.ask<Objective>({ name: 'objective' }, signal);
}
