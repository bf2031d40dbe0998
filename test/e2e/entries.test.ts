import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { press, type } from '../support/by-keyboard.ts';
import { canopee, startServer, type Server } from '../support/canopee.ts';
import { filledDirectory } from '../support/data-directory.ts';
import { plain, visit } from '../support/visit.ts';

/** Uses of as many readers in two communes, enough to be told. */
const USES = 12;
const EVENTS = [
  'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type',
  ...Array.from({ length: USES }, (_, index) => [
    `03/03/2025;10:00:00;B${index};Besançon;c1;Essai Musique;Vue`,
    `04/03/2025;10:00:00;A${index};Audincourt;c2;Essai Vidéo;Vue`,
  ]).flat(),
  '',
].join('\n');

const TOTALS_PROFILE = `source: presse
kind: counts
files: ['presse-*.csv']
columns: { date: Mois, commune: Lieu, value: Usages }
constants: { resource: Essai Presse }
`;
const TOTALS = 'Mois;Lieu;Usages\n02/2025;Besançon;120\n02/2025;Audincourt;40\n';

let root: string;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-entries-'));
  await filledDirectory(root, {
    'settings/profiles/presse.yaml': TOTALS_PROFILE,
    'a/evenements-2025.csv': EVENTS,
    'a/presse-02.csv': TOTALS,
  });
  const { code, stderr } = await canopee(root, 'ingest', join(root, 'a'), '--yes');
  if (code !== 0) throw new Error(stderr);
  [server, browser] = await Promise.all([startServer(root), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), browser.close()]);
  await rm(root, { recursive: true });
});

/** How far the parts of a drawn bullet reach from the left of its scale, in pixels, and how wide that is. */
function reach(bullet: Locator) {
  return bullet.evaluate((svg) => {
    const [scale, bar, tick] = [...svg.querySelectorAll('rect')].map((one) => one.getBoundingClientRect()); // prettier-ignore
    if (!scale || !bar || !tick) throw new Error('no bullet');
    return {
      scale: scale.width,
      value: bar.right - scale.left,
      target: (tick.left + tick.right) / 2 - scale.left,
    };
  });
}

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

  it('the department sets a target and reads its bullet on /evaluation, by keyboard alone; entering it again without a script corrects it', async () => {
    const { page, complaints } = await visit(browser, `${server.address}/saisie?saisir=objectif`);
    await type(page, page.getByLabel('Mesure'), 'Usages bruts');
    await type(page, page.getByLabel('Année'), '2025');
    await type(page, page.getByLabel('Cible'), '200');
    await type(page, page.getByLabel('Votre nom'), 'Département');
    await page.keyboard.press('Enter');
    const done = page.locator('#fait').filter({ hasText: '200' });
    await press(page, done.getByRole('link'));
    await page.waitForURL(/\/evaluation/);
    const target = page.locator('table[aria-labelledby=objectifs] tbody tr');
    await target.first().waitFor();
    expect(plain(await target.innerText())).toMatch(/^Usages bruts .*au moins 200/);
    const bullet = target.locator('svg[role=img][aria-label]');
    expect(plain((await bullet.getAttribute('aria-label')) ?? '')).toBe(
      'valeur 184, cible au moins 200, année précédente non disponible',
    );
    const { scale, value, target: tick } = await reach(bullet);
    expect(value / tick).toBeCloseTo((2 * USES + 120 + 40) / 200, 2);
    expect(scale).toBeGreaterThan(tick);
    expect(await bullet.locator('.before').count()).toBe(0);
    expect(complaints).toEqual([]);

    const again = await visit(browser, `${server.address}/saisie?saisir=objectif`, {
      javaScriptEnabled: false,
    });
    await again.page.getByLabel('Mesure').selectOption({ label: 'Usages bruts' });
    await again.page.getByLabel('Année').fill('2025');
    await again.page.getByLabel('Cible').fill('6500');
    await again.page.getByLabel('Votre nom').fill('Département');
    await again.page.getByRole('button', { name: 'Enregistrer' }).click();
    await again.page.locator('#fait').getByText('6500').waitFor({ timeout: 30_000 });
    const shown = await text(again.page, '/evaluation?annee=2025');
    expect(shown).toContain('6 500');
    const longer = await reach(
      again.page.locator('table[aria-labelledby=objectifs] svg[role=img]'),
    );
    expect(longer.value / longer.target).toBeCloseTo(184 / 6500, 2);
    expect(shown).not.toContain('au moins 200');
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

  it('a figure is looked up, corrected with its reason, told wherever it counts, and given back', async () => {
    const { page } = await visit(browser, `${server.address}/saisie?saisir=correction`, {
      javaScriptEnabled: false,
    });
    await page.getByLabel('Ressource').selectOption({ label: 'Essai Presse' });
    await page.getByLabel('Mois').fill('2025-02');
    await page.getByLabel('Membre').selectOption({ label: 'Besançon' });
    await page.getByLabel('Mesure').selectOption({ label: 'usages' });
    await page.getByRole('button', { name: 'Voir le chiffre reçu' }).click();
    expect(plain(await page.locator('#chiffre').innerText())).toMatch(/^Reçu : 120 \(presse-02/);
    await page.getByLabel('Chiffre juste').fill('100');
    await page.getByLabel('Motif').fill('Carte 2500 1234 567 comptée deux fois');
    await page.getByLabel('Votre nom').fill('Coordination Unetelle');
    await page.getByRole('button', { name: 'Corriger ce chiffre' }).click();
    await page.getByText('Ni numéro de carte').waitFor();
    await page.getByLabel('Motif').fill('Essais du prestataire');
    await page.getByRole('button', { name: 'Corriger ce chiffre' }).click();
    const title = 'Essai Presse · 2025-02 · Besançon · 120 → 100';
    await page.locator('#fait').getByText(title).waitFor({ timeout: 30_000 });
    const shown = await text(page, '/?annee=2025&membre=25056&ressource=essai-presse');
    expect(shown).toContain('février : chiffre corrigé, 120 → 100, Essais du prestataire');
    expect(shown).toContain('Chiffre corrigé à la main (Essai Presse)');
    const question = 'query?measures=rawUses&by=member&from=2025-02&to=2025-02&explain=true';
    const explained = await (await fetch(`${server.address}/api/v1/${question}`)).text();
    expect(explained).toContain('"reason":"Essais du prestataire"');
    expect(explained).not.toContain('Unetelle');

    const { address: origin } = server;
    const late = await fetch(`${origin}/saisie?saisir=correction`, {
      ...{ method: 'POST', headers: { origin, accept: 'application/json' } },
      body: new URLSearchParams({
        ...{ task: 'correction', resource: 'essai-presse', month: '2025-02', member: '25056' },
        ...{ metric: 'uses', received: '130', value: '90', reason: 'x', author: 'A' },
      }),
    });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('un autre chiffre a été reçu')]); // prettier-ignore

    await page.goto(`${server.address}/saisie?saisir=correction`);
    const row = page.getByRole('row').filter({ hasText: title });
    await row.getByRole('button', { name: 'Annuler' }).click();
    await row.getByText('annulée').waitFor({ timeout: 30_000 });
    expect(await text(page, '/?annee=2025&membre=25056&ressource=essai-presse')).not.toContain('corrigé'); // prettier-ignore
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
