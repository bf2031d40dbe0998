import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, SIGHTS } from '../support/accessible.ts';
import { openBrowser } from '../support/browser.ts';
import { states } from '../support/states.ts';
import { overflow, visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each(states())('$name', ({ address }) => {
  it.each(SIGHTS)('is accessible: $name', async (sight) => {
    const { page } = await visit(browser, address);
    expect(await accessibilityFaults(page, sight)).toEqual([]);
  });

  it('fits every screen from 320 px', async () => {
    const { page } = await visit(browser, address);
    for (const width of [2560, 1920, 1280, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${width} px`).toBe(0);
    }
  });
});
