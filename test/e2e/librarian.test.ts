import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { press, type } from '../support/by-keyboard.ts';
import { plain, visit } from '../support/visit.ts';

const { demonstration } = inject('served');
/** a member whose checks no other test looks at: what is noted here stays */
const MEMBER = '25580';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

interface Checks {
  readonly total: number;
  readonly uploads: readonly {
    readonly file: string;
    readonly batch: string;
    readonly rules: readonly { readonly rule: string; readonly lines: readonly number[] }[];
  }[];
}

async function received(): Promise<Checks> {
  const answer = await fetch(`${demonstration}/api/v1/enrolment-checks?member=${MEMBER}`);
  return (await answer.json()) as Checks;
}

async function heading(page: Page): Promise<string> {
  return plain(await page.locator('h1').innerText());
}

function box(page: Page, line: number) {
  return page.getByRole('checkbox', { name: String(line), exact: true });
}

describe('a librarian', () => {
  it('goes through this week’s checks of her commune by keyboard alone, and finds them done when she comes back', async () => {
    const { total, uploads } = await received();
    const [upload] = uploads;
    const [first = 0, second = 0, third = 0] = upload?.rules[0]?.lines ?? [];
    const { page, complaints } = await visit(browser, `${demonstration}/guide`);
    const guide = page.getByRole('region', { name: 'Bibliothécaire' });
    await press(page, guide.getByRole('link', { name: 'Inscriptions' }));
    await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
    await press(
      page,
      page.locator('table[aria-labelledby=verifications]').getByText('Valentigney'),
    );
    await page.waitForURL(`${demonstration}/inscriptions/verifications?membre=${MEMBER}`);
    await page.getByRole('heading', { name: upload?.file ?? 'no upload' }).waitFor();
    expect(await heading(page)).toBe(`${total} lignes à vérifier dans les derniers fichiers de Valentigney`); // prettier-ignore

    await press(page, page.getByText(/^Voir (la ligne|les .* lignes)$/).first());
    await press(page, box(page, first), 'Space');
    await press(page, box(page, third), 'Space');
    await type(page, page.getByLabel('État'), 'corrigé');
    await type(page, page.getByLabel('Commentaire'), 'Carte 2500 1234 567');
    await type(page, page.getByLabel('Votre nom'), 'Accueil');
    await page.keyboard.press('Enter');
    await page.getByText('Ni numéro de carte ou de téléphone').waitFor();
    await type(page, page.locator(':focus'), 'Fiches fusionnées');
    await page.keyboard.press('Enter');
    const left = `${total - 2} lignes à vérifier dans les derniers fichiers de Valentigney, 2 faites`;
    await page.getByRole('heading', { name: left }).waitFor();
    expect(await page.locator(':focus').getAttribute('id')).toBe('liste');

    await press(page, page.getByText('2 lignes faites'));
    const noted = plain(await page.locator('.note').first().innerText());
    expect(noted).toMatch(/^Corrigé dans le SIGB par Accueil, le .* « Fiches fusionnées »$/);
    expect(noted).toContain(`lignes ${first}${third === first + 1 ? '–' : ', '}${third}.`);
    expect(await box(page, second).count()).toBe(1);
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);

    const address = `${demonstration}/inscriptions/verifications?membre=${MEMBER}`;
    const again = await visit(browser, address, { javaScriptEnabled: false });
    expect(await heading(again.page)).toBe(left);
  });

  it('marks lines without a script, comes back to one later, and keeps what is ticked when it is refused', async () => {
    const { total, uploads } = await received();
    const line = uploads[0]?.rules[0]?.lines.at(7) ?? 0;
    const address = `${demonstration}/inscriptions/verifications?membre=${MEMBER}`;
    const { page } = await visit(browser, address, { javaScriptEnabled: false });
    await page.getByText(/^Voir les .* lignes$/).click();
    await box(page, line).check();
    await page.getByLabel('État').selectOption('à revoir');
    await page.getByLabel('Votre nom').fill(' ');
    await page.getByRole('button', { name: 'Noter ces lignes' }).click();
    await page.getByText('À remplir').waitFor();
    await page.getByLabel('Votre nom').fill('Section jeunesse');
    await page.getByRole('button', { name: 'Noter ces lignes' }).click();
    await page.waitForURL(/#liste$/);
    const told = plain(await page.locator('main').innerText());
    expect(told).toContain(`${total - 2} lignes à vérifier`);
    expect(told).toContain('Dont 1 à revoir.');
    const file = await fetch(`${demonstration}/charts/verifications.csv?membre=${MEMBER}`);
    const rows = (await file.text()).split('\r\n').map((row) => row.split(';'));
    const ofUpload = rows.filter(([name]) => name === uploads[0]?.file);
    expect(ofUpload).toHaveLength(total);
    expect(ofUpload.filter(([, , , state]) => state === 'corrigé dans le SIGB')).toHaveLength(2);
    expect(ofUpload.find(([, , at]) => at === String(line))?.[3]).toBe('à revoir');
  });
});
