import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { plain, statements, visit, type Visit } from '../support/visit.ts';

const { demonstration } = inject('served');
/** what is only heard takes no place */
const ATTACHED = { state: 'attached' } as const;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** A page whose script runs, with a mark that a reload would wipe out. */
async function live(path = '/'): Promise<Visit> {
  const visited = await visit(browser, demonstration + path);
  await visited.page.getByRole('button', { name: 'Copier le lien' }).waitFor();
  await visited.page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
  return visited;
}

function choose(page: Page, name: string, value: string): Promise<unknown> {
  return page.locator(`select[name="${name}"]`).selectOption(value);
}

async function arrived(page: Page, path: string): Promise<void> {
  await page.waitForURL(demonstration + path);
  await page.locator('[role=status]', { hasText: 'Page mise à jour' }).waitFor(ATTACHED);
}

/** What a first visit to that address states. */
async function statedAt(path: string): Promise<string[]> {
  return statements((await visit(browser, demonstration + path)).page);
}

const marked = (page: Page) => page.evaluate(() => document.documentElement.dataset.mark);

describe('the page with its script', () => {
  it('takes over what the server sent without touching it', async () => {
    const { page, complaints } = await live();
    const still = await visit(browser, demonstration, { javaScriptEnabled: false });
    expect(await statements(page)).toEqual(await statements(still.page));
    expect(await page.getByRole('button', { name: 'Afficher' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows another year without a reload, as a first visit would, and comes back', async () => {
    const { page, complaints } = await live();
    const before = await statements(page);
    await choose(page, 'annee', '2024');
    await arrived(page, '/?annee=2024');
    expect(await statements(page)).toEqual(await statedAt('/?annee=2024'));
    expect(await page.title()).toContain('2024');
    expect(await marked(page)).toBe('kept');

    await page.goBack();
    await page.waitForURL(`${demonstration}/`);
    await expect.poll(() => statements(page)).toEqual(before);
    expect(await page.locator('select[name=annee]').inputValue()).toBe('2026');
    expect(await marked(page)).toBe('kept');
    expect(complaints).toEqual([]);
  });

  it('writes every choice into the address', async () => {
    const { page } = await live();
    await choose(page, 'annee', '2025');
    await arrived(page, '/?annee=2025');
    await choose(page, 'comparer', 'complet');
    await page.waitForURL(`${demonstration}/?annee=2025&comparer=complet`);
    await choose(page, 'mesure', 'seances');
    await page.waitForURL(/mesure=seances/);
    await choose(page, 'ressource', 'famille:press');
    await page.waitForURL(/famille=press/);
    const path = page.url().slice(demonstration.length);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      annee: '2025',
      comparer: 'complet',
      mesure: 'seances',
      famille: 'press',
    });
    const expected = await statedAt(path);
    await expect.poll(() => statements(page)).toEqual(expected);
  });

  it('filters on a member by its row; Escape takes the filter away', async () => {
    const { page } = await live();
    await page.getByRole('link', { name: 'Besançon', exact: true }).click();
    await arrived(page, '/?membre=25056');
    expect(await page.locator('select[name=membre]').inputValue()).toBe('25056');
    await page.keyboard.press('Escape');
    await page.waitForURL(`${demonstration}/`);
    await expect.poll(() => page.locator('select[name=membre]').inputValue()).toBe('');
    expect(await marked(page)).toBe('kept');
  });

  it('says what it is limited to; Escape takes back the last filter made by a click, not the others', async () => {
    const { page } = await live('/?famille=press');
    const limits = async () => (await page.locator('a.filter').allInnerTexts()).map(plain);
    expect(await limits()).toEqual(['Ne plus se limiter à presse presse ×']);
    await page.getByRole('link', { name: 'Besançon', exact: true }).click();
    await arrived(page, '/?membre=25056&famille=press');
    expect(await limits()).toHaveLength(2);
    await page.keyboard.press('Escape');
    await arrived(page, '/?famille=press');
    await page.keyboard.press('Escape');
    await arrived(page, '/');
    expect(await limits()).toEqual([]);
  });

  it('keeps the focus where the reader has it', async () => {
    const { page } = await live();
    await page.locator('select[name=annee]').focus();
    await choose(page, 'annee', '2023');
    await arrived(page, '/?annee=2023');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('annee');

    const link = page.getByRole('link', { name: 'Montbéliard', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await arrived(page, '/?annee=2023&membre=25388');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Montbéliard');
  });

  it('keeps the last good figures when the server cannot be reached, and says so', async () => {
    const { page } = await live();
    const before = await statements(page);
    await page.route('**/*', (route) => route.abort());
    await choose(page, 'annee', '2024');
    await page.getByText('La mise à jour n’a pas abouti').waitFor();
    expect(await statements(page)).toEqual(before);
    expect(page.url()).toBe(`${demonstration}/`);
    expect(await page.locator('select[name=annee]').inputValue()).toBe('2026');

    await page.unroute('**/*');
    await choose(page, 'annee', '2024');
    await arrived(page, '/?annee=2024');
  });

  it('gives the address of what is shown to whoever copies it', async () => {
    const { page } = await live('/?annee=2025');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await page.getByText('Lien copié').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${demonstration}/?annee=2025`,
    );
  });
});
