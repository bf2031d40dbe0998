import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe('on other media', () => {
  it('paper holds the figures and the address, not the controls', async () => {
    const { page } = await visit(browser, `${demonstration}/?annee=2024`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const gone of ['nav', 'form', 'a[download]', 'summary', 'input[type=range]'])
      expect(await page.locator(gone).locator('visible=true').count(), gone).toBe(0);
    const text = plain(await page.locator('body').innerText());
    expect(text).toContain(`Adresse de cette page : ${demonstration}/?annee=2024`);
    expect(text).toContain('Données de démonstration');
    expect(await page.locator('.wide svg').isVisible()).toBe(true);
    expect(
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      'paper is white whatever the screen',
    ).toBe('rgb(255, 255, 255)');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('forced colours leave use and cost apart', async () => {
    const { page, complaints } = await visit(browser, demonstration, { forcedColors: 'active' });
    const table = page.locator('table[aria-labelledby=membres]');
    const marks = await table
      .locator('tbody svg :is(.use, .cost)')
      .evaluateAll((all) => all.map((mark) => getComputedStyle(mark).fill));
    expect(marks.length).toBe(10);
    expect(new Set(marks).size).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('nothing moves for readers who ask for stillness', async () => {
    const { page } = await visit(browser, demonstration, { reducedMotion: 'reduce' });
    await page.route('**/?annee=2024', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.locator('select[name=annee]').selectOption('2024');
    await page.locator('[role=status] .line').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.waitForURL(/annee=2024/);
  });
});
