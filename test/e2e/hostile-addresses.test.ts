import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { becameMarkup, ran, violations } from '../support/hostile-page.ts';
import { visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const { markup = '', attribute = '', template = '' } = PAYLOADS;

/** Pages that show again what their address holds. */
const PATHS: readonly (readonly [path: string, name: string])[] = [
  ['/communes', 'chercher'],
  ['/recherche', 'q'],
  ['/connexion', 'suite'],
  ['/simulations', 'name'],
  ['/saisie', 'ressource'],
  ['/annotations', 'mois'],
  ['/donnees/profil', 'fichier'],
  ['/explorer', 'by'],
  ['/', 'annee'],
];

it.each(PATHS)('%s?%s runs nothing of what it holds', async (path, name) => {
  const query = new URLSearchParams([[name, markup + attribute + template]]);
  const { page, complaints } = await visit(browser, `${demonstration}${path}?${query}`);
  await page.mouse.move(200, 200);
  expect(await becameMarkup(page)).toBe(0);
  expect(await ran(page)).toBe(false);
  expect(violations(complaints)).toEqual([]);
});

it('a form that comes back runs nothing of what was typed, with its script or without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const views = `${demonstration}/vues?adresse=%2Fcouts`;
    const { page, complaints } = await visit(browser, views, { javaScriptEnabled });
    // longer than a name may be: nothing is saved
    await page.locator('[name=name]').first().fill(markup);
    await page.locator('[name=author]').first().fill(attribute);
    await page.locator('main form[method=post] button').first().click();
    await page.locator('[aria-invalid]').first().waitFor();
    expect(await page.locator('[name=name]').first().inputValue()).toBe(markup);
    expect(await becameMarkup(page)).toBe(0);
    expect(violations(complaints)).toEqual([]);
  }
});
