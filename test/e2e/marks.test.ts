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

/** Goes back from where a mark led, once one has arrived there: the heading has the focus. */
async function escape(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.keyboard.press('Escape');
}

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
    await escape(page);
    await page.waitForURL(`${demonstration}/communes`);
  });
});

/** The total of the free question on screen: its label, then its figures. */
async function total(page: Page): Promise<string[]> {
  const row = page.locator('main tbody tr').last();
  return (await row.locator('th, td').allInnerTexts()).map(plain);
}

/** The first figure that a mark says. */
const figureOf = (text: string | null) => /\n([\d\s]+)/.exec(text ?? '')?.[1]?.trim() ?? '';

describe('a month that is clicked', () => {
  const MONTH = /\/explorer\?measures=uses&by=resource&from=2024-03&to=2024-03/;

  it('is shown by itself, resource by resource; Escape takes it back, then the filter before it', async () => {
    const { page, complaints } = await visit(browser, `${demonstration}/?annee=2024`);
    await page.locator('tr', { hasText: 'Besançon' }).getByRole('link').first().click();
    await page.waitForURL(/annee=2024&membre=25056$/);
    const march = marks(page).nth(2);
    await expect.poll(() => march.getAttribute('data-goes')).toMatch(/member=25056/);
    const figure = plain(figureOf(await march.getAttribute('data-says')));
    expect(figure).toMatch(/^[1-9][\d ]*$/);
    await march.click();
    await page.waitForURL(MONTH);
    await page.getByRole('heading', { level: 1, name: /mars 2024/ }).waitFor();
    expect(await total(page)).toEqual(expect.arrayContaining(['Total', figure]));
    await escape(page);
    await page.waitForURL(/\/\?annee=2024&membre=25056$/);
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/\?annee=2024$/);
    expect(complaints).toEqual([]);
  });

  it('by touch, once it was read; by Enter on the mark that the slider stands on', async () => {
    const { page } = await visit(browser, `${demonstration}/?annee=2024`, { hasTouch: true });
    await marks(page).nth(2).tap();
    await expect.poll(() => said(page)).toMatch(/^mars 2024/);
    await marks(page).nth(2).tap();
    await page.waitForURL(MONTH);
    await page.goBack();
    const slider = page.getByRole('slider', SLIDER).first();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(MONTH);
  });

  it.each([
    ['/communes?annee=2024', 'by=resource', 'member=25'],
    ['/communes/25056?annee=2024', 'by=resource', 'member=25056'],
    ['/ressources/cine-club?annee=2024', 'by=member', 'resource=cine-club'],
    ['/inscriptions?annee=2024', 'by=resource', 'measures=activeUsers'],
  ])('%s: is of what the page is of', async (path, by, of) => {
    const { page } = await visit(browser, demonstration + path);
    const goes = page.locator('.wide [data-goes*="/explorer"]').first();
    const address = (await goes.getAttribute('data-goes')) ?? '';
    expect(address).toContain(by);
    expect(address).toContain(of);
    await page.goto(demonstration + address);
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(1);
  });

  it('leads nowhere while it is yet to come', async () => {
    const { page } = await visit(browser, demonstration);
    expect(await marks(page).last().getAttribute('data-says')).toMatch(/^décembre 2026/);
    expect(await marks(page).last().getAttribute('data-goes')).toBeNull();
    expect(await marks(page).first().getAttribute('data-goes')).toContain('from=2026-01');
  });

  it('is a link of the table under the drawing, which needs no script', async () => {
    const still = { javaScriptEnabled: false };
    const { page } = await visit(browser, `${demonstration}/?annee=2024`, still);
    await page
      .locator('details', { hasText: 'Voir les données' })
      .first()
      .locator('summary')
      .click();
    await page.getByRole('link', { name: '2024-03' }).click();
    await page.waitForURL(MONTH);
    await page.goto(`${demonstration}/ressources?annee=2024`);
    await page.locator('table[aria-labelledby=mois]').getByRole('link', { name: 'mars' }).click();
    await page.waitForURL(MONTH);
  });
});

describe('a cell that is clicked', () => {
  it('of a calendar is that month of that member; its words are those of its row and column', async () => {
    const { page } = await visit(browser, `${demonstration}/communes?annee=2024`);
    const table = page.locator('table[aria-labelledby=calendrier]');
    const heads = (await table.locator('thead th').allInnerTexts()).map(plain);
    const column = heads.indexOf('Besançon');
    const cell = table.locator('tbody tr').nth(2).locator('th, td').nth(column);
    await cell.hover();
    const figure = plain(await cell.innerText());
    await expect.poll(() => said(page)).toBe(`mars | Besançon : ${figure}`);
    await cell.click();
    await page.waitForURL(/from=2024-03&to=2024-03.*&member=25056/);
    await page.getByRole('heading', { level: 1, name: /mars 2024/ }).waitFor();
    expect(await total(page)).toContain(figure);
  });

  it('of a mix of kinds limits the overview to that kind and that member; Escape leads back', async () => {
    const { page, complaints } = await visit(browser, `${demonstration}/communes?annee=2024`);
    const table = page.locator('table[aria-labelledby=familles]');
    const cell = table.locator('tr', { hasText: 'Besançon' }).locator('td[data-label=presse]');
    await cell.hover();
    await expect.poll(() => said(page)).toMatch(/^Besançon \| presse : [\d,]+ %$/);
    await cell.click();
    await page.waitForURL(/\/\?annee=2024&membre=25056&famille=press$/);
    await escape(page);
    await page.waitForURL(/\/communes\?annee=2024$/);
    await table.getByRole('link', { name: 'presse' }).click();
    await page.waitForURL(/\/\?annee=2024&famille=press$/);
    expect(complaints).toEqual([]);
  });
});
