import fc from 'fast-check';
import { anyPair } from './any-pair.ts';
import type { Ask } from './prove.ts';
import type { Said } from './said.ts';
import type { World } from './world.ts';

/** What an intruder learned from many pairs of answers. */
export interface Intrusion {
  /** pairs whose difference would have been a hidden cell with something in it */
  readonly attacks: number;
  /** those of which it was */
  readonly derived: readonly string[];
}

/**
 * Subtracts answers that differ by one cell. Where the cell alone is hidden, the difference must not be what it holds.
 *
 * @param told    the server that hides
 * @param untold  the same without secrecy: what is hidden
 */
export async function intrude(
  { told, untold, world }: { readonly told: Ask; readonly untold: Ask; readonly world: World },
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Intrusion> {
  const derived: string[] = [];
  let attacks = 0;
  for (const draw of fc.sample(fc.gen(), { numRuns: count, seed })) {
    const { measure, more, fewer, alone } = anyPair(draw, world);
    const cell = await figureOf(told, alone, measure);
    if (cell?.status !== 'secret') continue;
    const hidden = (await figureOf(untold, alone, measure))?.value ?? 0;
    if (hidden === 0) continue;
    attacks += 1;
    const [whole, rest] = [
      await figureOf(told, more, measure),
      await figureOf(told, fewer, measure),
    ];
    if (whole?.value == null) continue;
    if (Math.abs(whole.value - (rest?.value ?? 0) - hidden) < 1e-6)
      derived.push(`${more} less ${fewer}: ${hidden}`);
  }
  return { attacks, derived };
}

async function figureOf(ask: Ask, address: string, measure: string) {
  const { status, body } = await ask(address);
  if (status !== 200) return undefined;
  const { data } = body as Said;
  return { value: data[measure]?.[0] ?? null, status: data[`${measure}_status`]?.[0] } as {
    value: number | null;
    status: string;
  };
}
