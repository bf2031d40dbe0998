import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { canopee, startServer, type Server } from '../support/canopee.ts';
import { filledDirectory } from '../support/data-directory.ts';
import { plain, visit, type Visit } from '../support/visit.ts';

const EVENTS = `Date;Heure;Lecteur;Commune;Contenu;Ressource;Type
01/03/2025;10:00:00;a;Besançon;un titre;Essai Musique;Lecture
`;

/** Keeps everything the live line ever says, however short. */
const KEEPING = `
  globalThis.heard = [];
  new MutationObserver(() => {
    const text = document.querySelector('body > [role=status]')?.textContent.trim();
    if (text && globalThis.heard.at(-1) !== text) globalThis.heard.push(text);
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

let root: string;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-english-'));
  await filledDirectory(root, { 'a/evenements-2025.csv': EVENTS });
  const { code, stderr } = await canopee(root, 'ingest', join(root, 'a'), '--yes');
  if (code !== 0) throw new Error(stderr);
  const started = startServer(root, 'serve', { CANOPEE_LANG: 'en' });
  [server, browser] = await Promise.all([started, openBrowser()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), browser.close()]);
  await rm(root, { recursive: true });
});

const listens = ({ requests }: Visit) => requests.some((url) => url.endsWith('/events'));

it('batches and the live line speak English: an import under way, what is new, the page that follows', async () => {
  const open = await visit(browser, `${server.address}/donnees/lots`);
  const typing = await visit(browser, `${server.address}/vues?adresse=%2Fdonnees`);
  await typing.page.evaluate(KEEPING);
  await typing.page.locator('input[name=name]').fill('A name');
  expect(plain(await open.page.locator('h1').innerText())).toBe('1 batch received');
  await expect.poll(() => listens(open) && listens(typing)).toBe(true);

  await open.page.getByRole('link', { name: 'evenements-2025.csv' }).click();
  await open.page.getByRole('heading', { name: 'evenements-2025.csv counts' }).waitFor();
  await open.page.getByRole('button', { name: 'Undo this batch' }).click();
  await open.page.getByRole('heading', { name: 'evenements-2025.csv is undone' }).waitFor();
  await typing.page.getByText('New data are published.').waitFor();
  expect(await typing.page.getByRole('button', { name: 'Refresh' }).count()).toBe(1);
  expect(await typing.page.locator('input[name=name]').inputValue()).toBe('A name');
  await typing.page.getByRole('button', { name: 'Refresh' }).click();

  await open.page.getByRole('button', { name: 'Bring this batch back' }).click();
  await open.page.getByRole('heading', { name: 'evenements-2025.csv counts' }).waitFor();
  const heard = await typing.page.evaluate<string[]>('globalThis.heard');
  expect(heard.filter((text) => text.startsWith('Import under way: ')).length).toBeGreaterThan(0);
  expect(heard.join(' ')).not.toMatch(/[éèàêç]|\b(le|la|les|des)\b/);
  expect([...open.complaints, ...typing.complaints]).toEqual([]);
});
