import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** A page somebody opened, and what the browser said and asked meanwhile. */
export interface Visit {
  readonly page: Page;
  /** errors and warnings of the console, uncaught errors */
  readonly complaints: readonly string[];
  /** addresses asked for, in order */
  readonly requests: readonly string[];
}

/** Opens an address in a browser context of its own, closed with the test; its script has run when this is done. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints, requests };
}

/** What was asked for before a page can be read and used: not its tab's icon, nor what it asks later to follow what is published. */
export function opening(requests: readonly string[]): readonly string[] {
  return requests.filter((url) => !/\/(follow|live)-|\/events$|\/favicon\.svg$/.test(url));
}

/** Everything the page states: its sentences and every figure of it, one entry each, plain spaces; not its controls. */
export async function statements(page: Page): Promise<string[]> {
  const parts = page.locator(
    'main :is(h1, .lede, dt, dd, th, td, figcaption, .sentence, ol li, ul li):not(form *)',
  );
  return (await parts.allTextContents()).map(plain);
}

/** Text with plain single spaces. */
export function plain(text: string): string {
  return text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
}

/** How many pixels the page is too wide. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
