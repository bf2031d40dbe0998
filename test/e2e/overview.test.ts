import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { getPage } from '../support/html.ts';
import { plain, visit } from '../support/visit.ts';
import { bytesOnTheWire } from '../support/wire.ts';

const KILO = 1000;
const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe('the overview as npm start serves it', () => {
  it('opens without a complaint, from one origin, in at most eight requests', async () => {
    const { page, complaints, requests } = await visit(browser, demonstration);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => new URL(url).origin !== demonstration)).toEqual([]);
    expect(requests.length).toBeLessThanOrEqual(8);
  });

  it('moves nothing once it can be read', async () => {
    const { page } = await visit(browser, demonstration);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(shift).toBeLessThanOrEqual(0.02);
  });

  it('is light on the wire: HTML ≤ 60 kB, style ≤ 15 kB, first script ≤ 45 kB', async () => {
    const html = await (await getPage(demonstration)).text();
    const linked = (pattern: RegExp) =>
      [...html.matchAll(pattern)].map(([, path = '']) => new URL(path, demonstration).href);
    const scripts = linked(/<(?:script|link rel="modulepreload")[^>]+(?:src|href)="([^"]+\.js)"/g);
    const styles = linked(/<link rel="stylesheet"[^>]+href="([^"]+)"/g);
    const weight = async (urls: readonly string[]) =>
      (await Promise.all(urls.map((url) => bytesOnTheWire(url)))).reduce((a, b) => a + b, 0);
    expect(styles).toHaveLength(1);
    expect(scripts.length).toBeGreaterThan(1);
    expect(await bytesOnTheWire(demonstration, 'text/html')).toBeLessThanOrEqual(60 * KILO);
    expect(await weight(scripts)).toBeLessThanOrEqual(45 * KILO);
    expect(await weight(styles)).toBeLessThanOrEqual(15 * KILO);
  });

  it('says what it is about, and that it is a demonstration', async () => {
    const { page } = await visit(browser, demonstration);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.title()).toBe("Vue d'ensemble 2026 — Canopée".replace("'", '’'));
    const text = plain(await page.locator('body').innerText());
    expect(text).toContain('Données de démonstration');
    expect(text).toContain('Accessibilité : non conforme');
    expect(text).not.toMatch(/undefined|NaN|\[object|null\b/);
  });

  it('gives the five members whose cost shares are those of the 2022 populations', async () => {
    const answer = (await (
      await fetch(`${demonstration}/api/v1/consumption?year=2025`)
    ).json()) as {
      rows: { key: string; costShare: number }[];
      agreement: { vintage: number; departmentPopulation: number };
    };
    expect(answer.agreement).toMatchObject({ vintage: 2022, departmentPopulation: 548_662 });
    const shares = Object.fromEntries(answer.rows.map(({ key, costShare }) => [key, costShare]));
    expect(Object.keys(shares).sort()).toEqual(['25', '25031', '25056', '25388', '25580']);
    expect(Object.values(shares).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    // inhabitants of 2022 (INSEE) over those of the department
    expect(shares['25031']).toBeCloseTo(14_009 / 548_662, 12);
    expect(shares['25']).toBeCloseTo(378_456 / 548_662, 12);
  });
});
