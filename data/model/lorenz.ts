import { isKnown, type Absence, type Figure } from './figure.ts';

/** Whose inhabitants and uses. */
export interface LorenzPart {
  readonly name: string;
  readonly inhabitants: Figure;
  readonly uses: Figure;
}

/** A member of the curve, with the parts of all inhabitants and of all uses up to it. */
export interface LorenzStep {
  readonly name: string;
  readonly inhabitants: number;
  readonly uses: number;
  /** 0 to 1 */
  readonly inhabitantsUpTo: number;
  /** 0 to 1 */
  readonly usesUpTo: number;
}

/** The curve, lowest use per inhabitant first; or why there is none: what is hidden or missing would bend it. */
export function lorenz(parts: readonly LorenzPart[]): readonly LorenzStep[] | Absence {
  const absent = parts.flatMap(({ inhabitants, uses }) => [inhabitants, uses]).find((one) => !isKnown(one)); // prettier-ignore
  if (absent !== undefined) return absent;
  const known = parts.map(({ name, inhabitants, uses }) => ({
    ...{ name, inhabitants: Number(inhabitants), uses: Number(uses) },
  }));
  const [people, all] = [sum(known.map((one) => one.inhabitants)), sum(known.map((one) => one.uses))]; // prettier-ignore
  if (people === 0 || all === 0) return 'not-computable';
  let [inhabitantsUpTo, usesUpTo] = [0, 0];
  return known
    .sort((a, b) => a.uses / a.inhabitants - b.uses / b.inhabitants)
    .map((one) => {
      inhabitantsUpTo += one.inhabitants / people;
      usesUpTo += one.uses / all;
      return { ...one, inhabitantsUpTo, usesUpTo };
    });
}

/** Where the curve is farthest below equality: so many inhabitants make so few uses. */
export function farthest(steps: readonly LorenzStep[]): LorenzStep | undefined {
  const distance = (step: LorenzStep) => step.inhabitantsUpTo - step.usesUpTo;
  return [...steps].sort((a, b) => distance(b) - distance(a))[0];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
