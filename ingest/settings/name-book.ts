import { matchingKey } from '../../data/model/commune.ts';
import { dayAfter, type Day, type Month } from '../../data/model/period.ts';
import { ALWAYS, isDated, type DatedName, type Span } from './dated-name.ts';

/** What a name stands for during some days. */
export interface Meaning<Value> extends Span {
  readonly value: Value;
}

/**
 * Finds what names stand for, whatever their case and accents. A name with days goes before one without: it takes its own days
 * of it. Of two without days, the one told last counts.
 */
export class NameBook<Value extends string> {
  readonly #always = new Map<string, Value>();
  readonly #dated = new Map<string, Meaning<Value>[]>();

  constructor(names: Iterable<DatedName<Value>>) {
    for (const { text, value, from, to } of names) {
      const key = matchingKey(text);
      if (!isDated({ from, to })) this.#always.set(key, value);
      else this.#dated.set(key, [...(this.#dated.get(key) ?? []), { value, from, to }]);
    }
    for (const meanings of this.#dated.values())
      meanings.sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  /** What a name stands for, one meaning after the other without overlap; empty when nobody knows it. */
  meanings(text: string): readonly Meaning<Value>[] {
    const key = matchingKey(text);
    const dated = this.#dated.get(key) ?? [];
    const always = this.#always.get(key);
    if (always === undefined) return dated;
    return dated.length === 0 ? [{ value: always, ...ALWAYS }] : filled(dated, always);
  }
}

/** The meaning of a day, or of the first day of a month. */
export function meaningOn<Value>(
  meanings: readonly Meaning<Value>[],
  when: Day | Month,
): Value | undefined {
  const day = when.length === 7 ? `${when}-01` : when;
  return meanings.find(({ from, to }) => from <= day && day <= to)?.value;
}

/** The days that dated meanings leave stand for what the name means without days. */
function filled<Value>(dated: readonly Meaning<Value>[], value: Value): Meaning<Value>[] {
  const all: Meaning<Value>[] = [];
  let from: Day | undefined = ALWAYS.from;
  for (const meaning of dated) {
    if (from && from < meaning.from) all.push({ value, from, to: dayAfter(meaning.from, -1) });
    all.push(meaning);
    from = meaning.to === ALWAYS.to ? undefined : dayAfter(meaning.to, 1);
  }
  return from ? [...all, { value, from, to: ALWAYS.to }] : all;
}
