import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { cellsOf } from '../support/shown-figures.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');
/** a year whose report no other test looks at: what is frozen here stays */
const REPORT = `${demonstration}/bilan?annee=2022`;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

function post(address: string, fields: Readonly<Record<string, string>>) {
  const headers = { origin: demonstration, accept: 'application/json' };
  return fetch(address, { method: 'POST', headers, body: new URLSearchParams(fields) });
}

async function fileOf(version: number): Promise<{ text: string; hash: string }> {
  const answer = await fetch(`${demonstration}/bilan/2022-v${version}.json`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

async function freeze(javaScriptEnabled: boolean, version: number) {
  const { page } = await visit(browser, REPORT, { javaScriptEnabled });
  await page.getByLabel('Votre nom').fill('Commission numérique');
  await page.getByRole('button', { name: `Figer la version v${version}` }).click();
  await page.waitForURL(`${REPORT}&version=${version}#fige`);
  await page.getByText(`Version v${version}, figée par Commission numérique`).waitFor();
  return page;
}

describe('a frozen report', () => {
  it('is kept with a hash that anybody can compute, and reads the same after a change, which the next one shows', async () => {
    const first = await freeze(true, 1);
    const shown = await cellsOf(first.locator('section[aria-labelledby=usages] table'));
    const file = await fileOf(1);
    expect(await first.locator('.check').innerText()).toContain(file.hash);
    const document = JSON.parse(file.text) as { sections: { rows?: unknown }[]; year: number };
    expect(document.year).toBe(2022);
    expect(JSON.stringify(document)).toBe(file.text);

    const decided = { task: 'decide', verdict: 'stop', author: 'Besançon', seen: '0' };
    await post(`${demonstration}/decisions/cine-club?annee=2022`, decided);
    const live = await visit(browser, REPORT);
    expect(plain(await live.page.locator('#changements').innerText())).toContain('Ciné-club');
    const second = await freeze(false, 2);
    const changes = await cellsOf(second.locator('#changements table'));
    expect(changes).toContainEqual(['Ciné-club', expect.any(String), 'Décision', '—', 'arrêter']);
    expect((await fileOf(2)).hash).not.toBe(file.hash);

    const again = await visit(browser, `${REPORT}&version=1`, { javaScriptEnabled: false });
    expect(await cellsOf(again.page.locator('section[aria-labelledby=usages] table'))).toEqual(
      shown,
    );
    expect(plain(await again.page.locator('section[aria-labelledby=decisions]').innerText())).not.toContain('Ciné-club'); // prettier-ignore
    expect(await fileOf(1)).toEqual(file);
  });

  it('is refused where it is not what its author saw, and where somebody was faster', async () => {
    const address = `${demonstration}/bilan?annee=2022&membre=25580`;
    const state = await fetch(address, { headers: { accept: 'application/json' } });
    const { page } = (await state.json()) as { page: { content: { hash: string } } };
    const { hash } = page.content;
    const fields = { task: 'freeze', author: 'A', seen: '0' };
    const other = await post(address, { ...fields, hash: hash.replace(/^./, 'f0'.charAt(Number(hash.startsWith('f')))) }); // prettier-ignore
    expect([other.status, await other.text()]).toEqual([
      409,
      expect.stringContaining('ont changé'),
    ]);
    expect((await post(address, { ...fields, hash, author: '' })).status).toBe(422);
    expect((await post(address, { ...fields, hash })).status).toBe(200);
    const late = await post(address, { ...fields, hash });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('a figé la version v1')]); // prettier-ignore
    expect((await fetch(`${demonstration}/bilan/2022-25580-v1.json`)).status).toBe(200);
    expect((await fetch(`${demonstration}/bilan/2022-25580-v2.json`)).status).toBe(404);
  });

  it('that was never frozen is said not to be there; nonsense is refused', async () => {
    const { page } = await visit(browser, `${demonstration}/bilan?annee=2023&version=9`);
    expect(await page.getByText('Aucune version v9').count()).toBe(1);
    expect((await fetch(`${demonstration}/bilan?version=x`)).status).toBe(400);
  });
});
