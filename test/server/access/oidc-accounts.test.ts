import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewLink, setDisabled, setGrants } from '../../../server/access/directory.ts';
import { OIDC_FAULTS } from '../../../server/access/oidc/fault.ts';
import { comeIn } from '../../../server/access/oidc/identity.ts';
import { journal as en } from '../../../web/words/en/journal.ts';
import { journal as fr } from '../../../web/words/fr/journal.ts';
import { DESK_PC } from '../../support/accounts.ts';
import { HOUSE, type OidcHouse } from '../../support/oidc-house.ts';
import { housedFor } from '../../support/oidc-of-groups.ts';
import { openProvider, type TestProvider } from '../../support/oidc.ts';
import { plain } from '../../support/visit.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await openProvider([HOUSE]);
});
afterAll(() => provider.stop());

const opened = (groups?: readonly string[]) => housedFor(provider, groups);

async function elsewhereIn({ accounts }: OidcHouse) {
  const rows = await accounts.records.read('access/accounts', { now: '' });
  return rows.filter(({ is_elsewhere }) => is_elsewhere === 1);
}

async function rolesIn({ accounts }: OidcHouse): Promise<readonly string[]> {
  const [row] = await accounts.records.read('access/account-elsewhere', {
    issuer: provider.issuer,
    subject: 'zoe',
  });
  const grants = await accounts.records.read('access/grants', { account: String(row?.id) });
  return grants.map(({ role, member }) => [role, member].join(' ').trim());
}

describe('somebody no rule is for', () => {
  it('is told whom to ask and what for, and nothing is made of him', async () => {
    const house = await opened([]);
    const browser = house.browser();
    const answer = await browser.comeIn('zoe');
    const text = plain(await answer.text());
    expect(answer.status).toBe(403);
    expect(text).toContain('Demandez-en un à l’administrateur de Canopée');
    expect(text).toContain('Donnez-lui cet identifiant, par lequel il vous reconnaîtra : zoe.');
    const [, request = ''] = /Demande ([\w-]{36})/.exec(text) ?? [];
    expect((await house.deeds())[0]).toEqual({
      ...{ deed: 'sign-in-refused', actor: '', subject: '' },
      detail: `oidc no-role ${request}`,
    });
    expect(await elsewhereIn(house)).toEqual([]);
    expect(await browser.name()).toBeNull();
    const ada = house.browser();
    await ada.comeInHere('ada');
    const journal = plain(await (await ada.ask('/administration/journal')).text());
    expect(journal).toContain(`aucune règle ne donne de rôle (demande ${request})`);
  });

  it.each([fr, en])('and whatever else keeps him out has a word in the journal', ({ details }) => {
    const faults = Object.keys(OIDC_FAULTS).map((fault) => `oidc ${fault}`);
    expect(faults.filter((fault) => !(fault in details))).toEqual([]);
  });

  it('is not who has the same address or name here', async () => {
    const house = await opened();
    provider.people.set('zoe', {
      name: 'Name of ada',
      preferred_username: 'ada',
      email: 'ada',
      email_verified: true,
      groups: ['commission'],
    });
    await house.browser().comeIn('zoe');
    expect(await rolesIn(house)).toEqual(['commission']);
    expect(await elsewhereIn(house)).toHaveLength(1);
  });
});

describe('an account of a provider', () => {
  it('has the roles and the name of the last sign-in, and no session of before', async () => {
    const house = await opened();
    const [before, after] = [house.browser(), house.browser()];
    await before.comeIn('zoe');
    await after.comeIn('zoe');
    expect(await before.name()).toBe('Zoé Petit');
    provider.people.set('zoe', { name: 'Zoé Grand', groups: ['besancon'] });
    await after.comeIn('zoe');
    expect([await before.name(), await after.name()]).toEqual([null, 'Zoé Grand']);
    expect(await rolesIn(house)).toEqual(['librarian 25056']);
    expect((await house.deeds())[1]).toMatchObject({
      deed: 'roles',
      actor: 'rules',
      detail: 'librarian:25056',
    });
  });

  it('that no rule is for any more has neither role nor session', async () => {
    const house = await opened();
    const browser = house.browser();
    await browser.comeIn('zoe');
    provider.people.set('zoe', { name: 'Zoé Petit', groups: [] });
    expect((await house.browser().comeIn('zoe')).status).toBe(403);
    expect([await browser.name(), await rolesIn(house)]).toEqual([null, []]);
  });

  it('that is disabled here stays out, whatever the provider says', async () => {
    const house = await opened();
    const browser = house.browser();
    await browser.comeIn('zoe');
    const [account] = await elsewhereIn(house);
    await setDisabled(house.accounts, String(account?.id), true, 'command');
    expect(await browser.name()).toBeNull();
    const answer = await browser.comeIn('zoe');
    expect(answer.status).toBe(403);
    expect(plain(await answer.text())).toContain('votre compte est désactivé ici');
    expect((await house.deeds())[0]).toMatchObject({ subject: account?.id });
    expect(await browser.name()).toBeNull();
  });

  it('is that of one provider: another one that calls somebody the same means somebody else', async () => {
    const { accounts } = await opened();
    const grants = [{ role: 'commission', member: null }] as const;
    for (const issuer of ['https://a.example', 'https://b.example', 'https://a.example'])
      await comeIn(accounts, { issuer, subject: '1', name: 'Un', grants }, DESK_PC);
    const rows = await accounts.records.read('access/accounts', { now: '' });
    expect(rows.filter(({ name }) => name === 'Un')).toHaveLength(2);
  });

  it('is made once when two browsers come for the first time at once', async () => {
    const { accounts } = await opened();
    const identity = { issuer: 'https://a.example', subject: '1', name: 'Un' };
    const grants = [{ role: 'commission', member: null }] as const;
    const entrances = await Promise.all(
      [1, 2, 3].map(() => comeIn(accounts, { ...identity, grants }, DESK_PC)),
    );
    expect(new Set(entrances.map(({ account }) => account)).size).toBe(1);
    expect(entrances.every((one) => 'session' in one)).toBe(true);
  });

  it('gets no password and no roles by hand', async () => {
    const house = await opened();
    await house.browser().comeIn('zoe');
    const [account] = await elsewhereIn(house);
    const id = String(account?.id);
    expect(await renewLink(house.accounts, id, 'command')).toEqual({ fault: 'elsewhere' });
    expect(
      await setGrants(house.accounts, id, [{ role: 'administrator', member: null }], 'command'),
    ).toBe('elsewhere');
    expect(
      (
        await house
          .browser()
          .send(
            '/connexion',
            new URLSearchParams({ task: 'sign-in', login: String(account?.login), password: '' }),
          )
      ).status,
    ).toBe(422);
  });
});
