import type { UsageView } from '../store/usage-store.ts';

/** A source of events of a year: does anything link its readers to enrolments? */
export interface ActivationSource {
  readonly year: number;
  readonly source: string;
  readonly linked: boolean;
}

/** Reads which sources tell whose enrolment was active: where some do not, activation is *at least*; where none does, unknown. */
export async function readActivationSources(
  view: UsageView,
  signal?: AbortSignal,
): Promise<readonly ActivationSource[]> {
  return view.ask<ActivationSource>({ name: 'activation-source' }, signal);
}
