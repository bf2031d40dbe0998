import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const AUDINCOURT = `${demonstration}/?annee=2022&membre=25031`;

async function events(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  return (await page.locator('main figure ol li').allTextContents()).map(plain);
}

describe('annotations', () => {
  it.each([true, false])(
    'a month is annotated from its timeline, told on it, and taken back, script: %s',
    async (javaScriptEnabled) => {
      const text = javaScriptEnabled ? 'Portail en panne' : 'Portail réparé';
      const { page, complaints } = await visit(browser, AUDINCOURT, { javaScriptEnabled });
      await page.getByRole('link', { name: 'Annoter un mois' }).click();
      await page.waitForURL(`${demonstration}/annotations?mois=2022-12&membre=25031`);
      await page.getByRole('textbox', { name: 'Mois' }).fill('2022-03');
      await page.getByLabel('faut en savoir').fill(text);
      await page.getByLabel('Votre nom').fill('Médiathèque');
      await page.getByRole('button', { name: 'Annoter ce mois' }).click();
      await page.waitForURL(`${demonstration}/annotations#annotations`);
      const row = page.getByRole('row').filter({ hasText: text });
      expect(plain(await row.innerText())).toMatch(
        new RegExp(`^mars 2022 ${text} Audincourt par Médiathèque, le `),
      );
      expect(await events(page, AUDINCOURT)).toContain(`mars : ${text}`);
      expect(await events(page, `${demonstration}/communes/25031?annee=2022`)).toContain(
        `mars : ${text}`,
      );
      const group = await events(page, `${demonstration}/?annee=2022`);
      expect(group).toContain(`mars : ${text} (Audincourt)`);
      const other = await events(page, `${demonstration}/?annee=2022&membre=25056`);
      expect(other.join()).not.toContain(text);
      await page.goto(`${demonstration}/annotations`);
      await row.getByRole('button', { name: 'annotation de mars 2022' }).click();
      await expect.poll(() => row.count()).toBe(0);
      expect((await events(page, AUDINCOURT)).join()).not.toContain(text);
      expect(complaints).toEqual([]);
    },
  );

  it.each([
    ['month', '2031-01', "n'a pas commencé"],
    ['month', 'mars', "s'écrit 2026-03"],
    ['member', '99999', 'Choisissez dans la liste'],
    ['text', '', 'À remplir'],
    ['text', 'x'.repeat(201), '200 caractères'],
  ])('what cannot be is refused beside its field: %s %s', async (field, value, reason) => {
    const typed = { task: 'write', month: '03/2025', text: 'Panne', author: 'A', [field]: value };
    const body = new URLSearchParams(typed);
    const headers = { origin: demonstration };
    const answer = await fetch(`${demonstration}/annotations`, { method: 'POST', body, headers });
    expect(answer.status).toBe(422);
    expect(plain(await answer.text()).replaceAll('’', "'")).toContain(reason);
  });
});
