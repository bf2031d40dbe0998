import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, SIGHTS } from '../support/accessible.ts';
import { openBrowser } from '../support/browser.ts';
import { canopee, start, startServer, type Server } from '../support/canopee.ts';
import { CLIENT, openProvider, type TestProvider } from '../support/oidc.ts';
import { plain, visit } from '../support/visit.ts';

let browser: Browser;
let provider: TestProvider;
let server: Server;
let root: string;
let house: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-oidc-'));
  const port = await freePort();
  house = `http://127.0.0.1:${port}`;
  provider = await openProvider([house]);
  provider.people.set('zoe', { name: 'Zoé Petit', groups: ['administration'] });
  await canopee(root, 'init', root);
  await settle(provider.issuer);
  await mkdir(join(root, 'keys'), { recursive: true });
  await writeFile(join(root, 'keys', 'oidc.secret'), provider.secret, { mode: 0o600 });
  const env = { PORT: String(port) };
  [browser, server] = await Promise.all([openBrowser(), startServer(root, 'serve', env, root)]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await provider.stop();
  await rm(root, { recursive: true, force: true });
});

function settle(issuer: string): Promise<void> {
  const roles = [
    { claim: 'groups', is: 'administration', role: 'administrator' },
    { claim: 'groups', is: 'administration', role: 'coordinator' },
  ];
  const oidc = { issuer, clientId: CLIENT.plain, label: 'Annuaire', roles };
  return writeFile(join(root, 'canopee.yaml'), JSON.stringify({ oidc }));
}

/** A port nobody has: the provider has the address of the house on record before the house is there. */
async function freePort(): Promise<number> {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  await new Promise((done) => other.close(done));
  return port;
}

describe('signing in by a provider', () => {
  it.each([true, false])(
    'leads from the door to what was asked for, and out of both houses, script: %s',
    async (javaScriptEnabled) => {
      const { page, complaints } = await visit(browser, `${house}/administration`, {
        javaScriptEnabled,
      });
      await page.waitForURL(`${house}/connexion?suite=%2Fadministration`);
      await page.getByRole('link', { name: 'Se connecter avec Annuaire' }).click();
      await page.getByRole('button', { name: 'Je suis Zoé' }).click();
      await page.waitForURL(`${house}/administration`);
      await page.getByRole('link', { name: 'Mon compte' }).click();
      await page.waitForURL(`${house}/compte`);
      const text = plain(await page.locator('main').innerText());
      expect(text).toContain('Le compte de Zoé Petit');
      expect(text).toContain('chez votre fournisseur d’identité');
      expect(await page.getByLabel('Mot de passe').count()).toBe(0);
      await page.goto(`${house}/administration/comptes`);
      expect(plain(await page.locator('main').innerText())).toContain(
        'par le fournisseur d’identité',
      );
      await page.goto(`${house}/compte`);
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('button', { name: 'Terminer la session' }).click();
      await page.waitForURL(`${house}/connexion?fait=partout`);
      expect(plain(await page.locator('main').getByRole('status').innerText())).toContain(
        'ici et là',
      );
      await page.goto(`${house}/compte`);
      await page.waitForURL(/\/connexion\?suite=%2Fcompte$/);
      await page.getByRole('link', { name: 'Se connecter avec Annuaire' }).click();
      await page.getByRole('button', { name: 'Refuser' }).click();
      const alert = plain(await page.getByRole('alert').innerText());
      expect(alert).toMatch(/Annuaire n’a pas confirmé votre identité.* Demande [\w-]{36}$/);
      expect(complaints.filter((line) => !line.includes('403'))).toEqual([]);
    },
  );

  it.each(SIGHTS)('asks nothing of a reader that he cannot do: $name', async (sight) => {
    const { page } = await visit(browser, `${house}/connexion/retour?state=nobody`);
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await accessibilityFaults(page, sight)).toEqual([]);
  });
});

describe('a provider that is settled wrong', () => {
  it('is told at the start, with its place', async () => {
    const seen = start(root, ['serve'], { CANOPEE_OIDC_ISSUER: 'sso.example' }, root);
    const { code, stderr } = await seen.ended;
    expect([code, stderr.includes('canopee.yaml, oidc.issuer')]).toEqual([1, true]);
  });

  it('does not keep the house from opening', async () => {
    const data = join(root, 'other');
    const env = {
      CANOPEE_OIDC_ISSUER: 'http://127.0.0.1:9',
      CANOPEE_OIDC_SECRET: 'hidden-from-all',
    };
    const late = await startServer(data, 'serve', env, root);
    await late.says('connexion par Annuaire refusée (down)');
    const answer = await fetch(`${late.address}/connexion`, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    const { stdout, stderr } = await late.stop();
    expect(stdout + stderr).not.toContain('hidden-from-all');
  });

  it('is not started with where its secret is missing', async () => {
    const data = join(root, 'without');
    const { code, stderr } = await start(data, ['serve'], {}, root).ended;
    expect([code, stderr.includes(join(data, 'keys', 'oidc.secret'))]).toEqual([1, true]);
  });
});
