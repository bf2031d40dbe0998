import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { statements, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function still(path = '/'): Promise<Page> {
  const { page } = await visit(browser, demonstration + path, { javaScriptEnabled: false });
  return page;
}

async function alive(path: string): Promise<string[]> {
  return statements((await visit(browser, demonstration + path)).page);
}

describe('the page with JavaScript off', () => {
  it.each(['/', '/?annee=2025&comparer=complet', '/?annee=2024&mesure=seances&membre=25388'])(
    'says the same as with it at %s',
    async (path) => {
      expect(await statements(await still(path))).toEqual(await alive(path));
    },
  );

  it('shows the drawings, and their figures as tables', async () => {
    const page = await still('/?annee=2024');
    const timeline = page.locator('.wide svg');
    expect(await timeline.isVisible()).toBe(true);
    expect(await timeline.locator('path, line, circle, text').count()).toBeGreaterThan(40);
    expect(await page.locator('td.chart svg[role=img]').count()).toBe(5);
    await page.getByText('Voir les données').click();
    expect(await page.locator('figure details tbody tr').count()).toBe(12);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.locator('.narrow svg').isVisible()).toBe(true);
    expect(await timeline.isVisible()).toBe(false);
  });

  it('filters by its form', async () => {
    const page = await still();
    await page.locator('select[name=annee]').selectOption('2024');
    await page.locator('select[name=membre]').selectOption('25388');
    await page.locator('select[name=ressource]').selectOption('famille:press');
    await page.locator('select[name=mesure]').selectOption('usages-bruts');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL(/annee=2024/);
    expect(await page.locator('select[name=membre]').inputValue()).toBe('25388');
    expect(await page.locator('select[name=ressource]').inputValue()).toBe('famille:press');
    expect(await statements(page)).toEqual(
      await alive('/?annee=2024&mesure=usages-bruts&membre=25388&famille=press'),
    );
  });

  it('filters by its links, and takes the filters away', async () => {
    const page = await still();
    await page.getByRole('link', { name: 'Audincourt', exact: true }).click();
    await page.waitForURL(/\?membre=25031$/);
    const resources = page.locator('table[aria-labelledby=ressources] tbody a');
    await resources.first().click();
    await page.waitForURL(/\/ressources\/[a-z-]+$/);
    await page.goBack();
    await page.getByRole('link', { name: 'Ne plus se limiter à Audincourt' }).click();
    await page.waitForURL(`${demonstration}/`);
    expect(await statements(page)).toEqual(await alive('/'));
  });

  it('gives its figures as files', async () => {
    const page = await still('/?annee=2024&membre=25056');
    const links = await page
      .locator('a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThanOrEqual(5);
    for (const href of links) {
      const answer = await fetch(href);
      expect([href, answer.status]).toEqual([href, 200]);
      expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="canopee-/);
      expect((await answer.text()).length).toBeGreaterThan(100);
    }
  });
});
