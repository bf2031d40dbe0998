import type { Choice } from '../../data/model/frame.ts';

/** Some words as a list to choose from, in the order of their values. */
export function choicesIn<Value extends string>(
  labels: Readonly<Record<Value, string>>,
  values: readonly Value[],
): readonly Choice[] {
  return values.map((value) => ({ value, label: labels[value] }));
}
