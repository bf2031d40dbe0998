import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { getPage, htmlFaults } from '../support/html.ts';
import { states } from '../support/states.ts';
import { overflow, visit } from '../support/visit.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What another colour scheme can change: the document is the same. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each(states())('$name', ({ address, status }) => {
  it('is valid HTML with nothing a strict policy would block', async () => {
    const answer = await getPage(address);
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+="|javascript:/);
  });

  it('is accessible in light, in dark and on a small screen, and fits every screen from 320 px', async () => {
    const { page, complaints } = await visit(browser, address);
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page, COLOUR_RULES), 'dark').toEqual([]);
    for (const width of [2560, 1280, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${width} px`).toBe(0);
    }
    expect(await faults(page), '320 px').toEqual([]);
    // the browser itself notes an answer of 400 or 404
    expect(complaints.filter((text) => !text.includes(`status of ${status}`))).toEqual([]);
  });
});

/** What axe holds against the page with every fold open: rule and place; all rules, or some. */
async function faults(page: Page, rules: string[] = []): Promise<string[]> {
  await openDetails(page);
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (
    rules.length > 0 ? axe.withRules(rules) : axe.withTags(TAGS)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
