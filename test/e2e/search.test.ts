import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe('a search from anywhere', () => {
  it.each([true, false])(
    'finds a member, a resource, a commune, a page and a definition, script: %s',
    async (javaScriptEnabled) => {
      const { page } = await visit(browser, `${demonstration}/couts`, { javaScriptEnabled });
      await page.getByRole('banner').getByRole('link', { name: 'Rechercher' }).click();
      await page.waitForURL(`${demonstration}/recherche`);
      const look = async (sought: string) => {
        await page.getByRole('searchbox').fill(sought);
        await page.getByRole('button', { name: 'Rechercher' }).click();
        await page.waitForURL(`${demonstration}/recherche?q=${sought}`);
        await expect
          .poll(async () => plain(await page.locator('h1').innerText()))
          .toContain(sought);
        return (await page.locator('main section a').allTextContents()).map(plain);
      };
      expect(await look('besancon')).toContain('Besançon');
      expect(await look('kiosque')).toContain('Kiosque du Doubs');
      expect(await look('couts')).toContain('Coûts');
      expect(await look('penetration')).not.toEqual([]);
      expect(await look('zzz')).toEqual([]);
    },
  );

  it('every answer leads to a page that is there', async () => {
    for (const sought of ['mont', 'presse', 'usagers', 'grand']) {
      const { page } = await visit(browser, `${demonstration}/recherche?q=${sought}`);
      const links = page.locator('main section a');
      const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(addresses.length, sought).toBeGreaterThan(0);
      for (const address of addresses)
        expect((await fetch(`${demonstration}${address ?? ''}`)).status, address ?? '').toBe(200);
    }
  });
});
