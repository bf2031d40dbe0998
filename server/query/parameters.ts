import type { Asked } from './asked.ts';

/** Parameters whose values hold commas, so that lists of them repeat the parameter. */
const WHOLE: ReadonlySet<string> = new Set(['provider']);

/** Reads the parameters of an address: lists are separated by commas, or repeat the parameter. */
export function parametersOf(search: URLSearchParams): Asked {
  const asked = new Map<string, string[]>();
  for (const [name, text] of search) {
    const values = WHOLE.has(name) ? [text] : text.split(',');
    asked.set(name, [...(asked.get(name) ?? []), ...values.filter((one) => one !== '')]);
  }
  return asked;
}
