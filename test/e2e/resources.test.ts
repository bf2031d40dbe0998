import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { french, type Said } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { cellsOf, percent, unfolded } from '../support/shown-figures.ts';
import { plain, statements, visit } from '../support/visit.ts';
import { bytesOnTheWire } from '../support/wire.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

interface Line {
  readonly name: string;
  readonly cost: Said;
  readonly costPerUse: Said;
  readonly budgetShare: Said;
  readonly useShare: Said;
}

/** What the API says of each resource of a year. */
async function linesOf(year: number): Promise<readonly Line[]> {
  const answer = await fetch(`${demonstration}/api/v1/costs?year=${year}`);
  return ((await answer.json()) as { resources: readonly Line[] }).resources;
}

function euros(value: Said): string {
  return typeof value === 'number' ? french(value, 2, ' €') : french(value);
}

describe('“Ressources”', () => {
  it('shows of each resource what the API answers, in any order', async () => {
    const page = await unfolded(browser, `${demonstration}/ressources?annee=2024&trier=nom`);
    const lines = await linesOf(2024);
    const collator = new Intl.Collator('fr');
    const sorted = [...lines].sort((a, b) => collator.compare(a.name, b.name));
    const table = page.locator('table[aria-labelledby=tableau]');
    const shown = await cellsOf(table);
    expect(shown.map(([name = '', , cost, perUse]) => [name, cost, perUse])).toEqual(
      sorted.map(({ name, cost, costPerUse }) => [
        expect.stringContaining(plain(name)) as string,
        euros(typeof cost === 'number' ? cost / 100 : cost),
        euros(costPerUse),
      ]),
    );
    expect(plain(await table.locator('[aria-sort]').innerText())).toBe('Ressource ↑');
    const said = await table
      .locator('svg[role=img]')
      .evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label') ?? ''));
    expect(said.map(plain)).toEqual(
      sorted.map(
        ({ useShare, budgetShare }) =>
          `part d’usage ${percent(useShare)}, part du budget ${percent(budgetShare)}`,
      ),
    );
  });

  it('tells every month that came in, which add up to the year', async () => {
    const page = await unfolded(
      browser,
      `${demonstration}/ressources?annee=2024&trier=nom&comparer=aucune`,
    );
    const table = page.locator('table[aria-labelledby=tableau]');
    const years = (await cellsOf(table)).map((cells) =>
      Number((cells[1] ?? '').replace(/\s/g, '')),
    );
    const months = await cellsOf(page.locator('table[aria-labelledby=mois]'));
    expect(months.length).toBe(years.length);
    for (const [index, [, ...cells]] of months.entries()) {
      const known = cells.map((cell) => Number(cell.replace(/\s/g, '')));
      if (known.some(Number.isNaN)) continue;
      const sum = known.reduce((all, one) => all + one, 0);
      expect(Math.abs(sum - (years[index] ?? 0))).toBeLessThanOrEqual(12);
    }
  });

  it('is sorted by a link with JavaScript off, and says the same with it', async () => {
    const path = '/ressources?annee=2025';
    const still = await visit(browser, demonstration + path, { javaScriptEnabled: false });
    const alive = await visit(browser, demonstration + path);
    expect(await statements(still.page)).toEqual(await statements(alive.page));
    const table = still.page.locator('table[aria-labelledby=tableau]');
    await table.getByRole('link', { name: 'Coût par usage' }).click();
    await still.page.waitForURL(/trier=cout-par-usage/);
    const costs = (await cellsOf(table)).map((cells) =>
      Number((cells[3] ?? '').replace(/[^\d,]/g, '').replace(',', '.')),
    );
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(costs.length).toBeGreaterThan(5);
  });

  it('is sorted by the keyboard without a reload', async () => {
    const { page } = await visit(browser, `${demonstration}/ressources`);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    await page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
    await page
      .locator('table[aria-labelledby=tableau]')
      .getByRole('link', { name: 'Écart' })
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/trier=ecart/);
    await expect.poll(() => page.locator('[aria-sort=descending]').innerText()).toMatch(/^Écart/);
    expect(await page.evaluate(() => document.documentElement.dataset.mark)).toBe('kept');
  });

  it('gives every picture as a file, and is light on the wire', async () => {
    const { page } = await visit(browser, `${demonstration}/ressources?annee=2025`);
    const files = await page
      .locator('figure a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBe(7);
    for (const href of files) expect([href, (await fetch(href)).status]).toEqual([href, 200]);
    const weight = await bytesOnTheWire(`${demonstration}/ressources?annee=2025`, 'text/html');
    expect(weight).toBeLessThanOrEqual(60_000);
  });
});
