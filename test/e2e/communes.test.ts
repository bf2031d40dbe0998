import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, french } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { cellsOf, figure, percent, query, unfolded } from '../support/shown-figures.ts';
import { statements, visit } from '../support/visit.ts';
import { bytesOnTheWire } from '../support/wire.ts';

const { demonstration } = inject('served');
const YEAR = { from: '2025-01', to: '2025-12' };

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const open = (path: string) => unfolded(browser, demonstration + path);

describe('“Communes”', () => {
  it('shows of each member what the API answers', async () => {
    const page = await open('/communes?annee=2025&comparer=aucune');
    const measures = 'usesPerInhabitant,activeRate,penetration,activationRate,intensity';
    const rows = await query(demonstration, { ...YEAR, by: 'member', measures });
    const shown = await cellsOf(page.locator('table[aria-labelledby=membres]'));
    expect(
      shown.map(([name = '', ...cells]) => [
        name.replace(' autres communes', ''),
        ...cells.slice(0, 5),
      ]),
    ).toEqual(
      rows.map((row) => [
        row.member_label,
        french(figure(row, 'usesPerInhabitant'), 2),
        ...['activeRate', 'penetration', 'activationRate'].map((id) => percent(figure(row, id))),
        french(figure(row, 'intensity')),
      ]),
    );

    const kinds = await query(demonstration, { ...YEAR, by: 'member,kind', measures: 'uses' });
    const wholes = await query(demonstration, { ...YEAR, by: 'member', measures: 'uses' });
    const mix = await cellsOf(page.locator('table[aria-labelledby=familles]'));
    for (const [index, { member, ...whole }] of wholes.entries()) {
      const parts = kinds.filter((row) => row.member === member).map((row) => figure(row, 'uses'));
      const all = Number(whole.uses);
      expect(mix[index]?.slice(1)).toEqual(
        parts.map((part) => percent(typeof part === 'number' ? part / all : part)),
      );
    }
  });

  it('shows each month of each member as the API answers it, in both of its pictures', async () => {
    const page = await open('/communes?annee=2025&mesure=seances');
    const { rows: members } = await ask(demonstration, { year: '2025' });
    const calendar = await cellsOf(page.locator('table[aria-labelledby=calendrier]'));
    const long = await cellsOf(page.locator('figure details table').first());
    for (const [index, { key }] of members.entries()) {
      const { rows } = await ask(demonstration, { year: '2025', by: 'month', member: key });
      const months = rows.map((row) => french(row.sessions));
      expect(calendar.map((cells) => cells[index + 1])).toEqual(months);
      expect(long.slice(12 * index, 12 * index + 12).map((cells) => cells[2])).toEqual(months);
    }
  });

  it('lists the communes the department serves as the API answers them, in any order', async () => {
    const measures = 'uses,usesPerInhabitant,activeUsers,inhabitants';
    const rows = await query(demonstration, { ...YEAR, by: 'commune', measures, member: '25' });
    const page = await open('/communes?annee=2025&trier=nom');
    const tables = page.locator('figure:has(#desservies) table');
    const shown = await cellsOf(tables);
    const used = rows.filter((row) => figure(row, 'uses') !== 0);
    const collator = new Intl.Collator('fr');
    expect(shown).toEqual(
      used
        .sort((a, b) => collator.compare(String(a.commune_label), String(b.commune_label)))
        .map((row) => [
          String(row.commune_label),
          french(figure(row, 'inhabitants')),
          french(figure(row, 'uses')),
          french(figure(row, 'usesPerInhabitant'), 2),
          french(figure(row, 'activeUsers')),
        ]),
    );
    expect(await tables.first().locator('[aria-sort]').innerText()).toMatch(/^Commune/);
  });

  it('says the same with JavaScript off, where one may search and sort', async () => {
    const path = '/communes?annee=2025&comparer=complet';
    const still = await visit(browser, demonstration + path, { javaScriptEnabled: false });
    const alive = await visit(browser, demonstration + path);
    expect(await statements(still.page)).toEqual(await statements(alive.page));
    await still.page.getByRole('searchbox').fill('ecole-val');
    await still.page.getByRole('button', { name: 'Chercher' }).click();
    await still.page.waitForURL(/chercher=ecole-val/);
    expect(new URL(still.page.url()).searchParams.get('annee')).toBe('2025');
    const table = still.page.locator('figure:has(#desservies) table');
    expect(await table.locator('tbody th').allTextContents()).toEqual(['École-Valentin']);
    await table.getByRole('link', { name: 'Habitants' }).click();
    await still.page.waitForURL(/trier=habitants/);
    expect(await table.locator('[aria-sort=descending]').innerText()).toMatch(/^Habitants/);
  });

  it('is searched by the keyboard alone, without a reload', async () => {
    const { page } = await visit(browser, `${demonstration}/communes`);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    await page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('pontarlier');
    await page.keyboard.press('Enter');
    await page.waitForURL(/chercher=pontarlier/);
    const found = page.locator('figure:has(#desservies) table tbody th');
    await expect.poll(() => found.allTextContents()).toEqual(['Pontarlier']);
    expect(await page.evaluate(() => document.documentElement.dataset.mark)).toBe('kept');
  });

  it('gives every picture as a file, and is light on the wire', async () => {
    const { page } = await visit(browser, `${demonstration}/communes?annee=2025`);
    const files = await page
      .locator('figure a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBe(14);
    for (const href of files) {
      const answer = await fetch(href);
      expect([href, answer.status]).toEqual([href, 200]);
      expect((await answer.text()).length).toBeGreaterThan(200);
    }
    const weight = await bytesOnTheWire(`${demonstration}/communes?annee=2025`, 'text/html');
    expect(weight).toBeLessThanOrEqual(60_000);
  });
});
