import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { opening, statements, visit } from '../support/visit.ts';

const { demonstration } = inject('served');
const ATTACHED = { state: 'attached' } as const;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** A page whose script runs, with a mark that a reload would wipe out. */
async function live(path = '/'): Promise<Page> {
  const { page } = await visit(browser, demonstration + path);
  await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
  await page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
  return page;
}

const marked = (page: Page) => page.evaluate(() => document.documentElement.dataset.mark);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);
const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
const definitions = (page: Page) =>
  page.locator('footer').getByRole('link', { name: 'Définitions' });

describe('a page opens in at most eight requests', () => {
  it.each([
    '/communes',
    '/communes/25056',
    '/ressources',
    '/ressources/cine-club',
    '/inscriptions',
  ])('%s', async (path) => {
    const { page, requests } = await visit(browser, demonstration + path);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    expect(opening(requests).length).toBeLessThanOrEqual(8);
  });
});

describe('from page to page with the script', () => {
  it('nothing is loaded anew; the heading has the focus, the title is said, back leads where one was', async () => {
    const page = await live('/?annee=2024');
    const before = await statements(page);
    await definitions(page).scrollIntoViewIfNeeded();
    const place = await scrolled(page);
    expect(place).toBeGreaterThan(500);
    await definitions(page).click();
    await page.waitForURL(`${demonstration}/definitions`);
    await page.locator('[role=status]', { hasText: 'une seule définition' }).waitFor(ATTACHED);
    expect(await page.title()).toBe('Définitions — Canopée');
    expect([await focused(page), await scrolled(page)]).toEqual(['H1', 0]);
    expect(await page.locator('footer [aria-current=page]').textContent()).toBe('Définitions');
    const first = await visit(browser, `${demonstration}/definitions`);
    expect(await statements(page)).toEqual(await statements(first.page));

    await page.goBack();
    await page.waitForURL(`${demonstration}/?annee=2024`);
    await expect.poll(() => statements(page)).toEqual(before);
    await expect.poll(() => scrolled(page)).toBe(place);
    await page.goForward();
    await expect.poll(() => page.title()).toBe('Définitions — Canopée');
    expect(await marked(page)).toBe('kept');
  });

  it('a form of a page asks without a reload, and its words are in the address', async () => {
    const { page } = await visit(browser, `${demonstration}/definitions`);
    await page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
    const all = await page.locator('main dt').count();
    await page.getByRole('searchbox').fill('seances');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${demonstration}/definitions?chercher=seances`);
    await expect.poll(() => page.locator('main dt').count()).toBeLessThan(all);
    expect(await page.locator('main dt').count()).toBeGreaterThan(0);
    expect(await marked(page)).toBe('kept');
  });

  it('every word the page explains leads to its definition', async () => {
    const page = await live();
    const links = await page
      .locator('main a[href^="/definitions#"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
    expect(links.length).toBeGreaterThan(10);
    const { page: explained } = await visit(browser, `${demonstration}/definitions`);
    for (const hash of new Set(links)) expect(await explained.locator(hash).count(), hash).toBe(1);
  });

  it('a part of another page is shown and has the focus', async () => {
    const page = await live();
    await page.getByRole('link', { name: 'Quote-part', exact: true }).first().click();
    await page.waitForURL(`${demonstration}/definitions#costShare`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('costShare');
    expect(await scrolled(page)).toBeGreaterThan(0);
    expect(await marked(page)).toBe('kept');
  });

  it('a click with a key is the browser’s own, and so is a page whose answer fails', async () => {
    const page = await live();
    const opened = page.context().waitForEvent('page');
    await definitions(page).click({ modifiers: ['Control'] });
    expect((await opened).url()).toBe(`${demonstration}/definitions`);
    expect(page.url()).toBe(`${demonstration}/`);

    await page.route('**/definitions', (route) =>
      route.request().headers().accept === 'application/json' ? route.abort() : route.continue(),
    );
    await definitions(page).click();
    await page.waitForURL(`${demonstration}/definitions`);
    await page.getByRole('heading', { level: 1, name: /une seule définition/ }).waitFor();
    expect(await marked(page)).toBeUndefined();
  });

  it('leaves the place on a page to the browser when it is loaded anew', async () => {
    const page = await live();
    await page.evaluate(() => window.scrollTo(0, 700));
    await page.reload();
    await expect.poll(() => scrolled(page)).toBe(700);
  });
});

describe('from page to page without a script', () => {
  it('by plain links and forms', async () => {
    const { page } = await visit(browser, demonstration, { javaScriptEnabled: false });
    await definitions(page).click();
    await page.waitForURL(`${demonstration}/definitions`);
    await page.getByRole('searchbox').fill('séances');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?chercher=s%C3%A9ances$/);
    expect(await page.locator('main dt').count()).toBeGreaterThan(0);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('link', { name: 'Vue d’ensemble' }).click();
    await page.waitForURL(`${demonstration}/`);
  });
});
