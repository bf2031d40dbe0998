import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, french, type Said } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { cellsOf, figure, percent, query, unfolded } from '../support/shown-figures.ts';
import { opening, plain, statements, visit } from '../support/visit.ts';
import { bytesOnTheWire } from '../support/wire.ts';

const { demonstration } = inject('served');
const RESOURCE = 'la-discotheque';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

interface Cost {
  readonly id: string;
  readonly cost: Said;
  readonly costPerUse: Said;
  readonly budgetShare: Said;
}

async function costOf(year: number): Promise<Cost | undefined> {
  const answer = await fetch(`${demonstration}/api/v1/costs?year=${year}`);
  const { resources } = (await answer.json()) as { resources: readonly Cost[] };
  return resources.find(({ id }) => id === RESOURCE);
}

function euros(value: Said | undefined): string {
  return typeof value === 'number' ? french(value, 2, ' €') : french(value ?? 'missing');
}

describe('the page of a resource', () => {
  it('says of its cost, its members, its months and its measures what the API answers', async () => {
    const page = await unfolded(browser, `${demonstration}/ressources/${RESOURCE}?annee=2024`);
    const [cost, before] = [await costOf(2024), await costOf(2023)];
    const figures = await page.locator('main dl > div').allInnerTexts();
    const [, price = '', perUse = '', share = ''] = figures.map(plain);
    expect(price).toContain(euros(typeof cost?.cost === 'number' ? cost.cost / 100 : undefined));
    expect(perUse).toContain(euros(cost?.costPerUse));
    expect(perUse).toContain(`2023 : ${euros(before?.costPerUse)}`);
    expect(share).toContain(percent(cost?.budgetShare ?? 'missing'));

    const { rows } = await ask(demonstration, { year: '2024', resource: RESOURCE });
    const members = await cellsOf(page.locator('table[aria-labelledby=membres]'));
    expect(members.map(([name, uses, , use, paid, , due]) => [name, uses, use, paid, due])).toEqual(
      rows.map(({ label, uses, useShare, costShare, due }) => [
        label,
        french(uses),
        percent(useShare ?? 'missing'),
        percent(costShare ?? 'missing'),
        euros(typeof due === 'number' ? due / 100 : due),
      ]),
    );

    const months = await ask(demonstration, { year: '2024', by: 'month', resource: RESOURCE });
    const shown = await cellsOf(page.locator('figure table').nth(1));
    expect(shown.map((cells) => cells[1])).toEqual(months.rows.map((row) => french(row.uses)));

    const measures = 'uses,rawUses,sessions,activeUsers';
    const asked = { from: '2024-01', to: '2024-12', by: 'resource', resource: RESOURCE, measures };
    const [counted] = await query(demonstration, asked);
    const told = await cellsOf(page.locator('figure table').nth(2));
    expect(told.slice(0, 4).map((cells) => cells[1])).toEqual(
      measures.split(',').map((id) => french(figure(counted, id))),
    );
  });

  it('lists the invoices of the year as the API does', async () => {
    const page = await unfolded(browser, `${demonstration}/ressources/${RESOURCE}?annee=2024`);
    const shown = await cellsOf(page.locator('figure table').nth(3));
    const ordered = shown.filter(([nature]) => nature === 'commande');
    const cost = await costOf(2024);
    expect(ordered.map((cells) => cells[5])).toEqual([
      euros(typeof cost?.cost === 'number' ? cost.cost / 100 : undefined),
    ]);
    expect(shown.filter(([nature]) => nature === 'facture').length).toBeGreaterThanOrEqual(4);
  });

  it('is reached by keyboard from the resources, and leads to the others without a reload', async () => {
    const { page } = await visit(browser, `${demonstration}/ressources?annee=2024`);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    await page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
    await page
      .locator('table[aria-labelledby=tableau]')
      .getByRole('link', { name: 'La Discothèque' })
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${demonstration}/ressources/${RESOURCE}?annee=2024`);
    await expect.poll(async () => plain(await page.title())).toBe('La Discothèque 2024 — Canopée');
    await page
      .getByRole('navigation', { name: 'Autres ressources' })
      .getByRole('link', { name: 'Ciné-club' })
      .click();
    await page.waitForURL(`${demonstration}/ressources/cine-club?annee=2024`);
    await expect.poll(async () => plain(await page.title())).toBe('Ciné-club 2024 — Canopée');
    expect(await page.evaluate(() => document.documentElement.dataset.mark)).toBe('kept');
  });

  it('says the same with JavaScript off, and lists the resources there are instead of an unknown one', async () => {
    const path = `/ressources/${RESOURCE}?annee=2025&comparer=complet`;
    const still = await visit(browser, demonstration + path, { javaScriptEnabled: false });
    const alive = await visit(browser, demonstration + path);
    expect(await statements(still.page)).toEqual(await statements(alive.page));
    const lost = await still.page.goto(`${demonstration}/ressources/kiosk`);
    expect(lost?.status()).toBe(404);
    await still.page.getByRole('link', { name: 'Ciné-club' }).click();
    await still.page.waitForURL(`${demonstration}/ressources/cine-club`);
    await still.page.goto(`${demonstration}/recherche?q=disco`);
    await still.page.getByRole('link', { name: 'La Discothèque' }).click();
    await still.page.waitForURL(`${demonstration}/ressources/${RESOURCE}`);
  });

  it('gives every picture as a file, and is light on the wire', async () => {
    const address = `${demonstration}/ressources/${RESOURCE}?annee=2025`;
    const { page, requests } = await visit(browser, address);
    expect(opening(requests).length).toBeLessThanOrEqual(8);
    const files = await page
      .locator('figure a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBeGreaterThanOrEqual(7);
    for (const href of files) expect([href, (await fetch(href)).status]).toEqual([href, 200]);
    expect(await bytesOnTheWire(address, 'text/html')).toBeLessThanOrEqual(60_000);
  });
});
