const STEPS = 5;

/** The tint of a value beside the largest of its kind: one of five, `tint-5` the strongest; none for zero. */
export function tintOf(value: number, largest: number): string {
  if (largest === 0 || value === 0) return '';
  return `tint-${Math.max(1, Math.ceil((Math.abs(value) / largest) * STEPS))}`;
}
