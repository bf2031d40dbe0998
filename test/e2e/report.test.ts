import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, french, type Said } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { cellsOf, percent, unfolded } from '../support/shown-figures.ts';
import { statements, visit } from '../support/visit.ts';
import { bytesOnTheWire } from '../support/wire.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const euros = (value: Said | undefined) =>
  typeof value === 'number' ? french(value / 100, 2, ' €') : french(value ?? 'missing');

const tableOf = (page: Awaited<ReturnType<typeof unfolded>>, section: string) =>
  page.locator(`section[aria-labelledby=${section}] table`);

describe('“Bilan annuel”', () => {
  it('says of members, months, resources and costs what the API answers', async () => {
    const page = await unfolded(browser, `${demonstration}/bilan?annee=2024`);
    const { rows } = await ask(demonstration, { year: '2024' });
    const members = await cellsOf(tableOf(page, 'usages'));
    expect(members.slice(0, rows.length)).toEqual(
      rows.map(({ label, key, uses, evolution, useShare, costShare, gap, intensity, due }) => [
        ...[label, key, french(uses), change(evolution)],
        ...[percent(useShare ?? 'missing'), percent(costShare ?? 'missing'), points(gap)],
        ...[french(intensity), euros(due)],
      ]),
    );
    const months = await ask(demonstration, { year: '2024', by: 'month' });
    const shown = await cellsOf(tableOf(page, 'mois'));
    expect(shown.map((cells) => cells[1])).toEqual(months.rows.map(({ uses }) => french(uses)));

    const answer = await fetch(`${demonstration}/api/v1/costs?year=2024`);
    const { resources } = (await answer.json()) as {
      resources: readonly { name: string; cost: Said }[];
    };
    const offered = await cellsOf(tableOf(page, 'ressources'));
    expect(new Set(offered.map(([name, , , , cost]) => `${name}: ${cost}`))).toEqual(
      new Set(resources.map(({ name, cost }) => `${name}: ${euros(cost)}`)),
    );
    const owed = await cellsOf(tableOf(page, 'couts'));
    expect(owed.slice(0, rows.length).map((cells) => cells[6])).toEqual(
      owed
        .slice(0, rows.length)
        .map(([name]) => euros(rows.find(({ label }) => label === name)?.due)),
    );
  });

  it('is of one member, by the context bar, with JavaScript off too', async () => {
    const still = await visit(browser, `${demonstration}/bilan?annee=2024`, {
      javaScriptEnabled: false,
    });
    await still.page.locator('select[name=membre]').selectOption('25056');
    await still.page.getByRole('button', { name: 'Afficher' }).click();
    await still.page.waitForURL(`${demonstration}/bilan?annee=2024&membre=25056`);
    const alive = await visit(browser, `${demonstration}/bilan?annee=2024&membre=25056`);
    expect(await statements(still.page)).toEqual(await statements(alive.page));
    expect(await alive.page.title()).toContain('Besançon');
  });

  it('gives its parts as files, and is light on the wire', async () => {
    const address = `${demonstration}/bilan?annee=2025`;
    const { page, complaints } = await visit(browser, address);
    const files = await page
      .locator('figure a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBeGreaterThanOrEqual(7);
    for (const href of files) expect([href, (await fetch(href)).status]).toEqual([href, 200]);
    expect(await bytesOnTheWire(address, 'text/html')).toBeLessThanOrEqual(60_000);
    expect(complaints).toEqual([]);
  });
});

function change(value: Said | undefined): string {
  if (typeof value !== 'number') return french(value ?? 'missing');
  return `${value > 0 ? '+' : ''}${french(value * 100, 1, ' %')}`;
}

function points(value: Said | undefined): string {
  if (typeof value !== 'number') return french(value ?? 'missing');
  return `${value > 0 ? '+' : ''}${french(value * 100, 1)}`;
}
