import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import type { PageProps } from '../../web/page-props.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe('saved views', () => {
  it.each([true, false])(
    'a view is saved from its page, opened, renamed and removed, script: %s',
    async (javaScriptEnabled) => {
      const name = `Musique ${javaScriptEnabled ? 'vive' : 'lente'}`;
      const { page, complaints } = await visit(
        browser,
        `${demonstration}/?annee=2024&famille=music`,
        { javaScriptEnabled },
      );
      await page.getByRole('link', { name: 'Enregistrer la vue' }).click();
      const save = page.getByRole('button', { name: 'Enregistrer la vue' });
      await page.getByLabel('Nom de la vue').fill(name);
      await page.getByLabel('Votre nom').fill('Coordination');
      await save.click();
      await page.waitForURL(`${demonstration}/vues#vues`);
      const row = page.getByRole('row').filter({ hasText: name });
      expect(plain(await row.innerText())).toContain('par Coordination, le ');
      await row.getByText('Renommer ou retirer').click();
      await row.getByLabel('Nouveau nom').fill(`${name} ?`);
      await row.getByRole('button', { name: 'Renommer' }).click();
      await page.getByRole('link', { name: `${name} ?` }).click();
      await page.waitForURL(`${demonstration}/?annee=2024&famille=music`);
      await page.goto(`${demonstration}/vues`);
      await row.getByText('Renommer ou retirer').click();
      await row.getByRole('button', { name: 'Retirer' }).click();
      await expect.poll(() => row.count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  it.each([true, false])(
    'a name that is taken is refused beside its field, and nothing typed is lost, script: %s',
    async (javaScriptEnabled) => {
      const taken = new URLSearchParams({
        task: 'save',
        name: 'Prise',
        author: 'A',
        address: '/',
      });
      const init = { method: 'POST', body: taken, headers: { origin: demonstration } };
      await fetch(`${demonstration}/vues`, init);
      const address = `${demonstration}/vues?adresse=${encodeURIComponent('/couts?annee=2024')}`;
      const { page } = await visit(browser, address, { javaScriptEnabled });
      await page.getByLabel('Nom de la vue').fill('Prise');
      await page.getByLabel('Votre nom').fill('Bibliothèque');
      await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
      await page.getByText('porte déjà ce nom').waitFor();
      expect(await page.getByLabel('Nom de la vue').inputValue()).toBe('Prise');
      expect(await page.getByLabel('Votre nom').inputValue()).toBe('Bibliothèque');
      expect(await page.getByLabel('Nom de la vue').getAttribute('aria-invalid')).toBe('true');
    },
  );

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/nowhere',
    'javascript:x',
  ])('leads nowhere else: %s', async (address) => {
    const shown = await fetch(`${demonstration}/vues?adresse=${encodeURIComponent(address)}`);
    expect(await shown.text()).not.toContain('name="address"');
    const body = new URLSearchParams({ task: 'save', name: 'x', author: 'y', address });
    const headers = { origin: demonstration, accept: 'application/json' };
    const answer = await fetch(`${demonstration}/vues`, { method: 'POST', body, headers });
    expect(answer.status).toBe(422);
    const { reply } = (await answer.json()) as PageProps;
    expect(reply?.faults.address).toContain('adresse');
  });

  it('a connection lost in between changes nothing, says so and keeps what was typed', async () => {
    const { page } = await visit(
      browser,
      `${demonstration}/vues?adresse=${encodeURIComponent('/')}`,
    );
    await page.getByLabel('Nom de la vue').fill('Perdue');
    await page.getByLabel('Votre nom').fill('Moi');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Nom de la vue').inputValue()).toBe('Perdue');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
    await page.getByRole('link', { name: 'Perdue' }).waitFor();
  });
});
