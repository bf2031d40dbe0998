import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const { demonstration } = inject('served');

async function guide(javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(`${demonstration}/guide`);
  return page;
}

async function see(page: Page, role: string): Promise<void> {
  await page.getByLabel('Rôle').selectOption(role);
  await page.getByRole('button', { name: 'Voir comme ce rôle' }).click();
  await page.getByText('Vous voyez Canopée comme ce rôle').waitFor();
}

const foot = (page: Page) => page.locator('footer nav').innerText();

describe('a role tried on demonstration data', () => {
  it.each([true, false])('is seen as it would be, and left again, script: %s', async (script) => {
    const page = await guide(script);
    await page.goto(`${demonstration}/connexion`);
    await page.getByRole('link', { name: 'Voir ce que voit chaque rôle' }).click();
    await page.waitForURL(`${demonstration}/guide#essayer`);
    expect(await foot(page)).toContain('Administration');
    await see(page, 'librarian:25056');
    expect(await foot(page)).not.toContain('Administration');
    expect((await page.goto(`${demonstration}/administration`))?.status()).toBe(403);
    expect(await page.innerText('main')).toContain('Votre compte ne donne pas ce droit');
    await page.goto(`${demonstration}/inscriptions/verifications?membre=25388`);
    expect(await page.locator('input[type=checkbox]').count()).toBe(0);
    await page.goto(`${demonstration}/inscriptions/verifications?membre=25056`);
    expect(await page.locator('input[type=checkbox]').count()).toBeGreaterThan(0);

    await page.goto(`${demonstration}/guide`);
    await page.getByRole('button', { name: 'Revenir à tout voir' }).click();
    await page.getByLabel('Rôle').waitFor();
    expect((await page.goto(`${demonstration}/administration`))?.status()).toBe(200);
    await page.context().close();
  });

  it('is no role that is not offered, and of that browser alone', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const body = new URLSearchParams({ task: 'try', role: 'librarian:75056' });
    const refused = await fetch(`${demonstration}/guide`, { method: 'POST', body, headers });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('set-cookie')).toBeNull();
    expect((await fetch(`${demonstration}/administration`)).status).toBe(200);
  });
});
