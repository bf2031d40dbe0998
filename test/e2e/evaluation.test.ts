import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { french } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** An answer of the API, as a program asks for it. */
async function api<Body>(question: string): Promise<Body> {
  const answer = await fetch(`${demonstration}/api/v1/${question}`);
  expect(answer.status, question).toBe(200);
  return (await answer.json()) as Body;
}

interface Objective {
  readonly indicator: string;
  readonly measure: string | null;
  readonly target: number;
  readonly value: number | null;
  readonly reached: boolean | null;
}

function written(value: number, measure: string | null): string {
  if (measure === null || measure === 'trainingActions') return french(value, 0);
  return measure === 'costPerUse' ? french(value, 2, ' €') : french(value, 1, ' %');
}

describe('Évaluation', () => {
  it.each([2024, 2025, 2026])(
    'the targets of %i are those of the API, on the page and in its file',
    async (year) => {
      const { page, complaints } = await visit(
        browser,
        `${demonstration}/evaluation?annee=${year}`,
      );
      const { objectives } = await api<{ objectives: Objective[] }>(`objectives?year=${year}`);
      expect(objectives).toHaveLength(8);
      const rows = page.locator('table[aria-labelledby=objectifs] tbody tr');
      const shown = await rows.evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll('th, td.n, td.verdict')].map((cell) => cell.textContent),
        ),
      );
      const expected = objectives.map(({ indicator, measure, target, value, reached }) => [
        indicator,
        value === null ? 'n.c.' : written(value, measure),
        written(target, measure),
        reached === null ? 'non mesuré' : reached ? 'atteint' : 'non atteint',
      ]);
      expect(
        shown
          .map((cells) => cells.map(plain))
          .map(([name, value = '', target = '', , verdict = '']) => [
            name,
            value.replace('non calculable', ''),
            target.replace(/^au (moins|plus) /, ''),
            verdict.replace(/^[✓✗–] /, '').replace(' à ce jour', ''),
          ]),
      ).toEqual(expected);
      const file = await (
        await fetch(`${demonstration}/charts/objectifs.csv?annee=${year}`)
      ).text();
      const lines = plain(file.replace('\uFEFF', '').replaceAll('\r\n', '¶')).split('¶').map((line) => line.split(';')); // prettier-ignore
      expect(lines.slice(1, 9).map(([name]) => name)).toEqual(expected.map(([name]) => name));
      const reached = objectives.filter((one) => one.reached).length;
      const heading = plain((await page.locator('h1').textContent()) ?? '');
      expect(heading.toLowerCase()).toContain(['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept'][reached]); // prettier-ignore
      expect(complaints).toEqual([]);
    },
  );

  it('coverage and the sheet are the answers of the API', async () => {
    const { page } = await visit(browser, `${demonstration}/evaluation?annee=2025`);
    const question = 'query?measures=territoryCoverage,costPerUse&by=year&from=2021-01&to=2025-12';
    const { data } = await api<{ data: Record<string, (number | null)[]> }>(question);
    const line = async (name: string) => {
      const row = page.locator('table[aria-labelledby=fiche] tbody tr', { hasText: name }).first();
      return (await row.locator('td').allTextContents()).map((text) =>
        plain(text).replace(' non calculable', '').replace('n.c.non calculable', 'n.c.'),
      );
    };
    const asked = (id: string, digits: number, factor: number, unit: string) =>
      (data[id] ?? []).map((value) =>
        value === null ? 'n.c.' : french(value * factor, digits, unit),
      );
    expect(await line('Couverture du territoire')).toEqual(
      asked('territoryCoverage', 1, 100, ' %'),
    );
    expect(await line('Coût par usage')).toEqual(asked('costPerUse', 2, 1, ' €'));
    const members = await api<{ data: Record<string, (number | string | null)[]> }>(
      'query?measures=populationCoverage&by=member&from=2025-01&to=2025-12',
    );
    const cells = page.locator(
      'table[aria-labelledby=couverture] tbody td[data-label="Population couverte"]',
    );
    expect((await cells.allTextContents()).map(plain)).toEqual(
      (members.data.populationCoverage ?? []).map((value) => french(Number(value) * 100, 1, ' %')),
    );
  });

  it('every action has its effect or why it has none, as the API says it', async () => {
    const { page } = await visit(browser, `${demonstration}/evaluation?annee=2025`);
    const { effects } = await api<{ effects: { text: string; finding: string | null }[] }>('action-effects?year=2025'); // prettier-ignore
    expect(effects.some(({ finding }) => finding !== null)).toBe(true);
    const rows = page.locator('table[aria-labelledby=actions] tbody tr');
    expect((await rows.locator('.reading').allTextContents()).map(plain)).toEqual(effects.map(({ text }) => plain(text))); // prettier-ignore
    expect(await rows.locator('svg').count()).toBe(
      effects.filter(({ finding }) => finding !== null).length,
    );
  });

  it('is gone through by keyboard: another year, then the definition of an indicator, without a reload', async () => {
    const { page } = await visit(browser, `${demonstration}/evaluation`);
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    await page.evaluate(() => (document.documentElement.dataset.mark = 'kept'));
    await page.locator('select[name=annee]').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/annee=2025/);
    await page.getByRole('heading', { level: 1, name: /2025/ }).waitFor();
    await page.getByRole('link', { name: 'Taux d’activation' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/definitions#activationRate$/);
    expect(await page.evaluate(() => document.documentElement.dataset.mark)).toBe('kept');
  });

  it('reads and changes its year without a script', async () => {
    const options = { javaScriptEnabled: false };
    const { page } = await visit(browser, `${demonstration}/evaluation`, options);
    await page.locator('select[name=annee]').selectOption('2022');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL(/annee=2022/);
    expect(await page.getByText('Aucun objectif reçu pour 2022').count()).toBeGreaterThan(0);
    expect(await page.locator('figure svg:visible').count()).toBeGreaterThan(0);
  });

  it('the tiles of the territory are those of the API, in the page’s table and its drawing', async () => {
    const { page } = await visit(browser, `${demonstration}/evaluation?annee=2025`);
    const { data } = await api<{ data: Record<string, (string | number | null)[]> }>(
      'query?measures=activeUsers,activeRate&by=epci&from=2025-01&to=2025-12',
    );
    const of = (name: string) => data[name] ?? [];
    const expected = of('epci_label').map((name, row) => {
      const [users, rate] = [of('activeUsers')[row], of('activeRate')[row]];
      return [
        name,
        typeof users === 'number' ? french(users, 0) : 's.',
        typeof rate === 'number' ? french(100 * rate, 2, ' %') : 's.',
      ];
    });
    const figure = page.locator('figure', { hasText: 'Un carreau par intercommunalité' });
    await figure.getByText('Voir les données').click();
    const rows = await figure
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    const shown = rows.map((cells) =>
      cells.map((text) => plain(text).replace(/secret statistique$/, '')),
    );
    expect(shown.map(([name = '', , users = '']) => [name, users.trim()]).sort()).toEqual(
      expected.map(([name, users]) => [name, users]).sort(),
    );
    const drawn = (await figure.locator('.wide svg').textContent()) ?? '';
    for (const [, , rate] of expected) expect(plain(drawn)).toContain(rate);
  });
});
