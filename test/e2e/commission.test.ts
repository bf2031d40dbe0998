import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { goBackTo, press, type } from '../support/by-keyboard.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');
/** a year that no other test looks at: what is decided and frozen here stays */
const YEAR = 'annee=2021';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe('the commission', () => {
  it('goes from the overview to a resource, decides on it, and freezes the report that says so, by keyboard alone', async () => {
    const { page, complaints } = await visit(browser, `${demonstration}/?${YEAR}`);
    const header = page.locator('header');
    await press(page, header.getByRole('link', { name: 'Ressources' }));
    await page.waitForURL(`${demonstration}/ressources?${YEAR}`);
    const row = page.locator('table[aria-labelledby=tableau] tr').filter({ hasText: 'La Discothèque' }); // prettier-ignore
    await press(page, row.getByRole('link', { name: 'à décider' }));
    await page.waitForURL(`${demonstration}/decisions/la-discotheque?${YEAR}`);

    await type(page, page.getByLabel('Décision'), 'remplacer');
    await type(page, page.getByLabel('Commentaire'), 'Peu utilisée & chère');
    await type(page, page.getByLabel('Votre nom'), 'Commission numérique');
    await page.keyboard.press('Enter');
    await page.getByText('Dites par quoi').waitFor();
    expect(await page.getByLabel('Décision').inputValue()).toBe('replace');
    await type(page, page.locator(':focus'), 'Autre chose');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${demonstration}/ressources/la-discotheque?${YEAR}#decision`);
    await expect
      .poll(async () => plain(await page.locator('#decision').innerText()))
      .toContain('Remplacer par Autre chose : décision de Commission numérique');

    await goBackTo(page, header.getByRole('link', { name: 'Bilan' }));
    await page.waitForURL(`${demonstration}/bilan?${YEAR}`);
    await type(page, page.getByLabel('Votre nom'), 'Commission numérique');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${demonstration}/bilan?${YEAR}&version=1#fige`);
    await page.getByText('Version v1, figée par Commission numérique').waitFor();
    const told = page.locator('section[aria-labelledby=decisions] tr').filter({ hasText: 'La Discothèque' }); // prettier-ignore
    expect(plain(await told.innerText())).toContain('remplacer Autre chose Peu utilisée & chère');
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
  });
});
