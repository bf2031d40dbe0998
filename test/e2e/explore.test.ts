import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { french, type Said } from '../support/answers.ts';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** Rows of the API's answer as objects, absent values replaced by why they are. */
async function api(question: string): Promise<Record<string, Said>[]> {
  const answer = await fetch(`${demonstration}/api/v1/query?${question}&format=csv`);
  expect(answer.status, question).toBe(200);
  const [head = '', ...lines] = (await answer.text()).replace('\uFEFF', '').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    return Object.fromEntries(
      names.map((name) => {
        const status = row[`${name}_status`];
        if (status === undefined) return [name, row[name] ?? ''];
        return [name, row[name] === '' ? status : Number(row[name])];
      }),
    );
  });
}

/** The table as it is read: what is heard only, and the signs, left out. */
async function tableOf(page: Page): Promise<string[][]> {
  const rows = await page.locator('main table tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.children].map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const part of copy.querySelectorAll('.visually-hidden, [title] [aria-hidden]'))
          if (part.closest('.absent') === null || part.matches('.visually-hidden')) part.remove();
        return copy.textContent;
      }),
    ),
  );
  return rows.map((cells) => cells.map(plain));
}

describe('a free question', () => {
  it('shows what the API answers, row by row', async () => {
    const question = 'measures=rawUses,activeUsers&by=month,member&from=2024-01&to=2024-03';
    const { page, complaints } = await visit(browser, `${demonstration}/explorer?${question}`);
    const rows = await api(question);
    const months: Record<string, string> = {
      '2024-01': 'janvier 2024',
      '2024-02': 'février 2024',
      '2024-03': 'mars 2024',
    };
    const shown = await tableOf(page);
    expect(shown).toHaveLength(rows.length);
    expect(shown.map(([month]) => month)).toEqual(rows.map(({ month }) => months[String(month)]));
    expect(shown.map((cells) => cells.slice(2))).toEqual(
      rows.map((row) => [french(row.rawUses), french(row.activeUsers)]),
    );
    expect(complaints).toEqual([]);
  });

  it('puts the values of a dimension across, with the totals the API gives', async () => {
    const period = 'from=2024-01&to=2024-12';
    const { page } = await visit(
      browser,
      `${demonstration}/explorer?measures=sessions&by=kind&across=quarter&totals=true&${period}`,
    );
    const heads = await page.locator('main thead th').allTextContents();
    expect(heads.map(plain)).toEqual(['Famille', 'T1 2024', 'T2 2024', 'T3 2024', 'T4 2024', 'Ensemble']); // prettier-ignore
    const cells = await api(`measures=sessions&by=kind,quarter&${period}`);
    const ends = await api(`measures=sessions&by=kind&totals=true&${period}`);
    const quarters = await api(`measures=sessions&by=quarter&${period}`);
    const shown = await tableOf(page);
    const detail = ends.filter(({ row }) => row === 'detail');
    const expected = detail.map(({ kind, sessions }) => [
      ...cells.filter((cell) => cell.kind === kind).map((cell) => french(cell.sessions)),
      french(sessions),
    ]);
    expect(shown.slice(0, -1).map(([, ...values]) => values)).toEqual(expected);
    expect(shown.at(-1)).toEqual([
      'Total',
      ...quarters.map(({ sessions }) => french(sessions)),
      french(ends.find(({ row }) => row === 'total')?.sessions),
    ]);
  });

  it('a question without a right answer is refused in words, and kept in the form', async () => {
    const address = `${demonstration}/explorer?measures=activeUsers&by=kind&from=2024-02&to=2024-06`;
    const { page } = await visit(browser, address);
    const alert = plain(await page.getByRole('alert').innerText());
    expect(alert).toContain('« Usagers actifs » ne s’additionne pas');
    expect(alert).toContain('par mois, par trimestre');
    expect(await page.locator('main table').count()).toBe(0);
    expect(await page.locator('select[name=from]').inputValue()).toBe('2024-02');
    expect(await page.locator('select[name=measures]').first().inputValue()).toBe('activeUsers');
  });

  it('nonsense in the address names what may stand there', async () => {
    const { page } = await visit(browser, `${demonstration}/explorer?measures=nonsense&by=shoe`);
    const alert = plain(await page.getByRole('alert').innerText());
    expect(alert).toContain('« measures »');
    expect(alert).toContain('« by »');
    expect(alert).toContain('schoolYear');
  });
});

describe('the form of the question', () => {
  it.each([true, false])('asks what was chosen, script: %s', async (javaScriptEnabled) => {
    const { page } = await visit(browser, `${demonstration}/explorer`, { javaScriptEnabled });
    await page.evaluate(() => (document.documentElement.dataset.mark = 'kept')).catch(() => null);
    await page.locator('select[name=measures]').first().selectOption('rawUses');
    await page.locator('select[name=measures]').nth(1).selectOption('sessions');
    await page.locator('select[name=by]').first().selectOption('resource');
    await page.locator('select[name=across]').selectOption('');
    await page.locator('select[name=from]').selectOption('2024-01');
    await page.locator('select[name=to]').selectOption('2024-12');
    await page.locator('select[name=kind]').selectOption('press');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL(/resource/);
    const rows = await api(
      'measures=rawUses,sessions&by=resource&kind=press&from=2024-01&to=2024-12&totals=true',
    );
    await expect
      .poll(async () => (await tableOf(page)).map(([, ...cells]) => cells))
      .toEqual(rows.map((row) => [french(row.rawUses), french(row.sessions)]));
    expect(plain(await page.locator('h1').innerText())).toBe(
      'Usages bruts et séances par ressource (presse), de janvier 2024 à décembre 2024',
    );
  });

  it('a heading sorts, the largest first, then the smallest', async () => {
    const { page } = await visit(
      browser,
      `${demonstration}/explorer?measures=sessions&by=resource&from=2024-01&to=2024-12`,
    );
    const known = async () =>
      (await tableOf(page)).flatMap(([, cell = '']) =>
        /^\d/.test(cell) ? [Number(cell.replaceAll(' ', ''))] : [],
      );
    const heading = page.getByRole('columnheader', { name: 'Séances' });
    await heading.getByRole('link').click();
    await page.waitForURL(/sort=-sessions/);
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
    const largest = await known();
    expect(largest.length).toBeGreaterThan(3);
    expect(largest).toEqual([...largest].sort((a, b) => b - a));
    await heading.getByRole('link').click();
    await page.waitForURL(/sort=sessions/);
    await expect.poll(known).toEqual([...largest].reverse());
  });

  it('every file says the same question', async () => {
    const { page } = await visit(
      browser,
      `${demonstration}/explorer?measures=sessions&by=kind&from=2024-01&to=2024-12`,
    );
    const links = page.locator('section[aria-labelledby=files] a');
    const addresses = await links.evaluateAll((all) =>
      all.map((a) => a.getAttribute('href') ?? ''),
    );
    expect(addresses).toHaveLength(8);
    for (const address of addresses) {
      expect(address).toContain('measures=sessions&by=kind&from=2024-01&to=2024-12');
      expect((await fetch(demonstration + address)).status, address).toBe(200);
    }
  });
});
