import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SimulationAnswer } from '../../data/model/simulation/simulation-answer.ts';
import { french } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { overflow, plain, visit } from '../support/visit.ts';

const { demonstration, counter } = inject('served');
const NOTICE = 'Simulation, sans valeur contractuelle';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function api(query: string): Promise<SimulationAnswer> {
  const answer = await fetch(`${demonstration}/api/v1/simulations?${query}`);
  return (await answer.json()) as SimulationAnswer;
}

const isNumber = (figure: unknown): figure is number => typeof figure === 'number';
const euros = (amount: number | string) =>
  isNumber(amount) ? french(amount / 100, 2, ' €') : 'n.c.non calculable';
const signed = (amount: number | string) =>
  isNumber(amount) && amount > 0 ? `+${euros(amount)}` : euros(amount);

/** The main figures of each row, without what stands small under them. */
async function rowsOf(page: Page): Promise<string[][]> {
  const rows = await page
    .locator('table[aria-labelledby=quotes-parts] :is(tbody, tfoot) tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement;
          for (const small of copy.querySelectorAll('small')) small.remove();
          return copy.textContent.trim();
        }),
      ),
    );
  return rows.map((cells) => cells.map(plain));
}

describe.each([
  'year=2025&key=usage',
  'year=2024&key=population:60,usage:40&b.key=three-year-mean&c.vintage=2023',
  'year=2025&in=25462&b.out=25580&b.freed=renormalise&c.cap=60',
  'year=2026&remove=cine-club&price=cours-pour-tous:12000.5&b.key=equal-base',
])('the scenarios of %s', (query) => {
  it('are those of the API, to the cent, in the table, the drawing and its table', async () => {
    const address = `${demonstration}/simulations?${query.replace('year', 'annee')}`;
    const { page, complaints } = await visit(browser, address);
    const { scenarios, base } = await api(query);
    const shown = await rowsOf(page);
    const members = base.candidates.filter(({ code }) =>
      scenarios.some((one) => one.members.some((member) => member.code === code)),
    );
    expect(shown.slice(0, -2)).toEqual(
      members.map(({ code, name }) => [
        name,
        euros(base.today?.due[code] ?? 0),
        ...scenarios.flatMap((one) => {
          const member = one.members.find((other) => other.code === code);
          return member ? [euros(member.amount), signed(member.difference)] : ['', ''];
        }),
      ]),
    );
    expect(
      shown
        .at(-2)
        ?.filter((_, index) => index % 2 === 0)
        .slice(1),
    ).toEqual(scenarios.map(({ total }) => euros(total)));
    expect(
      shown
        .at(-1)
        ?.filter((_, index) => index % 2 === 0)
        .slice(1),
    ).toEqual(
      scenarios.map(({ hoover }) =>
        isNumber(hoover) ? french(hoover * 100, 1, ' %') : 'n.c.non calculable',
      ),
    );

    const drawn = plain((await page.locator('figure .wide svg').allTextContents()).join(' '));
    for (const { members: own } of scenarios)
      for (const { difference } of own) expect(drawn).toContain(signed(difference));
    expect(plain(await page.locator('main').innerText())).toContain(NOTICE);
    expect(complaints).toEqual([]);
  });
});

describe('the form', () => {
  it('asks without a script for keys, members and prices, and keeps them in the address', async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 320, height: 900 } };
    const { page } = await visit(browser, `${demonstration}/simulations?annee=2025`, options);
    await page.locator('[name="key"]').first().selectOption('population');
    await page.locator('[name="key:"]').first().fill('60');
    await page.locator('[name="key"]').nth(1).selectOption('usage');
    await page.locator('[name="key:"]').nth(1).fill('40');
    await page.getByText('Membres', { exact: true }).click();
    await page.getByLabel('Valentigney').check();
    await page.getByText('Ressources et prix', { exact: true }).click();
    await page.getByLabel('Prix de Ciné-club, en euros TTC').fill('9000.50');
    await page.getByRole('button', { name: 'Calculer' }).click();
    await page.waitForURL(/price/);
    const { scenarios } = await api(
      'year=2025&key=population:60,usage:40&out=25580&price=cine-club:9000.50',
    );
    const [first] = scenarios;
    expect((await rowsOf(page)).at(-2)?.[2]).toBe(euros(first?.total ?? 0));
    expect(await page.getByLabel('Valentigney').isChecked()).toBe(true);
    expect(await overflow(page)).toBe(0);

    await page.getByRole('button', { name: 'Ajouter un scénario' }).click();
    await page.waitForURL(/b\.key=usage/);
    expect((await rowsOf(page)).at(-2)).toHaveLength(6);
    await page.getByRole('link', { name: 'Retirer le scénario A' }).click();
    await page.waitForURL(/simulations\?annee=2025&key=usage$/);
    expect(plain(await page.locator('h1').innerText())).toMatch(/^Selon les usages : /);
  });

  it('is used from the keyboard without a load, and its address is the simulation', async () => {
    const { page, requests } = await visit(browser, `${demonstration}/simulations?annee=2025`);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    const cap = page.getByLabel('Chacun paie au plus, en %');
    const before = requests.filter((address) => address.includes('/assets/')).length;
    await cap.evaluate((input) => {
      const details = input.closest('details');
      if (details) details.open = true;
    });
    await cap.focus();
    await page.keyboard.type('60');
    await page.keyboard.press('Enter');
    await page.waitForURL(/cap=60/);
    await expect.poll(() => page.locator('h1').innerText()).toContain('lafond 60,00');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('cap');
    expect(await cap.inputValue()).toBe('60');
    expect(requests.filter((address) => address.includes('/assets/')).length).toBe(before);

    const shared = await page
      .getByRole('link', { name: 'Adresse de ces scénarios' })
      .getAttribute('href');
    expect(shared).toBe('/simulations?annee=2025&cap=60');
    const { page: other } = await visit(browser, `${demonstration}${shared}`);
    expect(await rowsOf(other)).toEqual(await rowsOf(page));
    const annex = page.getByRole('link', { name: /annexe/ }).last();
    const text = await (await fetch(`${demonstration}${await annex.getAttribute('href')}`)).text();
    expect(text).toContain(NOTICE);
  });

  it('keeps what cannot be read, and says what is wrong', async () => {
    const asked = 'annee=2025&key=population:60,usage:60&in=99999&b.key=usage';
    const { page } = await visit(browser, `${demonstration}/simulations?${asked}`);
    const text = plain(await page.locator('main').innerText());
    expect(text).toContain('ensemble elles font 100 %');
    expect(text).toContain('code Insee');
    expect(await page.locator('[name="key:"]').first().inputValue()).toBe('60');
    expect(await page.getByLabel('99999').isChecked()).toBe(true);
    const { scenarios } = await api('year=2025&key=usage');
    expect((await rowsOf(page)).at(-2)?.[4]).toBe(euros(scenarios[0]?.total ?? 0));
  });
});

describe('a house where nobody has signed', () => {
  it('shows no due, and none to compare with', async () => {
    const { page } = await visit(browser, `${counter}/simulations`);
    expect(plain(await page.locator('main').innerText())).toContain(
      'rien n’est dû à quoi comparer',
    );
  });
});
