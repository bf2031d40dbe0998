import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');
const CHUNK = /\/assets\/reading-.*\.js$/;
const SLIDER = { name: 'Lire le graphique point par point' };

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** What is said beside the mark that is pointed at; empty while nothing is. */
async function said(page: Page): Promise<string> {
  const tip = page.locator('.tip');
  return (await tip.isVisible()) ? plain((await tip.innerText()).replaceAll('\n', ' | ')) : '';
}

/** The marks of the drawing that is shown. */
function marks(page: Page, chart = 0): Locator {
  return page.locator('div.chart').nth(chart).locator('.wide [data-says]');
}

/** Where a mark is, which may be a line without a width. */
async function middleOf(mark: Locator): Promise<[x: number, y: number]> {
  await mark.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  return mark.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return [(left + right) / 2, (top + bottom) / 2] as [number, number];
  });
}

interface Read {
  readonly said: readonly string[];
  /** the cells of the table under the drawing: name of the row, heading, text */
  readonly cells: readonly string[];
}

/** What the marks of a drawing say, and what its data table holds. */
async function read(page: Page, chart: number): Promise<Read> {
  const figure = page.locator('figure', { has: page.locator('div.chart') }).nth(chart);
  const said = await marks(page, chart).evaluateAll((all) =>
    all.map((mark) => mark.getAttribute('data-says') ?? ''),
  );
  const cells = await figure.locator('details table').evaluate((table) => {
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
    return [...table.querySelectorAll('tbody tr')].flatMap((row) =>
      [...row.children].map((cell, index) =>
        [row.children[0]?.textContent, heads[index], cell.textContent].join(' / '),
      ),
    );
  });
  return { said, cells: cells.map(plain) };
}

describe('a mark says what it is', () => {
  it('nothing is fetched for it before somebody points at anything', async () => {
    const { requests } = await visit(browser, `${demonstration}/?annee=2025`);
    expect(requests.filter((url) => CHUNK.test(url))).toEqual([]);
  });

  it('to the pointer, month by month, within the window; Escape takes it away', async () => {
    const { page, complaints, requests } = await visit(browser, `${demonstration}/?annee=2024`);
    const texts: string[] = [];
    for (const index of [0, 5, 11]) {
      await marks(page).nth(index).hover();
      await expect.poll(() => said(page)).toMatch(/^[a-zûé]+ 2024 \| [\d ]+/);
      texts.push(await said(page));
      const box = await page.locator('.tip').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
    }
    expect(new Set(texts).size).toBe(3);
    await page.keyboard.press('Escape');
    expect(await said(page)).toBe('');
    expect(requests.filter((url) => CHUNK.test(url))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('to the keyboard, aloud, mark after mark; Escape keeps the filter', async () => {
    const address = `${demonstration}/?annee=2024&membre=25056`;
    const { page, complaints } = await visit(browser, address);
    const slider = page.getByRole('slider', SLIDER);
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const heard = /^mars 2024, [\d ]+/;
    await expect
      .poll(async () => plain((await slider.getAttribute('aria-valuetext')) ?? ''))
      .toMatch(heard);
    await expect.poll(() => said(page)).toMatch(/^mars 2024/);
    await page.keyboard.press('End');
    await expect.poll(() => said(page)).toMatch(/^décembre 2024/);
    await page.keyboard.press('Escape');
    expect(await said(page)).toBe('');
    await page.keyboard.press('Home');
    await expect.poll(() => said(page)).toMatch(/^janvier 2024/);
    await page.keyboard.press('Tab');
    await expect.poll(() => said(page)).toBe('');
    expect(page.url()).toBe(address);
    expect(complaints).toEqual([]);
  });

  it('of a row of a table too: the member, and both its shares', async () => {
    const { page } = await visit(browser, demonstration);
    await page.locator('tr', { hasText: 'Besançon' }).locator('td svg[role=img]').hover();
    await expect.poll(() => said(page)).toMatch(/^Besançon \| part d’usage [\d,]+ %, quote-part/);
  });

  it('and follows the page to another year', async () => {
    const { page, complaints } = await visit(browser, `${demonstration}/?annee=2024`);
    await marks(page).first().hover();
    await expect.poll(() => said(page)).toMatch(/^janvier 2024/);
    await page.locator('select[name=annee]').selectOption('2023');
    await page.waitForURL(/annee=2023/);
    await marks(page).nth(1).hover();
    await expect.poll(() => said(page)).toMatch(/^février 2023/);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['/communes?annee=2025', 1],
    ['/communes/25056?annee=2024', 1],
    ['/simulations?annee=2025&key=usage', 0],
  ])('%s: in the words and figures of the table under the drawing', async (path, chart) => {
    const { page } = await visit(browser, demonstration + path);
    const { said, cells } = await read(page, chart);
    const asCells = said.flatMap((text) => {
      const [name, ...lines] = text.split('\n').map(plain);
      return lines.map((line) => line.replace(/^(.*) : (.*?)$/, `${name} / $1 / $2`));
    });
    expect(asCells.length).toBeGreaterThan(3);
    expect(cells).toEqual(expect.arrayContaining(asCells));
  });
});

describe('a click on a mark', () => {
  it('shows what the mark is of', async () => {
    const { page, complaints } = await visit(browser, `${demonstration}/communes/25056`);
    const [x, y] = await middleOf(marks(page, 1).nth(2));
    await page.mouse.move(x, y);
    await expect.poll(() => said(page)).toMatch(/^20\d\d \| Part d’usage/);
    await page.mouse.click(x, y);
    await page.waitForURL(/communes\/25056\?annee=20\d\d$/);
    expect(complaints).toEqual([]);
  });

  it('in a row, as its name does; by touch only once it was read', async () => {
    const options = { hasTouch: true };
    const { page } = await visit(browser, demonstration, options);
    const mark = page.locator('tr', { hasText: 'Besançon' }).locator('td svg[role=img]');
    await mark.tap();
    await expect.poll(() => said(page)).toMatch(/^Besançon/);
    expect(page.url()).toBe(`${demonstration}/`);
    await mark.tap();
    await page.waitForURL(`${demonstration}/?membre=25056`);
  });

  it('is Enter under the keyboard', async () => {
    const { page } = await visit(browser, `${demonstration}/communes`);
    const slider = page.getByRole('slider', SLIDER).nth(1);
    await slider.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/communes\/\d+$/);
  });
});
