import { sumOfCounts } from '../../counts.ts';
import type { Admitted } from '../source.ts';

/** Several reports of one file, one sheet or one institution each, as one batch. */
export function combine(all: readonly Admitted[]): Admitted {
  const [first] = all;
  if (first === undefined) throw new Error('a file of no report was admitted');
  const totals: Record<string, number> = {};
  for (const report of all)
    for (const [metric, value] of Object.entries(report.totals))
      totals[metric] = (totals[metric] ?? 0) + value;
  const notes = new Map(
    all.flatMap((report) => report.notes ?? []).map((note) => [JSON.stringify(note), note]),
  );
  return {
    kind: first.kind,
    source: first.source,
    counts: sumOfCounts(all.map(({ counts }) => counts)),
    rejects: all.flatMap(({ rejects }) => rejects),
    totals,
    notes: [...notes.values()],
    institutions: all.flatMap(({ institutions = [] }) => institutions),
  };
}

/** Reads one report after the other: they share the staging tables. */
export async function inTurn<In, Out>(
  all: readonly In[],
  task: (one: In) => Promise<Out>,
): Promise<Out[]> {
  const done: Out[] = [];
  for (const one of all) done.push(await task(one));
  return done;
}
