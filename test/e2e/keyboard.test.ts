import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** What has the focus: the name of a field, else its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('name') ?? element?.textContent.trim() ?? '';
  });
}

describe('with the keyboard alone', () => {
  it('one jumps to the content', async () => {
    const { page } = await visit(browser, demonstration);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller au contenu');
    const box = await page.locator('.skip').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('annee');
  });

  it('one goes through the context bar in reading order and uses it', async () => {
    const { page } = await visit(browser, demonstration);
    const order: string[] = [];
    while (order.at(-1) !== 'mesure' && order.length < 30) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    expect(order).toEqual([
      ...['Aller au contenu', 'Données de démonstration', 'Canopée'],
      ...['Vue d’ensemble', 'Bilan', 'Communes'],
      ...['Ressources', 'Coûts', 'Simulations', 'Inscriptions', 'Évaluation'],
      ...['Explorer', 'Données', 'Rechercher'],
      ...['annee', 'comparer', 'membre', 'ressource', 'mesure'],
    ]);
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(`${demonstration}/?mesure=usages-bruts`);
    expect(await focused(page)).toBe('mesure');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/mesure=usages-bruts&membre=\d+/);
    expect(await focused(page)).toBe('membre');
  });

  it('one always sees where one is', async () => {
    const { page } = await visit(browser, demonstration);
    const unseen: string[] = [];
    for (let step = 0; step < 45; step += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return true;
        const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity !== '0';
      });
      if (!seen) unseen.push(await focused(page));
    }
    expect(unseen).toEqual([]);
  });
});
