import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, french, type Question, type Said } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

/** The same question, as the page's address and as the API's parameters put it. */
const QUESTIONS: readonly {
  readonly page: string;
  readonly api: Question;
  readonly measure: string;
}[] = [
  { page: '/', api: { year: '2026' }, measure: 'uses' },
  {
    page: '/?annee=2025&comparer=complet',
    api: { year: '2025', compare: 'full' },
    measure: 'uses',
  },
  {
    page: '/?annee=2024&membre=25056&mesure=usages-bruts',
    api: { year: '2024', member: '25056', measure: 'rawUses' },
    measure: 'rawUses',
  },
  {
    page: '/?annee=2024&famille=music&mesure=seances',
    api: { year: '2024', kind: 'music', measure: 'sessions' },
    measure: 'sessions',
  },
  {
    page: '/?annee=2023&ressource=cine-club&mesure=usagers-actifs',
    api: { year: '2023', resource: 'cine-club', measure: 'activeUsers' },
    measure: 'activeUsers',
  },
];

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each(QUESTIONS)('$page', ({ page: path, api, measure }) => {
  it('the members are those of the API', async () => {
    const page = await open(path);
    const { rows } = await ask(demonstration, { ...api, member: undefined });
    const shown = await cellsOf(page.locator('table[aria-labelledby=membres]'));
    expect(shown.map(([name = '']) => name.replace(' autres communes', ''))).toEqual(
      rows.map(({ label }) => label),
    );
    for (const [index, row] of rows.entries()) {
      const [, value, useShare, costShare, , gap, due] = shown[index] ?? [];
      expect([row.label, useShare, costShare]).toEqual([
        row.label,
        percent(row.useShare),
        percent(row.costShare),
      ]);
      expect(value).toMatch(startingWith(french(row[measure])));
      expect(gap).toMatch(startingWith(points(row.gap)));
      expect(due).toBe(euros(row.due));
    }
  });

  it('the months are those of the API', async () => {
    const page = await open(path);
    const { rows } = await ask(demonstration, { ...api, by: 'month' });
    const table = page.locator('figure details table');
    await expect.poll(async () => (await cellsOf(table)).length).toBe(12);
    const shown = await cellsOf(table);
    const received = shown.slice(0, rows.length).map(([month, value]) => [month, value]);
    expect(received).toEqual(rows.map((row) => [row.key, french(row[measure])]));
    for (const [, value] of shown.slice(rows.length)) expect(value).toBe('');
  });

  it('the resources are those of the API, the most used first', async () => {
    const page = await open(path);
    const { rows } = await ask(demonstration, { ...api, by: 'resource' });
    const shown = await cellsOf(page.locator('table[aria-labelledby=ressources]'));
    expect(shown.length).toBe(rows.length);
    for (const { key, label, ...row } of rows) {
      const value = api.member ? row[measure] : await ofAllReaders({ ...api, resource: key });
      const cells = shown.find(([name = '']) => name.startsWith(label));
      expect([label, cells?.[1]]).toEqual([label, french(value)]);
    }
    const values = shown.map(([, value = '']) => Number(value.replaceAll(' ', '')));
    const known = values.filter(Number.isFinite);
    expect(known).toEqual([...known].sort((a, b) => b - a));
  });

  /** The members' uses and those no member can be charged with. */
  async function ofAllReaders(question: Question): Promise<Said | undefined> {
    const { group, unallocated } = await ask(demonstration, { ...question, kind: undefined });
    const parts = [group[measure], unallocated[measure]].filter((one) => typeof one === 'number');
    return parts.length === 0 ? group[measure] : parts.reduce((sum, part) => sum + part, 0);
  }
});

/** A page with its folds open and without what is only heard. */
async function open(path: string): Promise<Page> {
  const { page } = await visit(browser, demonstration + path);
  await page.evaluate(() => {
    for (const hidden of document.querySelectorAll('.visually-hidden')) hidden.remove();
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page;
}

/** The visible text of each cell of each row of a table's body. */
async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
    );
  return rows.map((cells) => cells.map(plain));
}

function percent(value: Said | undefined): string {
  return typeof value === 'number' ? french(value * 100, 1, ' %') : french(value);
}

function points(value: Said | undefined): string {
  if (typeof value !== 'number') return french(value);
  const text = french(value * 100, 1);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function euros(cents: Said | undefined): string {
  return typeof cents === 'number' ? french(cents / 100, 2, ' €') : french(cents);
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[+.]/g, '\\$&')}(?![\\d,])`);
}
