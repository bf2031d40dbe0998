import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { opening, plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const NAMES: Readonly<Record<string, string>> = {
  complete: 'complet',
  partial: 'partiel',
  zero: 'zéro',
  rejected: 'rejeté',
  missing: 'manquant',
  'not-due': 'à venir',
};

interface Coverage {
  readonly sources: readonly { readonly source: string }[];
  readonly cells: readonly {
    readonly source: string;
    readonly month: string;
    readonly state: string;
  }[];
}

describe('Données', () => {
  it.each([2024, 2026])(
    'the months of one member in %i are those of the API, on the page and in its file',
    async (year) => {
      const query = `annee=${year}&membre=25056`;
      const { page, complaints } = await visit(browser, `${demonstration}/donnees?${query}`);
      const answer = await fetch(`${demonstration}/api/v1/coverage?year=${year}&member=25056`);
      const { sources, cells } = (await answer.json()) as Coverage;
      const expected = sources.map(({ source }) =>
        Array.from({ length: 12 }, (_, index) => {
          const month = `${year}-${String(index + 1).padStart(2, '0')}`;
          const cell = cells.find((one) => one.source === source && one.month === month);
          return cell ? NAMES[cell.state] : '';
        }),
      );
      const rows = page.locator('table[aria-labelledby=receptions] tbody tr');
      const shown = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      );
      expect(
        shown.map((line) => line.map((cell) => plain(cell).replace(/^[✓◐0✗!·] /, ''))),
      ).toEqual(expected);
      const file = await (await fetch(`${demonstration}/charts/receptions.csv?${query}`)).text();
      const lines = file.split('\r\n').slice(1, 1 + expected.length).map((line) => line.split(';').slice(1)); // prettier-ignore
      expect(lines).toEqual(expected);
      expect(complaints).toEqual([]);
    },
  );

  it('a coordinator finds by keyboard which member a partial month is of, without a reload', async () => {
    const { page, requests } = await visit(browser, `${demonstration}/donnees`);
    await page.waitForLoadState('networkidle');
    expect(opening(requests).length).toBeLessThanOrEqual(8);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    await page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
    await page.locator('select[name=membre]').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/membre=/);
    expect(await page.evaluate(() => document.documentElement.dataset.mark)).toBe('kept');
    await page.getByText('Lecture', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('attendu, et rien n’est venu').waitFor();
  });

  it('reads and filters without a script', async () => {
    const options = { javaScriptEnabled: false };
    const { page } = await visit(browser, `${demonstration}/donnees`, options);
    await page.locator('select[name=annee]').selectOption('2023');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL(/annee=2023/);
    expect(plain((await page.locator('h1').textContent()) ?? '')).toContain('2023');
    expect(await page.locator('table').count()).toBe(3);
    expect(plain((await page.locator('main').textContent()) ?? '')).toContain('en quarantaine');
  });
});
