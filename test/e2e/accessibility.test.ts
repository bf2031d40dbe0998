import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, SIGHTS } from '../support/accessible.ts';
import { openBrowser } from '../support/browser.ts';
import { getPage, htmlFaults } from '../support/html.ts';
import { states, type State } from '../support/states.ts';
import { overflow, visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const all = states();
// one state of each page, in one of three ways: the long run looks at every state in every way (test/hard/accessibility.test.ts)
const looked = all
  .filter((_, index) => isFirstOfPage(index, all))
  .map((state, index) => ({ ...state, sight: SIGHTS[index % SIGHTS.length]! }));

function isFirstOfPage(index: number, all: readonly State[]): boolean {
  const pages = all.map(({ address, status }) => `${status} ${new URL(address).pathname}`);
  return pages.indexOf(pages[index] ?? '') === index;
}

describe.each(all)('$name', ({ address, status }) => {
  it('is valid HTML with nothing a strict policy would block', async () => {
    const answer = await getPage(address);
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+="|javascript:/);
  });
});

describe.each(looked)('$name', ({ address, status, sight }) => {
  it('is accessible, and fits every screen from 320 px', async () => {
    const { page, complaints } = await visit(browser, address);
    expect(await accessibilityFaults(page, sight), sight.name).toEqual([]);
    for (const width of [2560, 768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${width} px`).toBe(0);
    }
    // the browser itself notes an answer of 400 or 404
    expect(complaints.filter((text) => !text.includes(`status of ${status}`))).toEqual([]);
  });
});
