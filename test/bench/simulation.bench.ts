import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { findChromium } from '../../server/setup/chromium.mjs';
import { inProject } from '../../server/setup/project.mjs';
import { median, type Bench } from './bench.ts';

const ROUNDS = 60;
const FRAME_MS = 16;

let browser: Browser | undefined;
let page: Page | undefined;
let milliseconds: readonly number[] = [];

/**
 * Thirty resources of two orders × six members × eight keys recomputed in a real browser, from the model as it is bundled;
 * beside it a frame of 16 ms for each: a ratio over 1 keeps up with whoever drags a slider.
 */
export const bench: Bench = {
  name: 'simulation',
  unit: 'recomputations',
  peerName: 'frames of 16 ms',

  absent() {
    return Promise.resolve(findChromium() ? undefined : 'no Chromium on this machine');
  },

  async prepare() {
    const executablePath = findChromium();
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox'],
    });
    page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const parts = await page.evaluate<number>('simulation.recompute()');
    if (parts !== 30 * 6 * 8) throw new Error(`${parts} parts were computed`);
    return ROUNDS;
  },

  async ours() {
    milliseconds = (await page?.evaluate<number[]>(`simulation.timed(${ROUNDS})`)) ?? [];
    return undefined;
  },

  async peer() {
    await sleep(ROUNDS * FRAME_MS);
    return undefined;
  },

  figures: () => ({
    medianMilliseconds: median(milliseconds),
    slowestOfTwentyMilliseconds: [...milliseconds].sort((a, b) => a - b)[ROUNDS * 0.95] ?? NaN,
    worstMilliseconds: Math.max(...milliseconds),
  }),

  async cleanUp() {
    await browser?.close();
  },
};

/** The model and its work as one script, made as the pages are. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ write: false, target: 'es2022' },
      lib: { entry: inProject('test/bench/eight-keys.ts'), name: 'simulation', formats: ['iife'] },
    },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('the bundle is empty');
  return chunk.code;
}
