import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { canopee, startServer, type Server } from '../support/canopee.ts';
import { filledDirectory } from '../support/data-directory.ts';
import { plain, visit } from '../support/visit.ts';

const EVENTS = `Date;Heure;Lecteur;Commune;Contenu;Ressource;Type
03/03/2025;10:00:00;L1;Besançon;c1;Essai Musique;Vue
04/03/2025;10:00:00;L2;Audincourt;c2;Essai Vidéo;Vue
`;

let root: string;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-entries-'));
  await filledDirectory(root, { 'a/evenements-2025.csv': EVENTS });
  const { code, stderr } = await canopee(root, 'ingest', join(root, 'a'), '--yes');
  if (code !== 0) throw new Error(stderr);
  [server, browser] = await Promise.all([startServer(root), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), browser.close()]);
  await rm(root, { recursive: true });
});

async function text(page: Page, path: string): Promise<string> {
  await page.goto(`${server.address}${path}`);
  return plain(await page.locator('main').innerText());
}

describe('Saisir', () => {
  it('an invoice stands on /couts to the cent, in place, and is gone once it is undone', async () => {
    const { page, complaints } = await visit(browser, `${server.address}/saisie`);
    await page.getByLabel('Numéro').fill('F-17');
    await page.getByLabel('Prestataire').selectOption('Essai SA');
    await page.getByLabel('Adressée à').selectOption({ label: 'Besançon' });
    await page.getByLabel('Date de la facture').fill('2025-06-02');
    await page.getByLabel('Montant TTC').fill('1 234,56');
    await page.getByLabel('Votre nom').fill('Comptabilité Unetelle');
    await page.getByRole('button', { name: 'Enregistrer la facture' }).click();
    const title = 'F-17 · Essai SA · 1234,56 €';
    await page.locator('#fait').getByText(title).waitFor({ timeout: 30_000 });
    expect(await text(page, '/couts?annee=2025')).toContain('1 234,56');
    await page.goto(`${server.address}/saisie`);
    const row = page.getByRole('row').filter({ hasText: title });
    await row.getByRole('button', { name: 'Annuler' }).click();
    await row.getByText('annulée').waitFor({ timeout: 30_000 });
    expect(await text(page, '/couts?annee=2025')).not.toContain('1 234,56');
    const ledger = await readFile(join(root, 'lake', 'manifest.jsonl'), 'utf8');
    expect(ledger).toContain('saisie-facture-f-17-');
    expect(ledger).not.toContain('Unetelle');
    expect(complaints).toEqual([]);
  });

  it('a target shows on /evaluation, and is corrected by entering it again', async () => {
    const { page } = await visit(browser, `${server.address}/saisie?saisir=objectif`, {
      javaScriptEnabled: false,
    });
    for (const target of ['5000', '6500']) {
      await page.getByLabel('Mesure').selectOption({ label: 'Usages bruts' });
      await page.getByLabel('Année').fill('2025');
      await page.getByLabel('Cible').fill(target);
      await page.getByLabel('Votre nom').fill('Département');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.locator('#fait').getByText(target).waitFor({ timeout: 30_000 });
    }
    const shown = await text(page, '/evaluation?annee=2025');
    expect(shown).toContain('6 500');
    expect(shown).not.toContain('5 000');
  });

  it('what cannot be is refused beside its field, and what was typed stays', async () => {
    const { page } = await visit(browser, `${server.address}/saisie?saisir=action`, {
      javaScriptEnabled: false,
    });
    await page.getByLabel('Date').fill('2025-03-09');
    await page.getByLabel('Intitulé').fill('Atelier');
    await page.getByLabel('Commune').fill('Pontarlié');
    await page.getByLabel('Participants').fill('douze');
    await page.getByLabel('Votre nom').fill('A');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Voulez-vous dire Pontarlier').waitFor();
    await page.getByText('Un nombre entier').waitFor();
    expect(await page.getByLabel('Intitulé').inputValue()).toBe('Atelier');
    await page.getByLabel('Commune').fill('pontarlier');
    await page.getByLabel('Participants').fill('12');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('#fait').getByText('Atelier').waitFor({ timeout: 30_000 });
    expect(await text(page, '/evaluation?annee=2025')).toContain('Atelier');
  });

  it.each([
    [{ inclTax: '-12' }, 'inclTax', 'avoir'],
    [{ inclTax: '12,345' }, 'inclTax', '1 234,56'],
    [{ resource: 'essai-presse' }, 'resource', 'Presse SA'],
    [{ from: '2025-02-01', to: '2025-01-01' }, 'to', 'avant le début'],
    [{ invoicedOn: '2025-02-30' }, 'invoicedOn', '31/12/2026'],
    [{ invoicedOn: '02/06/2019' }, 'invoicedOn', 'convention'],
  ])('refuses %o', async (typed, field, reason) => {
    const good = { number: 'X', provider: 'Essai SA', nature: 'facture', inclTax: '12' };
    const more = { task: 'invoice', invoicedOn: '02/06/2025', author: 'A' };
    const { address: origin } = server;
    const answer = await fetch(`${origin}/saisie`, {
      ...{ method: 'POST', headers: { origin, accept: 'application/json' } },
      body: new URLSearchParams({ ...good, ...more, ...typed }),
    });
    expect(answer.status).toBe(422);
    const { reply } = (await answer.json()) as { reply: { faults: Record<string, string> } };
    expect(reply.faults[field]).toContain(reason);
  });

  it('before the first version nothing can be entered, and the page says why', async () => {
    const { empty } = inject('served');
    const { page } = await visit(browser, `${empty}/saisie`);
    expect(plain(await page.locator('main').innerText())).toContain('attend un premier import');
  });
});
