import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, french } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { cellsOf, figure, percent, query, unfolded } from '../support/shown-figures.ts';
import { plain, statements, visit } from '../support/visit.ts';
import { bytesOnTheWire } from '../support/wire.ts';

const { demonstration } = inject('served');
const MEMBER = '25388';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const open = (path: string) => unfolded(browser, demonstration + path);

describe('the page of a member', () => {
  it('says of each month and of each year what the API answers', async () => {
    const page = await open(`/communes/${MEMBER}?annee=2024`);
    const { rows } = await ask(demonstration, { year: '2024', by: 'month', member: MEMBER });
    const [months, years] = [
      page.locator('figure table').nth(0),
      page.locator('figure table').nth(1),
    ];
    const shown = await cellsOf(months);
    expect(shown.map((cells) => cells[1])).toEqual(rows.map((row) => french(row.uses)));
    const told = await cellsOf(years);
    expect(told.map(([year]) => year)).toEqual(['2021', '2022', '2023', '2024']);
    for (const [year = '', use, cost] of told) {
      const { rows: members } = await ask(demonstration, { year });
      const own = members.find(({ key }) => key === MEMBER);
      expect([year, use, cost]).toEqual([
        year,
        percent(own?.useShare ?? 'missing'),
        percent(own?.costShare ?? 'missing'),
      ]);
    }
  });

  it('shows the resources and enrolments that the API answers', async () => {
    const page = await open(`/communes/${MEMBER}?annee=2024&comparer=aucune`);
    const asked = { from: '2024-01', to: '2024-12', member: MEMBER };
    const own = await query(demonstration, { ...asked, by: 'resource', measures: 'uses' });
    const all = await query(demonstration, {
      from: '2024-01',
      to: '2024-12',
      by: 'resource',
      measures: 'uses',
    });
    const shown = await cellsOf(page.locator('figure table').nth(2));
    expect(shown.length).toBeGreaterThan(2);
    const expected = own
      .filter((row) => ![0, 'secret'].includes(figure(row, 'uses')))
      .map((row) => {
        const value = figure(row, 'uses');
        const whole = figure(
          all.find(({ resource }) => resource === row.resource),
          'uses',
        );
        const part = typeof value === 'number' && typeof whole === 'number' ? value / whole : value;
        return [row.resource_label, french(value), percent(part)];
      });
    const read = shown.map(([name, , value, part]) => [name, value, part]);
    expect(new Set(read.map(String))).toEqual(new Set(expected.map(String)));

    const measures = 'enrolledReaders,newEnrolments,renewals,expiries,pendingEnrolments';
    const [counts] = await query(demonstration, { ...asked, by: 'member', measures });
    const enrolments = await cellsOf(page.locator('figure table').nth(3));
    expect(enrolments.map((cells) => cells[1])).toEqual(
      measures.split(',').map((id) => french(figure(counts, id))),
    );
  });

  it('is reached from the members, and leads to the others without a reload', async () => {
    const { page } = await visit(browser, `${demonstration}/communes?annee=2024`);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    await page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
    await page
      .locator('table[aria-labelledby=membres]')
      .getByRole('link', { name: 'Besançon' })
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${demonstration}/communes/25056?annee=2024`);
    await expect.poll(async () => plain(await page.title())).toBe('Besançon 2024 — Canopée');
    await page
      .getByRole('navigation', { name: 'Autres membres' })
      .getByRole('link', { name: 'Montbéliard' })
      .click();
    await page.waitForURL(`${demonstration}/communes/${MEMBER}?annee=2024`);
    await expect.poll(async () => plain(await page.title())).toBe('Montbéliard 2024 — Canopée');
    expect(await page.evaluate(() => document.documentElement.dataset.mark)).toBe('kept');
  });

  it('says the same with JavaScript off, and lists the members there are instead of an unknown one', async () => {
    const path = `/communes/${MEMBER}?annee=2025&comparer=complet`;
    const still = await visit(browser, demonstration + path, { javaScriptEnabled: false });
    const alive = await visit(browser, demonstration + path);
    expect(await statements(still.page)).toEqual(await statements(alive.page));
    await still.page.locator('select[name=annee]').selectOption('2023');
    await still.page.getByRole('button', { name: 'Afficher' }).click();
    await still.page.waitForURL(/\/communes\/25388\?.*annee=2023/);
    const lost = await still.page.goto(`${demonstration}/communes/75056`);
    expect(lost?.status()).toBe(404);
    await still.page.getByRole('link', { name: 'Besançon' }).click();
    await still.page.waitForURL(`${demonstration}/communes/25056`);
  });

  it('gives every picture as a file, and is light on the wire', async () => {
    const { page } = await visit(browser, `${demonstration}/communes/${MEMBER}?annee=2025`);
    const files = await page
      .locator('figure a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const href of files) {
      const answer = await fetch(href);
      expect([href, answer.status]).toEqual([href, 200]);
    }
    const weight = await bytesOnTheWire(
      `${demonstration}/communes/${MEMBER}?annee=2025`,
      'text/html',
    );
    expect(weight).toBeLessThanOrEqual(60_000);
  });
});
