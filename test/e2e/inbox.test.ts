import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startServer, type Server } from '../support/canopee.ts';
import { filledDirectory } from '../support/data-directory.ts';
import { plain, visit } from '../support/visit.ts';

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
    await page.getByRole('heading', { name: 'Aucun fichier n’attend' }).waitFor();
    await expect
      .poll(
        async () =>
          (
            await fetch(
              `${server.address}/api/v1/query?measures=uses&by=month&from=2025-03&to=2025-04`,
            )
          ).status,
      ) // prettier-ignore
      .toBe(200);
    expect(complaints).toEqual([]);
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
    const { page } = await visit(browser, `${server.address}/donnees/attente`);
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
