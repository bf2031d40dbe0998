import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { becameMarkup, ran, violations } from '../support/hostile-page.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { states } from '../support/states.ts';
import { pageSlots, parametersOf, pathSlots } from '../support/surface.ts';
import { visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** Drawings and tables are no pages: a browser saves them. */
const isPage = ({ name }: { readonly name: string }) =>
  !/ \/(charts|assets|bilan\/|api\/v1)/.test(name);

it('no parameter of any page, and no part of a path, runs anything in Chromium', async () => {
  const document = await fetch(`${demonstration}/api/v1/openapi.json`);
  const told = (await document.json()) as Parameters<typeof parametersOf>[0];
  const slots = [...pageSlots(parametersOf(told, '/query', '/simulations')), ...pathSlots()];
  const text = Object.values(PAYLOADS).slice(7, 12).join(' ');
  const { page, complaints } = await visit(browser, `${demonstration}/healthz`);
  const wrong: string[] = [];
  for (const { name, ask } of slots.filter(isPage)) {
    await page.goto(demonstration + ask(text).path, { waitUntil: 'load' });
    await page.mouse.move(200, 200);
    if ((await becameMarkup(page)) > 0 || (await ran(page))) wrong.push(name);
  }
  expect(slots.filter(isPage).length).toBeGreaterThan(250);
  expect(wrong).toEqual([]);
  expect(violations(complaints)).toEqual([]);
});

it('no page of ours does what its own headers forbid', async () => {
  const { page, complaints } = await visit(browser, `${demonstration}/healthz`);
  for (const { address } of states()) await page.goto(address, { waitUntil: 'load' });
  expect(violations(complaints)).toEqual([]);
});
