import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startServer, type Server } from '../support/canopee.ts';
import { filledDirectory } from '../support/data-directory.ts';
import { plain, visit } from '../support/visit.ts';

const HARVEST = `sources:
  - source: essai-presse
    url: https://counter.example.org/sushi
    release: '5.1'
    customer_id: '123456'
    requestor_id: { env: ESSAI_REQUESTOR }
    api_key: { file: essai.key }
    reports: [PR_P1]
    from: 2025-01
`;

let root: string;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-administration-'));
  await filledDirectory(root, {
    'settings/harvest.yaml': HARVEST,
    'settings/profiles/essai.yaml': 'source: essai\nkind: events\ncolumns: { date: Date, reader: Carte, commune: Lieu, resource: Titre }\n', // prettier-ignore
    'keys/essai.key': 'un-secret-de-la-clef',
  });
  [server, browser] = await Promise.all([startServer(root), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), browser.close()]);
  await rm(root, { recursive: true });
});

async function page(address: string, javaScriptEnabled = true): Promise<string> {
  const { page: opened, complaints } = await visit(browser, `${address}/administration`, {
    javaScriptEnabled,
  });
  expect(complaints).toEqual([]);
  return plain(await opened.locator('main').innerText());
}

describe('Administration', () => {
  it('says that the settings are in order, and of secrets only where they lie', async () => {
    const shown = await page(server.address, false);
    expect(shown).toContain('Les réglages sont en ordre');
    expect(shown).toContain('counter.example.org');
    expect(shown).toContain('demandeur ESSAI_REQUESTOR : absent, clé keys/essai.key');
    expect(shown).not.toContain('un-secret');
  });

  it('names a fault with its file, its line and the remedy, and hides none behind another', async () => {
    await writeFile(
      join(root, 'settings', 'profiles', 'essai.yaml'),
      'source: essai\nkind: evenements\n',
    );
    await writeFile(join(root, 'settings', 'privacy.yaml'), 'events: 0\n');
    const shown = await page(server.address);
    expect(shown).toContain('Deux fichiers de réglage sont à corriger');
    expect(shown).toMatch(/settings\/profiles\/essai\.yaml.*ligne 2.*events/s);
    expect(shown).toMatch(/settings\/privacy\.yaml.*ligne 1/s);
  });

  it('shows what is published: members, versions of the agreement, providers, targets', async () => {
    const shown = await page(inject('served').demonstration);
    for (const text of ['Besançon', 'convention-2025', 'population municipale 2022', 'Objectifs'])
      expect(shown).toContain(text);
  });
});
