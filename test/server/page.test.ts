import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../../data/model/overview.ts';
import type { PageProps, PageState } from '../../web/page-props.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { STORY } from '../support/story.ts';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(STORY);
});
afterAll(() => house.close());

async function props(address: string): Promise<PageProps> {
  const headers = { accept: 'application/json' };
  const response = await house.app.request(address, { headers });
  expect(response.headers.get('vary')).toContain('Accept');
  return (await response.json()) as PageProps;
}

async function overview(address: string): Promise<Overview> {
  const { page } = await props(address);
  if (page.id !== 'overview') throw new Error(`${address} is the page ${page.id}`);
  return page.content;
}

describe('the page', () => {
  it('is whole before any script: words, figures, drawings, and the state without drawings', async () => {
    const response = await house.app.request('/?annee=2025', { headers: { accept: 'text/html' } });
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Besançon');
    expect(html).toContain('Données de démonstration');
    expect(html).toMatch(/<svg[^>]*>[\s\S]*<path data-says="/);
    expect(html).not.toMatch(/<!--(head|body|state)-->/);
    expect(html).not.toContain(' style=');
    const [, state = ''] =
      /<script type="application\/json" id="state">(.*?)<\/script>/s.exec(html) ?? [];
    const parsed = JSON.parse(state) as PageState;
    expect(Object.keys(parsed).sort()).toEqual([
      'address',
      'definitions',
      'frame',
      'page',
      'reply',
    ]);
    expect(parsed.frame.context.year).toBe(2025);
  });

  it('escapes what could end its state', async () => {
    const label = '</script><script>alert(1)</script>';
    const [first, ...rest] = STORY.annotation ?? [];
    const hostile = await openApp({ ...STORY, annotation: [{ ...first, label }, ...rest] });
    const html = await (
      await hostile.app.request('/', { headers: { accept: 'text/html' } })
    ).text();
    await hostile.close();
    expect(html).not.toContain('<script>alert(1)');
    expect(html).toContain('\\u003c/script>');
  });

  it('hands the same as JSON to its own script, under the shortest address', async () => {
    const { frame, svg, address } = await props('/?annee=2026&comparer=a-date');
    expect(address).toBe('/');
    expect(frame.context.year).toBe(2026);
    expect(svg.evolution?.wide).toMatch(/^<svg/);
    expect(svg.evolution?.narrow).toMatch(/^<svg/);
  });

  it('offers years with data, the latest first, and what was received', async () => {
    const { choices } = (await props('/')).frame;
    expect(choices.years).toEqual([2026, 2025, 2024, 2022]);
    expect(choices.kinds.map(({ label }) => label)).toEqual([
      'musique',
      'non classée',
      'presse',
      'vidéo',
    ]);
  });

  it('says what of the year is in, and which source is late', async () => {
    const { quality } = (await props('/')).frame;
    expect(quality).toMatchObject({
      demonstration: true,
      dataTo: '2026-10-31',
      monthsReceived: 10,
      partial: true,
      sourcesExpected: 3,
      sourcesReceived: 2,
      late: [{ name: 'Kiosque', month: '2026-10' }],
    });
    expect((await props('/?annee=2025')).frame.quality).toMatchObject({
      dataTo: '2025-12-31',
      partial: false,
      late: [],
    });
  });

  it('computes the five headlines, each beside its past', async () => {
    const { headlines } = await overview('/?annee=2025');
    expect(headlines.uses).toMatchObject({ value: 233_300, previous: 216_900 });
    expect(headlines.uses.points.map(({ year, value }) => [year, value])).toEqual([
      [2022, 'not-computable'],
      [2024, 216_900],
      [2025, 233_300],
    ]);
    // 10 350 enrolled of 548 662 (vintage 2022); 9 800 of 547 096 (vintage 2021)
    expect(headlines.enrolmentRate.value).toBeCloseTo(0.018864, 6);
    expect(headlines.enrolmentRate.previous).toBeCloseTo(0.017913, 6);
    expect(headlines.enrolmentRate.change).toBeCloseTo(0.018864 - 0.017913, 6);
    // 100 000,00 € for 233 300 weighted uses
    expect(headlines.costPerUse.value).toBeCloseTo(0.42863, 5);
    expect(headlines.costPerUse.previous).toBe('not-computable');
    expect(headlines.hoover.value).toBeCloseTo(0.19331, 4);
  });

  it('brings a running year’s price to the months received, and says what is absent why', async () => {
    const { headlines } = await overview('/');
    // 120 000,00 € × 10/12 for 194 000 weighted uses
    expect(headlines.costPerUse).toMatchObject({ change: 'series-break' });
    expect(headlines.costPerUse.value).toBeCloseTo(100_000 / 194_000, 6);
    expect(headlines.enrolmentRate).toMatchObject({ value: 'missing', change: 'missing' });
    expect(headlines.uses.points.at(-1)).toMatchObject({ year: 2026, afterBreak: true });
    expect(headlines.hoover.value).toBe('secret');
  });

  it('turns to one member where he is asked for, and still shows all of them', async () => {
    const { headlines, consumption, timeline } = await overview('/?annee=2025&membre=25056');
    expect(consumption.rows).toHaveLength(5);
    expect(consumption.question.member).toBe('25056');
    expect(headlines.uses.value).toBe(92_000);
    // 4 100 enrolled of 120 057 inhabitants; 21 881,78 € for 92 000 uses
    expect(headlines.enrolmentRate.value).toBeCloseTo(4100 / 120_057, 9);
    expect(headlines.costPerUse.value).toBeCloseTo(0.237845, 6);
    expect(timeline.points).toHaveLength(12);
  });

  it('draws the year month by month, what is not due left out', async () => {
    const { timeline } = await overview('/');
    expect(timeline.points).toHaveLength(12);
    expect(timeline.points[8]).toEqual({
      month: '2026-09',
      current: 16_900,
      previous: 16_400,
      provisional: false,
    });
    expect(timeline.points[9]).toMatchObject({ current: 17_000, provisional: true });
    expect(timeline.points[10]).toEqual({ month: '2026-11', previous: 16_600, provisional: false });
    expect(timeline.annotations.map(({ label }) => label)).toEqual([
      'Nouvelle plateforme',
      'Atelier presse',
    ]);
    const other = await overview('/?membre=25056');
    expect(other.timeline.annotations.map(({ label }) => label)).toEqual(['Nouvelle plateforme']);
  });

  it('ranks the resources, each with its price and what a use of it costs', async () => {
    const { resources, cost } = await overview('/?annee=2025');
    expect(cost).toBe(100_000_00);
    expect(resources.map(({ id, value }) => [id, value])).toEqual([
      ['cine-club', 150_000],
      ['discotheque', 50_000],
      ['kiosque', 33_300],
    ]);
    expect(resources[0]).toMatchObject({ kind: 'vidéo', cost: 100_000_00 });
    expect(resources[0]?.costPerUse).toBeCloseTo(0.666667, 6);
    expect(resources[1]).toMatchObject({ cost: 'not-computable', costPerUse: 'not-computable' });
  });

  it('lists what no member can be charged with, metric by metric', async () => {
    expect((await overview('/?annee=2022')).unallocated).toEqual([
      { resource: 'Platform 1', report: 'IR_M1', metric: 'Total_Item_Requests', value: 55_037 },
      { resource: 'Platform 1', report: 'IR_M1', metric: 'Unique_Item_Requests', value: 41_282 },
    ]);
    expect((await overview('/?annee=2025')).unallocated).toEqual([]);
  });
});

describe('the files of a chart', () => {
  it('are opened by a spreadsheet, absences in words, filters and version repeated', async () => {
    const response = await house.app.request('/charts/membres.csv?annee=2026');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('canopee-membres-2026.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines.find((line) => line.startsWith('Besançon;'))).toMatch(/^Besançon;25056;79500;/);
    expect(lines.find((line) => line.startsWith('Valentigney;'))).toMatch(
      /^Valentigney;25580;s\.;/,
    );
    expect(lines).toContain('Filtres;/?annee=2026');
    expect(lines.some((line) => line.startsWith('Version des données;1 (checksum-of'))).toBe(true);
  });

  it('are drawings that say by themselves what they show, with colours of their own', async () => {
    const response = await house.app.request('/charts/evolution.svg?annee=2025');
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toContain('var(--');
    expect(svg).toContain('Filtres\u00A0: /?annee=2025');
    expect(svg).toContain('Version des données\u00A0: 1 (checksum-of');
    expect((await house.app.request('/charts/ressources.svg')).status).toBe(404);
  });

  it('are pictures of the same drawing, twice its size', async () => {
    const svg = await (await house.app.request('/charts/membres.svg?annee=2025')).text();
    const response = await house.app.request('/charts/membres.png?annee=2025');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toContain('canopee-membres-2025.png');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1A\n');
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      2 * Number(width),
      2 * Number(height),
    ]);
    expect((await house.app.request('/charts/ressources.png')).status).toBe(404);
  });
});
