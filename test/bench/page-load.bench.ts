import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../../server/setup/chromium.mjs';
import { startServer, type Server } from '../support/canopee.ts';
import { median, type Bench } from './bench.ts';
import { servePeerPage, type PeerPage } from './peers/embedded-charts.ts';

/** What a reader waits for, in milliseconds since he asked for the page. */
interface Load {
  readonly painted: number;
  readonly readable: number;
  readonly shift: number;
}

const ADDRESS = '/?annee=2025';
const LOADS = 20;

let root: string;
let server: Server;
let browser: Browser;
let peer: PeerPage;
let ours: Page | undefined;
let others: Page;
let loads: Load[] = [];
let peers: Load[] = [];
let changes: number[] = [];

/** What marks a page as whole: so many elements of a kind. */
interface Whole {
  readonly selector: string;
  readonly count: number;
}

/** Notes the first frame in which a page is whole, as the browser itself tells the time; as text, for the page has no helpers of ours. */
function watching({ selector, count }: Whole): string {
  return `(function look() {
    const isWhole = document.querySelectorAll(${JSON.stringify(selector)}).length >= ${count};
    requestAnimationFrame(isWhole ? () => performance.mark('readable') : look);
  })();`;
}

/** Opens a page in a browser that never saw it, until everything there is to look at was painted. */
async function open(page: Page, address: string, whole: Whole): Promise<Load> {
  await page.addInitScript({ content: watching(whole) });
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(async () => {
    while (
      ['readable', 'first-contentful-paint'].some(
        (name) => performance.getEntriesByName(name).length === 0,
      )
    )
      await new Promise((done) => requestAnimationFrame(done));
    const shifts = await new Promise<PerformanceEntryList>((done) => {
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type: 'layout-shift', buffered: true }); // prettier-ignore
      setTimeout(() => done([]), 300);
    });
    const [readable, paint] = ['readable', 'first-contentful-paint'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN); // prettier-ignore
    const shift = shifts.reduce((sum, entry) => sum + (entry as PerformanceEntry & { readonly value: number }).value, 0); // prettier-ignore
    return { painted: paint ?? NaN, readable: readable ?? NaN, shift };
  });
}

/** A page that is at a server already, in a browser that has nothing else of it: the start of a renderer is no page's doing. */
async function freshPage(address: string): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await page.goto(`${address}/healthz`);
  return page;
}

/** From the choice of another year to its figures, in milliseconds. */
async function changeYear(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const select = document.querySelector<HTMLSelectElement>('select[name=annee]');
    const heading = document.querySelector('h1');
    if (!select || !heading) throw new Error('the page has no years to choose from');
    const before = heading.textContent;
    const start = performance.now();
    select.value = '2024';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    while (document.querySelector('h1')?.textContent === before)
      await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - start;
  });
}

/**
 * The overview, every chart of it drawn by the server, beside a page that holds nothing but the same charts, drawn by vega-embed.
 * Warm server, demonstration data, a browser without any of it in its cache.
 */
export const bench: Bench = {
  name: 'page-load',
  unit: 'pages',
  peerName: 'the same charts by vega-embed',
  rounds: LOADS,
  prepare: async () => {
    root = await mkdtemp(join(tmpdir(), 'canopee-bench-'));
    server = await startServer(join(root, 'demonstration'), 'start');
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] }); // prettier-ignore
    peer = await servePeerPage(root, `${server.address}${ADDRESS}`);
    [loads, peers, changes] = [[], [], []];
    return 1;
  },
  reset: async () => {
    if (ours) changes.push(await changeYear(ours));
    for (const context of browser.contexts()) await context.close();
    [ours, others] = [await freshPage(server.address), await freshPage(peer.address)];
  },
  ours: async () => {
    const page = ours ?? (await freshPage(server.address));
    loads.push(await open(page, `${server.address}${ADDRESS}`, { selector: 'footer', count: 1 }));
    return undefined;
  },
  peer: async () => {
    const whole = { selector: '[id^=chart] svg', count: peer.charts };
    peers.push(await open(others, peer.address, whole));
    return undefined;
  },
  figures: () => ({
    'first paint ms': median(loads.map(({ painted }) => painted)),
    'readable ms': median(loads.map(({ readable }) => readable)),
    'by vega-embed ms': median(peers.map(({ readable }) => readable)),
    'change of year ms': median(changes),
    'layout shift': median(loads.map(({ shift }) => shift)),
    'worst layout shift': Math.max(...loads.map(({ shift }) => shift)),
  }),
  cleanUp: async () => {
    await browser.close();
    await peer.close();
    await server.stop();
    await rm(root, { recursive: true, force: true });
  },
};
