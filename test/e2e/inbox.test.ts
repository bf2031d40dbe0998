import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startServer, type Server } from '../support/canopee.ts';
import { filledDirectory } from '../support/data-directory.ts';
import { opening, plain, visit } from '../support/visit.ts';

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n';
const line = (day: string, reader: string, place = 'Besançon') =>
  `${day};10:00:00;${reader};${place};un titre;Essai Musique;Lecture\n`;
/** two months of the same reader, one line from nowhere */
const GOOD =
  HEADING + line('01/03/2025', 'a') + line('02/04/2025', 'a') + line('03/04/2025', 'b', 'Besancom');

let root: string;
let inbox: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-inbox-'));
  inbox = (await filledDirectory(root, { 'inbox/.gitkeep': '' })).inbox;
  [server, browser] = await Promise.all([startServer(root), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), browser.close()]);
  await rm(root, { recursive: true, force: true });
});

async function drop(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('Fichiers', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Déposer' }).click();
}

const entry = (page: Page, name: string) =>
  page.locator('article').filter({ has: page.getByRole('heading', { name }) });

/** Months of 2025 that the API says came with that file. */
async function months(): Promise<readonly string[]> {
  const answer = await fetch(`${server.address}/api/v1/coverage?year=2025`);
  if (!answer.ok) return [];
  const { cells } = (await answer.json()) as {
    cells: { month: string; batch: { file: string } | null }[];
  };
  const own = cells.filter(({ batch }) => batch?.file === 'evenements-2025.csv');
  return [...new Set(own.map(({ month }) => month))].sort();
}

const files = async () => (await readdir(inbox)).filter((name) => !name.startsWith('.')).sort();

describe('Fichiers en attente', () => {
  it('a file is dropped before the first figure, read, accepted, and its figures appear', async () => {
    const { page, complaints } = await visit(browser, `${server.address}/donnees`);
    await page.getByRole('link', { name: 'Déposer les premiers fichiers' }).click();
    await drop(page, 'evenements-2025.csv', GOOD);
    const file = entry(page, 'evenements-2025.csv');
    await file.getByText('attend votre accord').waitFor();
    const told = plain(await file.innerText());
    expect(told).toContain('de mars 2025 à avril 2025');
    expect(told).toContain('3 lignes lues : 2 retenues et 1 rejetée.');
    expect(told).toContain('Besancom vouliez-vous dire « Besançon » ?');
    await file.getByRole('button', { name: 'Accepter et publier' }).click();
    await page.getByRole('heading', { name: 'evenements-2025.csv est en vigueur' }).waitFor();
    await expect.poll(months).toEqual(['2025-03', '2025-04']);
    expect(plain(await page.locator('section').innerText())).toContain('2025-03, 2025-04');
    const refused = page.getByRole('link', { name: '1 ligne refusée (CSV)' });
    const csv = await (
      await fetch(`${server.address}${(await refused.getAttribute('href')) ?? ''}`)
    ).text();
    expect(csv).toMatch(/;evenements-2025\.csv;4;.*Besancom/);
    await page.getByRole('button', { name: 'Annuler ce lot' }).click();
    await page.getByRole('heading', { name: 'evenements-2025.csv est annulé' }).waitFor();
    await expect.poll(months).toEqual([]);
    await page.getByRole('button', { name: 'Rétablir ce lot' }).click();
    await page.getByRole('heading', { name: 'evenements-2025.csv est en vigueur' }).waitFor();
    await expect.poll(months).toEqual(['2025-03', '2025-04']);
    expect(complaints).toEqual([]);
  });

  it('of two people who undo a batch at once the second is told, and replaying says what came of it', async () => {
    const { page } = await visit(browser, `${server.address}/donnees/lots`, {
      javaScriptEnabled: false,
    });
    await page.getByRole('link', { name: 'evenements-2025.csv' }).click();
    const batch = new URL(page.url()).searchParams.get('lot') ?? '';
    const ask = (task: string) =>
      fetch(`${server.address}/donnees/lots`, {
        method: 'POST',
        body: new URLSearchParams({ task, batch }),
        headers: { origin: server.address, accept: 'application/json' },
      });
    const both = await Promise.all([ask('undo'), ask('undo')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = (await both.find(({ status }) => status === 409)?.json()) as {
      reply: { message: string };
    };
    expect(late.reply.message).toContain('est déjà annulé : rien n’a changé');
    await page.reload();
    await page.getByRole('button', { name: 'Rétablir ce lot' }).click();
    await page.getByRole('button', { name: 'Rejouer ce lot' }).click();
    await page.getByRole('heading', { name: 'evenements-2025.csv est' }).waitFor();
  });

  it('an open page follows what is published, without taking anything from whoever types', async () => {
    const open = await visit(browser, `${server.address}/donnees/lots`);
    const typing = await visit(browser, `${server.address}/vues?adresse=%2Fdonnees`);
    await typing.page.getByLabel('Nom de la vue').fill('Un nom');
    const lot = open.page.getByRole('row').filter({ hasText: 'evenements-2025.csv' }).first();
    const listens = ({ requests }: typeof open) => requests.some((url) => url.endsWith('/events'));
    await expect.poll(() => listens(open) && listens(typing), { timeout: 15_000 }).toBe(true);
    const batch = new URL((await lot.getByRole('link').getAttribute('href')) ?? '', server.address);
    const body = new URLSearchParams({ task: 'undo', batch: batch.searchParams.get('lot') ?? '' });
    const init = { method: 'POST', body, headers: { origin: server.address } };
    const answer = await fetch(`${server.address}/donnees/lots`, init);
    expect(answer.ok).toBe(true);
    await lot.getByText('annulé').waitFor();
    await typing.page.getByText('De nouvelles données sont publiées.').waitFor();
    expect(await typing.page.getByLabel('Nom de la vue').inputValue()).toBe('Un nom');
    body.set('task', 'redo');
    await fetch(`${server.address}/donnees/lots`, init);
    await lot.getByText('en vigueur').waitFor();
    expect(open.complaints).toEqual([]);
  });

  it('without a script a file nobody knows is refused with its headings, taken out and put back', async () => {
    const { page } = await visit(browser, `${server.address}/donnees/attente`, {
      javaScriptEnabled: false,
    });
    await drop(page, '../.vidéo.csv.part', 'Mois,Ville,Vues\n2026-10,Besançon,12\n');
    expect(await files()).toContain('vidéo.csv');
    const file = entry(page, 'vidéo.csv');
    expect(plain(await file.innerText())).toContain('En-têtes lus : « Mois », « Ville », « Vues »');
    await file.getByRole('button', { name: 'Retirer de la boîte' }).click();
    expect(await files()).not.toContain('vidéo.csv');
    await page.getByRole('button', { name: 'Remettre' }).click();
    expect(await files()).toContain('vidéo.csv');
    await entry(page, 'vidéo.csv').waitFor();
  });

  it('the same file again is told to be there already, and nothing is overwritten', async () => {
    const { page, requests } = await visit(browser, `${server.address}/donnees/attente`);
    await page.waitForLoadState('networkidle');
    expect(opening(requests).length).toBeLessThanOrEqual(8);
    await drop(page, 'evenements-2025.csv', GOOD);
    await page.getByText('Déjà importé, rien à faire : evenements-2025 (2).csv').waitFor();
    expect(await files()).toEqual(expect.arrayContaining(['evenements-2025 (2).csv', 'evenements-2025.csv'])); // prettier-ignore
  });

  it('an upload that is cut off leaves nothing, one too large is refused before it is read', async () => {
    const before = await readdir(inbox);
    await sendPart(50_000_000, true);
    await expect.poll(() => readdir(inbox)).toEqual(before);
    expect(await sendPart(3_000_000_000, false)).toContain('413');
    expect(await readdir(inbox)).toEqual(before);
  });

  it('what is asked of a file that is gone, or lies elsewhere, is refused in words', async () => {
    for (const [task, file] of [
      ['remove', '../settings/agreement.yaml'],
      ['remove', '.preflight/x.json'],
      ['accept', 'nowhere.csv'],
      ['restore', '1700000000000-nowhere.csv'],
    ] as const) {
      const body = new URLSearchParams({ task, file });
      const headers = { origin: server.address, accept: 'application/json' };
      const address = `${server.address}/donnees/attente`;
      const answer = await fetch(address, { method: 'POST', body, headers });
      const { reply } = (await answer.json()) as { reply: { message: string } };
      expect([task, answer.status, reply.message.length > 20]).toEqual([task, 409, true]);
    }
  });
});

/** Announces so many bytes and sends two megabytes of them; hangs up, or waits for the answer. */
function sendPart(announced: number, hangUp: boolean): Promise<string> {
  const { host, hostname, port } = new URL(server.address);
  const head = [
    'POST /donnees/attente HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${server.address}`,
    'Content-Type: multipart/form-data; boundary=b',
    `Content-Length: ${announced}`,
  ].join('\r\n');
  const part = '--b\r\nContent-Disposition: form-data; name="fichiers"; filename="c.csv"\r\n\r\n';
  const socket = connect(Number(port), hostname);
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('error', reject).on('close', () => resolve(said));
    socket.on('data', (piece) => {
      said += piece.toString();
      socket.destroy();
    });
    socket.write(`${head}\r\n\r\n${part}${'a;b\n'.repeat(500_000)}`, () => {
      if (hangUp) setTimeout(() => socket.destroy(), 200);
    });
  });
}
