import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../../data/model/pages.ts';
import { openTo } from '../../../server/access/access.ts';
import { serverPage } from '../../../server/pages/pages.ts';
import { journal as en } from '../../../web/words/en/journal.ts';
import { journal as fr } from '../../../web/words/fr/journal.ts';
import { person, testAccounts } from '../../support/accounts.ts';
import { openApp, type TestApp } from '../../support/app.ts';
import { contentOf, FRENCH, pageText } from '../../support/page-text.ts';
import { STORY } from '../../support/story.ts';
import { signedIn } from '../../support/visiting.ts';

const HERE = '/administration/journal';
const accounts = testAccounts();
const access = openTo(signedIn([{ role: 'administrator', member: null }]));

let french: TestApp;
let english: TestApp;
let anne: string;
beforeAll(async () => {
  french = await openApp(STORY, { accounts, access });
  english = await openApp(STORY, { accounts, access, language: 'en' });
  anne = await person(accounts, 'anne', [{ role: 'librarian', member: null }]);
  const form = { actor: anne, deed: 'form', subject: 'batches', detail: 'undo' } as const;
  for (let index = 0; index < 120; index += 1) await accounts.audit.note(form);
  accounts.later(86_400_000);
  const looked = { deed: 'checks', subject: '/inscriptions/verifications', detail: '25056' } as const; // prettier-ignore
  await accounts.audit.note({ actor: 'nobody-any-more', ...looked });
});
afterAll(() => Promise.all([french.close(), english.close()]));

async function numbers(query: string): Promise<readonly number[]> {
  const { deeds } = await contentOf(french.app, 'journal', `${HERE}?${query}`);
  return deeds.map(({ number }) => number);
}

describe('the page of the journal', () => {
  it('says who did what to what, in words, and that the chain holds', async () => {
    const text = await pageText(french.app, HERE);
    expect(text).toContain('123 actes notés, et rien n’y a été changé depuis');
    expect(text).toContain('un compte effacé Contrôles regardés Vérifications : Besançon');
    expect(text).toContain('Name of anne Formulaire envoyé Lots reçus : annuler un lot');
    const oldest = await pageText(french.app, `${HERE}?avant=3`);
    expect(oldest).toContain('Compte ouvert Name of anne : Bibliothécaire de tous les membres');
    expect(oldest).toContain('à la machine');
    expect((await pageText(english.app, HERE)).replaceAll(/Besançon|Canopée/g, '')).not.toMatch(
      FRENCH,
    );
  });

  it('shows a hundred, and the way to the older ones', async () => {
    const last = await contentOf(french.app, 'journal', HERE);
    expect([last.deeds.length, last.deeds[0]?.number, last.olderThan]).toEqual([100, 123, 24]);
    const older = await contentOf(french.app, 'journal', `${HERE}?avant=24`);
    expect([older.deeds.length, older.deeds[0]?.number, older.olderThan]).toEqual([23, 23, null]);
  });

  it('is narrowed by deed, by whom and by day, the file with it', async () => {
    expect(await numbers('acte=checks')).toEqual([123]);
    expect(await numbers(`par=${anne}&acte=form&avant=5`)).toEqual([4, 3]);
    expect(await numbers('du=2026-11-24&au=2026-11-24')).toEqual([123]);
    expect(await numbers('au=2026-11-23&acte=link-used')).toEqual([2]);
    expect(await numbers('acte=rien&du=hier&par=')).toHaveLength(100);
    const file = await french.app.request(`${HERE}.csv?acte=account-made`);
    expect((await file.text()).split('\r\n')).toHaveLength(3);
  });

  it.each([fr, en])('has a word for everything a form may ask for: $title', ({ details }) => {
    const own = ['door', 'account', 'accounts', 'welcome'];
    const tasks = PAGES.filter(({ id }) => !own.includes(id)).flatMap(({ id }) =>
      Object.keys(serverPage(id).actions ?? {}),
    );
    expect(tasks.length).toBeGreaterThan(15);
    expect(['drop', ...tasks].filter((task) => !(task in details))).toEqual([]);
  });
});
