import { activeMembers } from '../../data/model/agreement/membership.ts';
import type { Figure } from '../../data/model/figure.ts';
import type { Day } from '../../data/model/period.ts';
import type { Place } from '../../data/model/published.ts';
import { funnelAnswer, type FunnelAnswer } from '../../data/model/special/funnel.ts';
import { readActivationSources } from '../facts/activation-sources.ts';
import { readEnrolmentCounts } from '../facts/enrolment-counts.ts';
import { readEnrolled } from '../overview/enrolled.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { partialUntil } from './partial-year.ts';
import { said, saidNotes, type Said, type SaidNote } from './said.ts';

/** The funnel with its notes in words. */
export type SaidFunnel = Said<FunnelAnswer & { readonly notes: readonly SaidNote[] }>;

/** From enrolled to active to regular, in a year: every member and the group. */
export async function funnel(
  view: UsageView,
  year: number,
  asker: Asker,
  words: Words,
): Promise<SaidFunnel> {
  const answer = await readFunnel(view, year, asker, words.special.group);
  return said(view.version, { ...answer, notes: saidNotes(answer.notes, words) });
}

/** The same with its notes as codes; `groupLabel` is what the members together are called. */
export async function readFunnel(
  view: UsageView,
  year: number,
  asker: Asker,
  groupLabel: string,
): Promise<FunnelAnswer> {
  const [enrolled, snapshots, counts, sources] = await Promise.all([
    readEnrolled(view, asker),
    view.ask<SnapshotRow>({ name: 'enrolled' }, asker.signal),
    readEnrolmentCounts(view, { origin: 'activity', from: year, to: year }, asker),
    readActivationSources(view, asker.signal),
  ]);
  const active = new Map(counts.map((one) => [`${one.place} ${one.measure}`, one.readers]));
  const days = new Map(
    snapshots.flatMap((row) => (row.year === year ? [[row.member, row.snapshot] as const] : [])),
  );
  const count = (place: Place, step: string): Figure | undefined =>
    step === 'enrolled' ? enrolled(place, year) : active.get(`${place} ${step}`);
  const { agreement } = view.version.setting;
  return funnelAnswer({
    year,
    members: activeMembers(agreement, year),
    groupLabel,
    demonstration: agreement.demonstration,
    until: partialUntil(view.version, year),
    snapshotOf: (place) => days.get(place) ?? null,
    count,
    sources: sources.filter((one) => one.year === year),
  });
}

interface SnapshotRow {
  readonly year: number;
  readonly member: string;
  readonly snapshot: Day;
}
