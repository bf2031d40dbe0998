import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { french } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { faultOf } from '../support/formula.ts';
import { overflow, plain, visit } from '../support/visit.ts';

const { demonstration, counter } = inject('served');

interface Amounts {
  readonly exclTax: number | null;
  readonly inclTax: number;
}
interface Row {
  readonly provider: string;
  readonly member: string | null;
  readonly due: Amounts | null;
  readonly invoiced: Amounts;
  readonly paid: Amounts;
  readonly paidLate: number;
  readonly gap: number | null;
  readonly outstanding: number | null;
  readonly differences: readonly { readonly cause: string }[];
  readonly payments: readonly unknown[];
}
interface Share {
  readonly member: string;
  readonly name: string;
  readonly share: number | null;
}

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function api<Answer>(path: string): Promise<Answer> {
  return (await (await fetch(`${demonstration}/api/v1/${path}`)).json()) as Answer;
}

const euros = (cents: number | null | undefined) =>
  cents === null || cents === undefined ? 'n.d.' : french(cents / 100, 2, ' €');
const signed = (cents: number) => (cents > 0 ? `+${euros(cents)}` : euros(cents));
const sum = (amounts: readonly (number | null | undefined)[]) =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** Due, invoiced, difference, paid and outstanding, as they stand in the cells of a line. */
function amountsOf(rows: readonly Row[]): string[] {
  return [
    euros(sum(rows.map(({ due }) => due?.inclTax))),
    euros(sum(rows.map(({ invoiced }) => invoiced.inclTax))),
    signed(sum(rows.map(({ gap }) => gap))),
    euros(sum(rows.map(({ paid }) => paid.inclTax))),
    euros(sum(rows.map(({ outstanding }) => outstanding))),
  ];
}

/** The visible text of the cells of each row, apart what is only heard and what stands small under a figure. */
async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr, tfoot tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.children].map((cell) => {
        const copy = cell.cloneNode(true) as HTMLElement;
        for (const aside of copy.querySelectorAll('.visually-hidden, small')) aside.remove();
        return copy.textContent;
      }),
    ),
  );
  return rows.map((cells) => cells.map(plain));
}

const table = (page: Page, id: string) => page.locator(`table[aria-labelledby=${id}]`);

describe.each(['2021', '2023', '2025', '2026'])('the costs of %s', (year) => {
  it('are those of the API, to the cent, and add up', async () => {
    const { page, complaints } = await visit(browser, `${demonstration}/couts?annee=${year}`);
    const { rows } = await api<{ rows: Row[] }>(`reconciliation?year=${year}`);
    const { members } = await api<{ members: Share[] }>(`shares?year=${year}`);

    const shown = await rowsOf(table(page, 'membres'));
    for (const [index, { member, name, share }] of members.entries()) {
      const [label, , costShare, , ...amounts] = shown[index] ?? [];
      expect([label, costShare]).toEqual([
        name,
        share === null ? 'n.d.' : french(share * 100, 1, ' %'),
      ]);
      expect(amounts).toEqual(amountsOf(rows.filter((row) => row.member === member)));
    }
    expect(shown.at(-1)?.slice(-5)).toEqual(amountsOf(rows));

    const lines = await rowsOf(table(page, 'prestataires'));
    const providers = [...new Set(rows.map(({ provider }) => provider))];
    const expected = providers.flatMap((provider) => {
      const own = rows.filter((row) => row.provider === provider);
      const nameOf = (code: string | null) => members.find(({ member }) => member === code)?.name;
      return [
        [provider, ...amountsOf(own)],
        ...own.map((row) => [nameOf(row.member), ...amountsOf([row])]),
      ];
    });
    expect(lines.map((cells) => cells.slice(0, 6))).toEqual([
      ...expected,
      ['Ensemble', ...amountsOf(rows)],
    ]);

    const acts = rows.flatMap(({ differences, payments }) => [
      ...differences.filter(({ cause }) => cause !== 'awaited'),
      ...payments,
    ]);
    expect(await page.locator('#ecarts tbody tr').count()).toBe(acts.length);
    expect(complaints).toEqual([]);
  });
});

describe('what is due', () => {
  it('is that of orders and charges, with and without tax', async () => {
    const { page } = await visit(browser, `${demonstration}/couts?annee=2025`);
    const due = await api<{ total: Amounts; members: { total: number }[] }>('due?year=2025');
    const [first = ''] = await page.locator('main dd').allInnerTexts();
    expect(plain(first)).toContain(euros(due.total.inclTax));
    expect(plain(first)).toContain(euros(due.total.inclTax - (due.total.exclTax ?? 0)));
    expect(sum(due.members.map(({ total }) => total))).toBe(due.total.inclTax);
  });

  it('unfolds its proof from the keyboard, whose formulas come to what it says', async () => {
    const { page } = await visit(browser, `${demonstration}/couts?annee=2024&membre=25031`);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    const link = table(page, 'prestataires').getByRole('link', { name: /Volant et Pédales/ });
    const amount = plain(await link.innerText()).split(' :')[0];
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/preuve=25031/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('preuve');
    const steps = (await rowsOf(page.locator('#preuve table'))).filter(([, , formula]) => formula);
    expect(steps.length).toBeGreaterThan(10);
    for (const [, , formula = ''] of steps) expect(faultOf(formula)).toBeUndefined();
    const [last] = steps.slice(-1);
    expect(last?.[1]).toBe(amount);
    await page.getByRole('link', { name: 'Replier la preuve' }).click();
    await expect.poll(() => page.locator('#preuve').count()).toBe(0);
  });

  it('is proven and filtered without a script, and taken away as files', async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 320, height: 900 } };
    const { page } = await visit(browser, `${demonstration}/couts?annee=2025`, options);
    await table(page, 'membres')
      .getByRole('link', { name: /quote-part de Besançon/ })
      .click();
    await page.waitForURL(/preuve=25056#preuve$/);
    expect(plain(await page.locator('#preuve').innerText())).toContain('120 057');
    expect(await overflow(page)).toBe(0);
    await table(page, 'membres').getByRole('link', { name: 'Besançon', exact: true }).click();
    await page.waitForURL(/membre=25056/);
    expect(await page.locator('h1').innerText()).toContain('Besançon doit');
    const file = page.locator('a[href*="couts-lignes.csv"]').last();
    const csv = await (await fetch(`${demonstration}${await file.getAttribute('href')}`)).text();
    const { rows } = await api<{ rows: Row[] }>('reconciliation?year=2025');
    const own = rows.filter(({ member }) => member === '25056');
    expect(
      csv
        .split('\r\n')
        .slice(1, own.length + 1)
        .map((line) => line.split(';')[3]),
    ).toEqual(own.map(({ due }) => String((due?.inclTax ?? NaN) / 100).replace('.', ',')));
    expect(csv).toContain('membre=25056');
  });
});

describe('a house where nobody has signed', () => {
  it('says that shares are not known, never zero', async () => {
    const { page } = await visit(browser, `${counter}/couts`);
    const text = plain(await page.locator('main').innerText());
    expect(text).toContain('n.d.');
    expect(text).toContain('settings/agreement.yaml');
  });
});
