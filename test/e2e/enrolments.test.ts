import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { french, type Said } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** An answer of the API, as a program asks for it. */
async function api<Body>(question: string): Promise<Body> {
  const answer = await fetch(`${demonstration}/api/v1/${question}`);
  expect(answer.status, question).toBe(200);
  return (await answer.json()) as Body;
}

/** The lines of a file, without byte order mark. */
async function csv(address: string): Promise<string[][]> {
  const answer = await fetch(demonstration + address);
  expect(answer.status, address).toBe(200);
  const text = (await answer.text()).replace('\uFEFF', '');
  return text.split('\r\n').map((line) => line.split(';'));
}

/** Rows of a table's body and foot, the cells of its bars left out. */
async function rowsOf(page: Page, table: string): Promise<string[][]> {
  const rows = await page
    .locator(`table[aria-labelledby=${table}] :is(tbody, tfoot) tr`)
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td:not(.bars)')].map((cell) =>
          [...cell.querySelectorAll('.visually-hidden')].reduce((text, hidden) => {
            return text.replace(hidden.textContent, '');
          }, cell.textContent),
        ),
      ),
    );
  return rows.map((cells) => cells.map(plain));
}

const COUNTS = [
  'newEnrolments',
  'renewals',
  'expiries',
  'expiringEnrolments',
  'pendingEnrolments',
  'lateEnrolments',
];

/** What the API says of each member, then of all: enrolled, activation, then the counts in their order. */
async function expected(year: number, to: string): Promise<string[][]> {
  const measures = ['enrolledReaders', ...COUNTS].join(',');
  const question = `query?measures=${measures}&by=member&totals=true&from=${year}-01&to=${to}&format=csv`;
  const text = await (await fetch(`${demonstration}/api/v1/${question}`)).text();
  const [head = [], ...rows] = text.replace('\uFEFF', '').trim().split(/\r?\n/).map((line) => line.split(',')); // prettier-ignore
  const funnel = await api<{ rows: { place: string; activation: Said }[] }>(`funnel?year=${year}`);
  return rows.map((row) => {
    const at = (name: string) => row[head.indexOf(name)] ?? '';
    const said = (id: string): Said => (at(id) === '' ? at(`${id}_status`) : Number(at(id)));
    const place = at('member') === '' ? 'group' : at('member');
    const rate = funnel.rows.find((one) => one.place === place)?.activation;
    const share = typeof rate === 'number' ? french(rate * 100, 1, ' %') : french(rate);
    return [french(said('enrolledReaders')), share, ...COUNTS.map((id) => french(said(id)))];
  });
}

describe('Inscriptions', () => {
  it.each([
    [2026, '2026-10', '/inscriptions'],
    [2024, '2024-12', '/inscriptions?annee=2024'],
  ])('of %i are those of the API, on the page and in its file', async (year, to, address) => {
    const { page, complaints } = await visit(browser, demonstration + address);
    const shown = await rowsOf(page, 'inscriptions');
    const rows = await expected(year, to);
    expect(rows).toHaveLength(6);
    expect(shown.map(([, ...cells]) => cells.map((cell) => cell.replace(/ (hors secret|partiel|au moins)$/, '')))).toEqual(rows); // prettier-ignore
    const query = new URL(address, demonstration).search;
    const [, ...lines] = await csv(`/charts/inscriptions.csv${query}`);
    expect(lines.slice(0, 6).map(([, enrolled = '']) => french(Number(enrolled)))).toEqual(
      rows.map(([enrolled]) => enrolled),
    );
    expect(complaints).toEqual([]);
  });

  it('the triangle is that of the API, hidden cells in letters', async () => {
    const { page } = await visit(browser, `${demonstration}/inscriptions?membre=25056`);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const { cohorts } = await api<{
      cohorts: { first: string; size: Said; months: { since: number; share: Said }[] }[];
    }>('cohorts?year=2026&member=25056');
    const tables = page.locator('.pictures figure').nth(1).locator('tbody tr');
    const shown = await tables.evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map(
          (cell) => cell.querySelector('[aria-hidden]')?.textContent ?? cell.textContent,
        ),
      ),
    );
    expect(cohorts.length).toBeGreaterThan(5);
    expect(shown.map((cells) => cells.map(plain).filter((cell) => cell !== ''))).toEqual(
      cohorts.map(({ first, size, months }) => [
        first,
        french(size),
        ...months.filter(({ since }) => since > 0).map(({ share }) => (typeof share === 'number' ? french(share * 100, 1, ' %') : french(share))), // prettier-ignore
      ]),
    );
  });

  it('reads and filters without a script', async () => {
    const options = { javaScriptEnabled: false };
    const { page } = await visit(browser, `${demonstration}/inscriptions`, options);
    await page.getByLabel('membre').selectOption('25056');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL(/membre=25056/);
    expect(plain((await page.locator('h1').textContent()) ?? '')).toMatch(
      /^\d+ % des [\d ]+ inscrits de Besançon ont utilisé une ressource en 2026$/,
    );
    expect(await page.locator('.pictures svg:visible').count()).toBe(2);
  });
});
