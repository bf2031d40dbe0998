import { z } from 'zod';
import { ALL_TIME, cycleOf, type Merge } from '../../data/model/merge.ts';
import { monthOfDay } from '../../data/model/period.ts';
import { parseResourceId } from '../../data/model/resource.ts';
import { day, refined } from './fields.ts';
import { refuse } from './catalogue-fault.ts';

const resource = refined(z.string(), parseResourceId);

const firstOfMonth = day.transform((first, context) => {
  if (!first.endsWith('-01')) refuse(context, [], { code: 'not-first-of-month', text: first });
  return monthOfDay(first);
});

/** One merge as the catalogue writes it: `{ resource: ancienne, into: nouvelle, from: 2025-01-01 }`. */
export const mergeSchema = z
  .strictObject({ resource, into: resource, from: firstOfMonth.optional() })
  .transform(({ from, ...merge }): Merge => ({ ...merge, from: from ?? ALL_TIME.from }));

/** Refuses merges of what nobody knows, into themselves, twice of one resource, and those that lead back to where they began. */
export function requireMergeable(
  context: z.RefinementCtx,
  merges: readonly Merge[],
  known: ReadonlySet<unknown>,
): void {
  for (const [at, merge] of merges.entries()) {
    const { resource, into } = merge;
    for (const end of ['resource', 'into'] as const)
      if (!known.has(merge[end]))
        refuse(context, ['merges', at, end], { code: 'unknown-resource', text: merge[end] });
    const first = merges.findIndex((one) => one.resource === resource);
    if (first < at)
      refuse(context, ['merges', at], { code: 'merged-twice', text: resource, elsewhere: ['merges', first] }); // prettier-ignore
    if (resource === into)
      refuse(context, ['merges', at], { code: 'merged-into-itself', text: resource });
    const cycle = cycleOf(merges, resource);
    if (cycle) refuse(context, ['merges', at], { code: 'merge-cycle', text: cycle.join(' → ') });
  }
}
