import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberCode } from '../../../data/model/member.ts';
import { openTo } from '../../../server/access/access.ts';
import { testAccounts, type TestAccounts } from '../../support/accounts.ts';
import { openApp, type TestApp } from '../../support/app.ts';
import { STORY } from '../../support/story.ts';
import { signedIn } from '../../support/visiting.ts';

const LIBRARIAN = { role: 'librarian', member: '25056' as MemberCode } as const;

let accounts: TestAccounts;
let house: TestApp;
beforeEach(async () => {
  accounts = testAccounts();
  house = await openApp(STORY, { accounts, access: openTo(signedIn([LIBRARIAN])) });
});
afterEach(() => house.close());

async function deeds(): Promise<string[]> {
  const all = { deed: '', actor: '', from: '', to: '9', before: 1e9, most: 99 };
  const found = await accounts.audit.find(all);
  return found.map(({ actor, deed, subject, detail }) => [actor, deed, subject, detail].join(' '));
}

describe('what is written down of whoever looks', () => {
  it('is each view of enrolments to check, also when nothing changed since', async () => {
    const path = '/api/v1/enrolment-checks?member=25056';
    const first = await house.app.request(path);
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
    expect((await house.app.request(path, { headers })).status).toBe(304);
    expect(await deeds()).toEqual([
      'a1 checks /api/v1/enrolment-checks 25056',
      'a1 checks /api/v1/enrolment-checks 25056',
    ]);
  });

  it('is each file that is taken away, and no page that is read', async () => {
    await house.app.request('/charts/membres.csv?annee=2025');
    await house.app.request('/api/v1/consumption?year=2025');
    expect(await deeds()).toEqual(['a1 export /charts/membres.csv ']);
    expect(await accounts.audit.check()).toEqual({ deeds: 1, brokenAt: null });
  });

  it('is what he was refused, ten times in ten minutes at the most, and not by which name he asked for it', async () => {
    for (let time = 0; time < 30; time += 1)
      await house.app.request('/administration/comptes?q=Durand');
    await house.app.request('/api/v1/enrolment-checks?member=25388');
    const refused = 'a1 not-allowed accounts ';
    expect(await deeds()).toEqual(Array.from({ length: 10 }, () => refused));
  });
});
