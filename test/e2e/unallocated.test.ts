import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { COUNTER_SAMPLE } from '../support/counter-sample.ts';
import { plain, visit } from '../support/visit.ts';

const { counter, empty } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe('one COUNTER report that names no member', () => {
  it('is shown as non réparti, metric by metric, never added together', async () => {
    const { page } = await visit(browser, counter);
    const text = plain(await page.locator('main').innerText());
    const count = new Intl.NumberFormat('fr-FR');
    const shown = (value: number) => plain(count.format(value));
    expect(text).toContain('2022');
    expect(text).toMatch(/non répartis?/i);
    const figure = page.locator('figure', { hasText: 'Total_Item_Requests' });
    const cells = (await figure.locator('tbody td').allInnerTexts()).map(plain);
    expect(cells).toEqual([
      ...['IR_M1', 'Total_Item_Requests', shown(COUNTER_SAMPLE.total)],
      ...['IR_M1', 'Unique_Item_Requests', shown(COUNTER_SAMPLE.unique)],
    ]);
    expect(text).not.toContain(shown(COUNTER_SAMPLE.total + COUNTER_SAMPLE.unique));
    expect(text).not.toContain('Données de démonstration');
  });

  it('leaves the cost shares unknown while nobody has signed', async () => {
    const { page } = await visit(browser, counter);
    const shares = page.locator('table[aria-labelledby=membres] td.cost');
    const texts = await shares.allInnerTexts();
    expect(texts.length).toBe(5);
    for (const text of texts) expect(plain(text)).toContain('n.d.');
  });

  it('is the same in the API', async () => {
    const answer = (await (await fetch(`${counter}/api/v1/consumption?year=2022`)).json()) as {
      unallocated: Record<string, unknown>;
      agreement: unknown;
      rows: { costShare: unknown; totalItemRequests: unknown }[];
    };
    expect(answer.unallocated).toMatchObject({
      totalItemRequests: COUNTER_SAMPLE.total,
      uniqueItemRequests: COUNTER_SAMPLE.unique,
    });
    expect(answer.agreement).toBeNull();
    for (const { costShare } of answer.rows) expect(typeof costShare).toBe('string');
  });
});

describe('a data directory without figures', () => {
  it('says why, who must act and how', async () => {
    const { page, complaints } = await visit(browser, empty);
    const text = plain(await page.locator('main').innerText());
    expect(text).toContain('Aucun chiffre pour l’instant');
    expect(text).toContain('canopee ingest');
    expect(await page.locator('form, table, svg.marks').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('answers its API with a problem, not with zeros', async () => {
    const answer = await fetch(`${empty}/api/v1/consumption`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const health = (await (await fetch(`${empty}/healthz`)).json()) as Record<string, unknown>;
    expect(health).toMatchObject({ status: 'ok', version: null });
  });
});
