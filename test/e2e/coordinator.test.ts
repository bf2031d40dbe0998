import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { openBrowser } from '../support/browser.ts';
import { startServer, type Server } from '../support/canopee.ts';
import { filledDirectory } from '../support/data-directory.ts';
import { opening, plain, visit } from '../support/visit.ts';

/** What a provider nobody knows sends: the figures by member are 270 and 80, one line is from nowhere. */
const FILMS = [
  'Mois;Ville;Vues;Heures vues',
  'Janvier 2026;Besançon;120;30',
  'Janvier 2026;Montbéliard;80;12',
  'Février 2026;Besançon;150;31',
  'Février 2026;Nulle-Part;9;1',
].join('\n');

let root: string;
let layout: Layout;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-coordinator-'));
  const personal = 'Nom;Prénom;Mois;Prêts\nDurand;Zoé;2026-01;3\n';
  layout = await filledDirectory(root, { 'inbox/noms.csv': personal });
  [server, browser] = await Promise.all([startServer(root), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), browser.close()]);
  await rm(root, { recursive: true, force: true });
});

/** Uses of a member as the API tells them. */
async function usesOf(member: string): Promise<unknown> {
  const asked = `measures=rawUses&from=2026-01&to=2026-02&member=${member}`;
  const answer = await fetch(`${server.address}/api/v1/query?${asked}`);
  if (!answer.ok) return null;
  const { data } = (await answer.json()) as { data: { rawUses: (number | null)[] } };
  return data.rawUses[0] ?? null;
}

const column = (page: Page, heading: string) => page.getByLabel(`« ${heading} » : c’est`);

describe('a coordinator', () => {
  it('mends the mapping of a file nobody knows by keyboard, previews, imports, and undoes it', async () => {
    const { page, complaints } = await visit(browser, `${server.address}/donnees/attente`);
    const file = { name: 'films-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(FILMS) };
    await page.getByLabel('Fichiers', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Déposer' }).press('Enter');
    const entry = page.locator('article').filter({ hasText: 'films-2026.csv' });
    await entry.getByText('Fichier non reconnu').waitFor();
    await entry.getByRole('link', { name: 'Décrire ses colonnes' }).press('Enter');

    await page.getByRole('heading', { name: 'Dites ce que sont les colonnes' }).waitFor();
    await page.getByText('choisissez celle dont parle ce fichier').waitFor();
    await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await page.getByText('Rien n’a été enregistré').waitFor();
    await column(page, 'Heures vues').selectOption('date');
    await page.getByLabel('Ressource', { exact: true }).selectOption('essai-video');
    await page.getByRole('button', { name: 'Prévisualiser' }).press('Enter');
    await page.getByText('La colonne 1 l’est déjà').waitFor();
    await column(page, 'Heures vues').selectOption('');
    await page.getByRole('button', { name: 'Prévisualiser' }).press('Enter');
    await page.getByRole('heading', { name: '3 lignes sur 4' }).waitFor();
    const seen = plain(await page.locator('section[aria-labelledby=apercu]').innerText());
    expect(seen).toContain('Besançon 270 et Montbéliard 80');
    expect(seen).toContain('Nulle-Part');
    await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');

    await entry.getByText('attend votre accord').waitFor();
    const written = await readFile(join(layout.settings, 'profiles', 'films.yaml'), 'utf8');
    expect(written).toContain('resource: essai-video');
    await entry.getByRole('button', { name: 'Accepter et publier' }).press('Enter');
    await page.getByRole('heading', { name: 'films-2026.csv est en vigueur' }).waitFor();
    await expect.poll(() => usesOf('25056')).toBe(270);
    const figures = await visit(browser, `${server.address}/communes/25056?mesure=usages-bruts`);
    expect(plain(await figures.page.locator('main').innerText())).toContain('270');
    await page.getByRole('button', { name: 'Annuler ce lot' }).press('Enter');
    await page.getByRole('heading', { name: 'films-2026.csv est annulé' }).waitFor();
    await expect.poll(() => usesOf('25056')).toBe(null);
    // the browser itself remarks on the answer to what could not be kept
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });

  it('without a script is shown nobody’s name, told why it is no use, and that a name is taken', async () => {
    const address = `${server.address}/donnees/profil?fichier=noms.csv`;
    const { page, requests } = await visit(browser, address, { javaScriptEnabled: false });
    expect(opening(requests).length).toBeLessThanOrEqual(8);
    expect(await page.content()).not.toContain('Durand');
    await page.getByLabel('Ressource', { exact: true }).selectOption('essai-presse');
    await page.getByLabel('Nom court de la source').fill('essai');
    await column(page, 'Nom').selectOption('commune');
    await page.getByRole('button', { name: 'Prévisualiser' }).click();
    await page.getByText('semble contenir des noms').waitFor();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Un profil de ce nom existe déjà').waitFor();
    expect(await page.getByLabel('Nom court de la source').inputValue()).toBe('essai');
    expect(await page.content()).not.toContain('Durand');
  });

  it('is told that a file is gone', async () => {
    const { page } = await visit(browser, `${server.address}/donnees/profil?fichier=perdu.csv`);
    await page.getByRole('alert').waitFor();
    expect(plain(await page.locator('main').innerText())).toContain('perdu.csv');
  });
});
