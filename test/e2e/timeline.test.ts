import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');
const CHUNK = /\/assets\/live-view-.*\.js$/;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** What stands under the drawing about the month pointed at. */
const said = async (page: Page) => plain(await page.locator('.said').innerText());

const drawing = (page: Page) => page.locator('div.chart svg').locator('visible=true').first();

describe('the timeline comes alive', () => {
  it('not before somebody touches it', async () => {
    const { requests } = await visit(browser, `${demonstration}/?annee=2025`);
    expect(requests.filter((url) => CHUNK.test(url))).toEqual([]);
  });

  it('under the pointer, month by month, in French and without a jump', async () => {
    const { page, complaints, requests } = await visit(browser, `${demonstration}/?annee=2024`);
    const still = await drawing(page).boundingBox();
    await drawing(page).hover({ position: { x: 200, y: 100 } });
    await page.locator('div.chart [role=img][hidden]').waitFor({ state: 'attached' });
    const box = await drawing(page).boundingBox();
    if (!box || !still) throw new Error('the drawing is nowhere');
    expect(Math.abs(box.height - still.height)).toBeLessThanOrEqual(1);

    const texts: string[] = [];
    for (const part of [0.2, 0.5, 0.8]) {
      await page.mouse.move(box.x + box.width * part, box.y + box.height / 2, { steps: 4 });
      await expect.poll(() => said(page)).toMatch(/^[a-zûé]+ 2024 [\d ]+/);
      texts.push(await said(page));
    }
    expect(new Set(texts).size).toBe(3);
    expect(requests.filter((url) => CHUNK.test(url))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('under the keyboard, and says each month aloud', async () => {
    const { page, complaints } = await visit(browser, `${demonstration}/?annee=2024`);
    const slider = page.getByRole('slider', { name: 'Lire la courbe mois par mois' });
    await slider.focus();
    await page.locator('div.chart [role=img][hidden]').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(plain((await slider.getAttribute('aria-valuetext')) ?? '')).toMatch(
      /^mars 2024, [\d ]+/,
    );
    expect(await said(page)).toMatch(/^mars 2024/);
    await page.keyboard.press('End');
    expect(await said(page)).toMatch(/^décembre 2024/);
    await page.keyboard.press('Tab');
    await expect.poll(() => said(page)).toBe('');
    expect(complaints).toEqual([]);
  });

  it('and follows the page to another year', async () => {
    const { page, complaints } = await visit(browser, `${demonstration}/?annee=2024`);
    await drawing(page).hover();
    await page.locator('div.chart [role=img][hidden]').waitFor({ state: 'attached' });
    await page.locator('select[name=annee]').selectOption('2023');
    await page.waitForURL(/annee=2023/);
    const slider = page.getByRole('slider', { name: 'Lire la courbe mois par mois' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toMatch(/^février 2023/);
    expect(complaints).toEqual([]);
  });
});
