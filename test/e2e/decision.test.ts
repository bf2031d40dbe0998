import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { PageProps } from '../../web/page-props.ts';
import { openBrowser } from '../support/browser.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');
/** a year that `commission.test.ts` alone looks at too, for another resource: what is decided here stays */
const YEAR = 'annee=2021';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

function post(resource: string, fields: Readonly<Record<string, string>>) {
  return fetch(`${demonstration}/decisions/${resource}?${YEAR}`, {
    method: 'POST',
    headers: { origin: demonstration, accept: 'application/json' },
    body: new URLSearchParams({ task: 'decide', ...fields }),
  });
}

describe('a decision on a resource', () => {
  it('is put down from the table without a script, read on its page, in the table and in the report', async () => {
    const { page } = await visit(browser, `${demonstration}/ressources?${YEAR}`, {
      javaScriptEnabled: false,
    });
    const row = page.locator('table[aria-labelledby=tableau] tr').filter({ hasText: 'Ciné-club' });
    await row.getByRole('link', { name: 'à décider' }).click();
    await page.waitForURL(`${demonstration}/decisions/cine-club?${YEAR}`);
    await page.getByLabel('Décision').selectOption('replace');
    await page.getByLabel('Commentaire').fill('Peu utilisée & chère');
    await page.getByLabel('Votre nom').fill('Commission numérique');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText('Dites par quoi').waitFor();
    expect(await page.getByLabel('Décision').inputValue()).toBe('replace');
    await page.getByLabel('Remplacée par').fill('Autre chose');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.waitForURL(`${demonstration}/ressources/cine-club?${YEAR}#decision`);
    expect(plain(await page.locator('#decision').innerText())).toContain(
      'Remplacer par Autre chose : décision de Commission numérique',
    );
    await page.goto(`${demonstration}/ressources?${YEAR}&decision=replace`);
    expect(plain(await row.innerText())).toContain('remplacer');
    await page.goto(`${demonstration}/bilan?${YEAR}`);
    const told = page.locator('section[aria-labelledby=decisions] tr').filter({ hasText: 'Ciné-club' }); // prettier-ignore
    expect(plain(await told.innerText())).toContain('remplacer Autre chose Peu utilisée & chère');
  });

  it('made meanwhile by somebody else is shown, and none is lost', async () => {
    const resource = 'cours-pour-tous';
    const { page } = await visit(browser, `${demonstration}/decisions/${resource}?${YEAR}`);
    await page.getByLabel('Décision').selectOption('stop');
    await page.getByLabel('Votre nom').fill('Besançon');
    const first = { verdict: 'watch', author: 'Montbéliard', comment: 'À revoir', seen: '0' };
    expect((await post(resource, first)).status).toBe(200);
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    const alert = plain(await page.getByRole('alert').innerText());
    expect(alert).toContain('Montbéliard a décidé « surveiller »');
    expect(alert).toContain('À revoir');
    expect(await page.getByLabel('Décision').inputValue()).toBe('stop');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.waitForURL(/#decision$/);
    await page.goto(`${demonstration}/decisions/${resource}?${YEAR}`);
    const history = plain(await page.locator('table').innerText());
    expect(history).toMatch(/arrêter.*Besançon.*surveiller.*À revoir.*Montbéliard/);
  });

  it('that cannot be is refused in words, field by field', async () => {
    const stale = await post('petits-lecteurs', { verdict: 'keep', author: 'A', seen: '7' });
    expect(stale.status).toBe(409);
    const wrong = await post('petits-lecteurs', { verdict: 'burn', seen: '0' });
    expect(wrong.status).toBe(422);
    const { reply } = (await wrong.json()) as PageProps;
    expect(Object.keys(reply?.faults ?? {}).sort()).toEqual(['author', 'verdict']);
    const foreign = await fetch(`${demonstration}/decisions/petits-lecteurs`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ task: 'decide', verdict: 'stop', author: 'x', seen: '0' }),
    });
    expect(foreign.status).toBe(403);
    const nonsense = await fetch(`${demonstration}/ressources?decision=burn`);
    expect(nonsense.status).toBe(400);
  });
});
