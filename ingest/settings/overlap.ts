import type { z } from 'zod';
import { matchingKey } from '../../data/model/commune.ts';
import { isDated, type DatedName } from './dated-name.ts';

/** A name with its place in the settings, from the root. */
export interface Placed<Value extends string> extends DatedName<Value> {
  readonly path: readonly (string | number)[];
}

/** Refuses names whose days end before they begin, and one name with two meanings on a day. A name without days always gives way. */
export function requireApart<Value extends string>(
  context: z.RefinementCtx,
  names: readonly Placed<Value>[],
): void {
  const dated = names
    .filter(isDated)
    .map((one) => ({ ...one, key: matchingKey(one.text) }))
    .sort((a, b) => (`${a.key} ${a.from}` < `${b.key} ${b.from}` ? -1 : 1));
  for (const [index, { key, from, to, path }] of dated.entries()) {
    const before = dated[index - 1];
    const refuse = (message: string): void => {
      context.addIssue({ code: 'custom', path: [...path], message });
    };
    if (to < from) refuse(`to: ${to} < from: ${from}`);
    else if (before?.key === key && from <= before.to) refuse(`from: ${from} ≤ to: ${before.to}`);
  }
}
