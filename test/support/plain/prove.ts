import fc from 'fast-check';
import { differencesOf } from './answer.ts';
import { anyQuestion, pairs } from './any-question.ts';
import { addressOf, type Asked } from './asked.ts';
import type { Measures } from './measures.ts';
import { orderFaults, topFaults } from './order.ts';
import { readingOf, type Said } from './said.ts';
import type { World } from './world.ts';

/** What a server says to a question. */
export type Ask = (address: string) => Promise<{ readonly status: number; readonly body: unknown }>;

/** Where answers and their recomputation come from. */
export interface Sides {
  readonly ask: Ask;
  readonly world: World;
  readonly measures: Measures;
}

/** What came of many questions. */
export interface Proof {
  /** questions that were answered, and compared */
  readonly answered: number;
  /** a question and what is wrong with its answer, one line each */
  readonly faults: readonly string[];
  /** measures by dimensions of which no question was answered */
  readonly unreached: readonly string[];
  /** how often each status was said */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Questions of one measure and dimension that are tried until one has an answer. */
const TRIES = 80;

/**
 * Asks random questions, every measure by every dimension it may be cut by in turn, and compares each answer with its plain
 * recomputation. A refusal is a question asked in vain, and another one is drawn.
 *
 * @param count answers wanted
 */
export async function proveQuestions(
  sides: Sides,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Proof> {
  const all = pairs();
  const unreached = new Set(all.map((pair) => Object.values(pair).join(' by ')));
  const faults: string[] = [];
  const statuses: Record<string, number> = {};
  let answered = 0;
  const draws = fc.sample(fc.gen(), { numRuns: count, seed });
  for (const [at, draw] of draws.entries()) {
    const pair = all[at % all.length];
    if (!pair) continue;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const asked = anyQuestion(draw, pair, sides.world);
      const { status, body } = await sides.ask(addressOf(asked));
      if (status === 400) continue;
      if (status === 200) {
        answered += 1;
        unreached.delete(Object.values(pair).join(' by '));
        tally(statuses, body as Said);
      }
      const wrong = status === 200 ? faultsIn(asked, body as Said, sides) : [`status ${status}`];
      if (wrong.length > 0) faults.push([addressOf(asked), ...wrong.slice(0, 5)].join('\n  '));
      break;
    }
  }
  return { answered, faults, unreached: [...unreached], statuses };
}

function faultsIn(asked: Asked, said: Said, { world, measures }: Sides): string[] {
  const { rows } = readingOf(asked, said);
  return [
    ...differencesOf(asked, said, world, measures),
    ...orderFaults(asked, rows),
    ...topFaults(asked, rows, world, measures),
  ];
}

function tally(statuses: Record<string, number>, { data }: Said): void {
  for (const [name, column] of Object.entries(data)) {
    if (!name.endsWith('_status')) continue;
    for (const status of column) statuses[String(status)] = (statuses[String(status)] ?? 0) + 1;
  }
}
