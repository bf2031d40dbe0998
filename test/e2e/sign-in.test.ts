import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { canopee, startServer, type Server } from '../support/canopee.ts';
import { plain, visit } from '../support/visit.ts';

const PASSWORD = 'trois chouettes au grenier';

let browser: Browser;
let server: Server;
let root: string;
let house: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-sign-in-'));
  await canopee(root, 'init', root);
  [browser, server] = await Promise.all([openBrowser(), startServer(root)]);
  house = server.address;
  await signedUp('ada.martin', 'Ada Martin', 'administrator,coordinator');
}, 30_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(root, { recursive: true, force: true });
});

/** Makes an account at the machine, and its password by the link. */
async function signedUp(login: string, name: string, roles: string): Promise<void> {
  const { stdout } = await canopee(root, 'account', 'add', login, '--name', name, '--role', roles);
  const [, link = ''] = /(\/connexion\?lien=\S+)/.exec(stdout) ?? [];
  const typed = { task: 'choose', 'password-new': PASSWORD, 'password-again': PASSWORD };
  const answer = await send(link, typed);
  if (answer.status !== 303) throw new Error(`no password: ${answer.status} ${stdout}`);
}

function send(path: string, fields: Readonly<Record<string, string>>, cookie = '') {
  const headers = { origin: house, cookie, accept: 'text/html' };
  const body = new URLSearchParams(fields);
  return fetch(`${house}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
}

async function enter(page: Page, login: string, password = PASSWORD, code = ''): Promise<void> {
  await page.getByLabel('Identifiant').fill(login);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByLabel('Code à usage unique').fill(code);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

describe('signing in', () => {
  it.each([true, false])(
    'leads on to what was asked for, and out again, script: %s',
    async (javaScriptEnabled) => {
      const { page, complaints } = await visit(browser, `${house}/administration`, {
        javaScriptEnabled,
      });
      await page.waitForURL(`${house}/connexion?suite=%2Fadministration`);
      await enter(page, 'ada.martin', 'pas le bon mot de passe');
      const alert = page.getByRole('alert');
      expect(plain(await alert.innerText())).toContain('mot de passe ou code incorrect');
      expect(await page.getByLabel('Identifiant').inputValue()).toBe('ada.martin');
      await enter(page, 'ADA.Martin');
      await page.waitForURL(`${house}/administration`);
      await page.getByRole('link', { name: 'Mon compte' }).click();
      await page.waitForURL(`${house}/compte`);
      expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toBe(
        'Le compte d’Ada Martin',
      );
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.waitForURL(`${house}/connexion?fait=parti`);
      await page.goto(`${house}/compte`);
      await page.waitForURL(/\/connexion\?suite=%2Fcompte$/);
      // browsers themselves say that a form came back refused
      expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
    },
  );

  it('is offered to a cookie no script reads, for this house alone', async () => {
    const answer = await send('/connexion', {
      task: 'sign-in',
      login: 'ada.martin',
      password: PASSWORD,
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^canopee=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/api',
    '/x',
    'javascript:1',
  ])('leads nowhere but to a page of the house: %s', async (suite) => {
    const path = `/connexion?${new URLSearchParams({ suite }).toString()}`;
    const answer = await send(path, { task: 'sign-in', login: 'ada.martin', password: PASSWORD });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  });

  it('says the same whoever it is that cannot come in, and keeps no password', async () => {
    const bodies = await Promise.all(
      ['ada.martin', 'nobody'].map(async (login) => {
        const answer = await send('/connexion', {
          task: 'sign-in',
          login,
          password: 'secret typed',
        });
        return (await answer.text()).replaceAll(login, '…');
      }),
    );
    expect(bodies[0]).toBe(bodies[1]);
    expect(bodies[0]).not.toContain('secret typed');
  });
});

describe('an account', () => {
  it('is made by the administrator, uses codes, and is shut out at once', async () => {
    const { page: admin } = await visit(
      browser,
      `${house}/connexion?suite=/administration/comptes`,
    );
    await enter(admin, 'ada.martin');
    await admin.waitForURL(`${house}/administration/comptes`);
    await admin.getByLabel('Nom', { exact: true }).fill('Paul Roy');
    await admin.getByLabel('Identifiant de connexion').fill('p.roy');
    await admin
      .locator('form')
      .filter({ hasText: 'Ouvrir le compte' })
      .getByLabel('Commission numérique')
      .check();
    await admin.getByRole('button', { name: 'Ouvrir le compte' }).click();
    const link = await admin.locator('#remettre code').innerText();
    expect(link).toMatch(new RegExp(`^${house}/connexion\\?lien=[\\w-]{43}$`));

    const { page: paul } = await visit(browser, link);
    await paul.getByLabel('Nouveau mot de passe').fill('trop court');
    await paul.getByLabel('Le même').fill('trop court');
    await paul.getByRole('button', { name: 'Enregistrer' }).click();
    expect(plain(await paul.locator('.field .fault').innerText())).toContain('15 caractères');
    await paul.getByLabel('Nouveau mot de passe').fill(PASSWORD);
    await paul.getByLabel('Le même').fill(PASSWORD);
    await paul.getByRole('button', { name: 'Enregistrer' }).click();
    await paul.waitForURL(`${house}/connexion?fait=choisi`);
    await enter(paul, 'p.roy');
    await paul.waitForURL(`${house}/`);
    await paul.goto(`${house}/compte`);
    const secret = (await paul.locator('#codes .secret').innerText()).replaceAll(' ', '');
    await paul.getByLabel('Code affiché').fill(new TOTP({ secret }).generate());
    await paul.locator('#codes').getByLabel('Mot de passe actuel').fill(PASSWORD);
    await paul.getByRole('button', { name: 'Activer les codes' }).click();
    await expect.poll(() => paul.locator('#codes li').count(), { timeout: 5_000 }).toBe(10);
    const [recovery = ''] = await paul.locator('#codes li').allInnerTexts();
    await paul.getByRole('button', { name: 'Se déconnecter' }).click();
    await paul.waitForURL(/fait=parti/);
    await enter(paul, 'p.roy');
    expect(plain(await paul.getByRole('alert').innerText())).toContain('code incorrect');
    await enter(paul, 'p.roy', PASSWORD, recovery);
    await paul.waitForURL(`${house}/`);
    expect((await paul.goto(`${house}/administration/comptes`))?.status()).toBe(403);

    await admin.goto(`${house}/administration/comptes`);
    await admin.getByText('Modifier le compte de Paul Roy').click();
    await admin.getByRole('button', { name: 'Désactiver ce compte' }).click();
    await expect.poll(() => admin.getByText('désactivé le').count(), { timeout: 5_000 }).toBe(1);
    await paul.goto(`${house}/compte`);
    await paul.waitForURL(/\/connexion/);
    const csv = await admin.request.get(`${house}/administration/journal.csv`);
    expect(await csv.text()).toMatch(/Ada Martin;account-disabled/);
    await admin.getByRole('link', { name: 'Journal' }).click();
    await admin.waitForURL(`${house}/administration/journal`);
    await admin.getByLabel('Acte', { exact: true }).selectOption('Compte désactivé');
    await admin.getByRole('button', { name: 'Afficher' }).click();
    await admin.waitForURL(/acte=account-disabled/);
    expect(plain(await admin.locator('tbody').innerText())).toMatch(
      /^\d+ .* Ada Martin Compte désactivé Paul Roy$/,
    );

    await admin.goto(`${house}/administration/comptes`);
    await admin.getByText('Modifier le compte de Paul Roy').click();
    await admin.locator('details[open]').getByRole('link', { name: 'Effacer ce compte' }).click();
    await admin.getByRole('heading', { name: /Effacer le compte de Paul Roy/ }).waitFor();
    const erase = admin.getByRole('button', { name: 'Effacer ce compte pour toujours' });
    await admin.getByLabel('Votre mot de passe actuel').fill('not the one');
    await erase.click();
    await expect.poll(() => admin.locator('#effacer .fault').count(), { timeout: 5_000 }).toBe(1);
    await admin.getByLabel('Votre mot de passe actuel').fill(PASSWORD);
    await erase.click();
    await admin.getByText('Le compte est effacé').waitFor();
    expect(plain(await admin.locator('#comptes tbody').innerText())).not.toContain('Paul Roy');
  });

  it('is disabled at the machine while the server runs', async () => {
    await signedUp('eve', 'Eve', 'commission');
    const answer = await send('/connexion', { task: 'sign-in', login: 'eve', password: PASSWORD });
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
    const status = async () =>
      (await fetch(`${house}/compte`, { headers: { cookie, accept: 'application/json' } })).status;
    expect(await status()).toBe(200);
    expect((await canopee(root, 'account', 'disable', 'eve')).code).toBe(0);
    await expect.poll(status, { timeout: 3_000 }).toBe(401);
  });

  it('has keys, which open what their roles may and nothing else', async () => {
    const sent = { task: 'sign-in', login: 'ada.martin', password: PASSWORD };
    const [cookie = ''] = ((await send('/connexion', sent)).headers.get('set-cookie') ?? '').split(
      ';',
    );
    const making = { task: 'key', name: 'Entrepôt', days: '30', commission: 'oui' };
    const made = await send('/administration/comptes', making, cookie);
    const shown = await fetch(new URL(made.headers.get('location') ?? '', house), {
      headers: { cookie, accept: 'text/html' },
    });
    const [key = ''] = /canopee_[\w-]{43}/.exec(await shown.text()) ?? [];
    const asked = async (path: string, authorization: string) =>
      (await fetch(`${house}${path}`, { headers: { authorization, accept: 'application/json' } }))
        .status;
    expect(await asked('/administration/comptes', `Bearer ${key}`)).toBe(403);
    expect(await asked('/annotations', `Bearer ${key}`)).toBe(200);
    expect(await asked('/annotations', 'Bearer canopee_wrong')).toBe(401);
  });
});
