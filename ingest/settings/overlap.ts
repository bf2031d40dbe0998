import type { z } from 'zod';
import { matchingKey } from '../../data/model/commune.ts';
import { isDated, type DatedName } from './dated-name.ts';
import { refuse } from './catalogue-fault.ts';

/** A name with its place in the settings, from the root. */
export interface Placed<Value extends string> extends DatedName<Value> {
  readonly path: readonly (string | number)[];
}

/**
 * Refuses names whose days end before they begin, and one name with two meanings: on a day, or for always. A name without days
 * gives way to one with days.
 */
export function requireApart<Value extends string>(
  context: z.RefinementCtx,
  names: readonly Placed<Value>[],
): void {
  requireOneMeaning(context, names);
  const dated = names
    .filter(isDated)
    .map((one) => ({ ...one, key: matchingKey(one.text) }))
    .sort((a, b) => (`${a.key} ${a.from}` < `${b.key} ${b.from}` ? -1 : 1));
  for (const [index, { key, from, to, path }] of dated.entries()) {
    const before = dated[index - 1];
    const tell = (message: string): void => {
      context.addIssue({ code: 'custom', path: [...path], message });
    };
    if (to < from) tell(`to: ${to} < from: ${from}`);
    else if (before?.key === key && from <= before.to) tell(`from: ${from} ≤ to: ${before.to}`);
  }
}

/** Of two names without days that stand for different things, nobody could tell which is meant. */
function requireOneMeaning<Value extends string>(
  context: z.RefinementCtx,
  names: readonly Placed<Value>[],
): void {
  const first = new Map<string, Placed<Value>>();
  for (const one of names.filter((name) => !isDated(name))) {
    const key = matchingKey(one.text);
    const earlier = first.get(key) ?? one;
    first.set(key, earlier);
    if (earlier.value !== one.value)
      refuse(context, one.path, { code: 'two-meanings', text: one.text, elsewhere: earlier.path });
  }
}
