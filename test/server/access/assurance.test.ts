import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOUSE, type OidcHouse } from '../../support/oidc-house.ts';
import { idToken, resigned } from '../../support/oidc-lies.ts';
import { housedBy } from '../../support/oidc-of-groups.ts';
import { CLIENT, openProvider, type TestProvider } from '../../support/oidc.ts';
import { plain } from '../../support/visit.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await openProvider([HOUSE]);
});
afterEach(() => {
  provider.lies.clear();
  provider.levels.clear();
});
afterAll(() => provider.stop());

/** A house that asks for some levels, where the provider is so sure of Zoé and tells more of her. */
async function asking(acrValues: string | null, level?: string, more = {}): Promise<OidcHouse> {
  if (level !== undefined) provider.levels.set('zoe', level);
  provider.people.set('zoe', { name: 'Zoé Petit', groups: ['commission'], ...more });
  return housedBy(provider, acrValues === null ? {} : { acrValues });
}

/** The provider's ID token, signed by it with another level. */
function telling(acr: unknown): void {
  const lie = idToken((text) => resigned(provider, text, { acr }));
  provider.lies.set('token', lie);
}

describe('a provider that was asked to be sure of who somebody is', () => {
  it.each([
    ['the level that was asked for', 'eidas2', 'eidas2'],
    ['one of several', 'eidas3 eidas2', 'eidas2'],
    ['an address as level', 'https://refeds.org/profile/mfa', 'https://refeds.org/profile/mfa'],
  ])('lets in with %s', async (_, asked, level) => {
    const house = await asking(asked, level);
    expect([(await house.browser().comeIn('zoe')).status, house.log]).toEqual([303, []]);
  });

  it.each([
    ['a lower level', 'eidas1', 'acr eidas1, asked eidas2'],
    ['no level', undefined, 'acr missing, asked eidas2'],
    ['a level that begins like the one asked for', 'eidas2-low', 'acr eidas2-low, asked eidas2'],
  ])('does not let in with %s: he is told so, the administrator what', async (_, level, reason) => {
    const house = await asking('eidas2', level);
    const browser = house.browser();
    const answer = await browser.comeIn('zoe');
    const text = plain(await answer.text());
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
    expect(text).toContain('n’a pas vérifié votre identité au niveau que Canopée demande');
    expect(text).not.toMatch(/eidas|acr/);
    const [, request = 'none'] = /Demande ([\w-]{36})/.exec(text) ?? [];
    expect(house.log).toHaveLength(1);
    expect(house.log[0]).toContain(`(weak) : ${reason}. Comparer acrValues`);
    expect((await house.deeds())[0]).toEqual({
      ...{ deed: 'sign-in-refused', actor: '', subject: '' },
      detail: `oidc weak ${request}`,
    });
    expect(await browser.name()).toBeNull();
    expect(await house.accounts.records.read('access/accounts', { now: '' })).toHaveLength(1);
  });

  it.each<[string, unknown, string]>([
    ['a list', ['eidas2'], 'acr missing'],
    ['a number', 2, 'acr missing'],
    ['two in one text', 'eidas1 eidas2', 'acr unnamed'],
    ['a name of somebody', 'Zoé <b>', 'acr unnamed'],
  ])('is not believed with %s for a level', async (_, acr, reason) => {
    const house = await asking('eidas2', 'eidas2');
    telling(acr);
    expect((await house.browser().comeIn('zoe')).status).toBe(403);
    expect(house.log.join()).toContain(reason);
    expect(house.log.join()).not.toContain('Zoé');
  });

  it('may tell it beside the ID token, which goes before', async () => {
    const house = await asking('eidas2', 'eidas1', { acr: 'eidas2' });
    expect((await house.browser().comeIn('zoe')).status).toBe(403);
    telling(undefined);
    expect((await house.browser().comeIn('zoe')).status).toBe(303);
  });

  it('tells it as ProConnect does, signed', async () => {
    const signedBoth = { clientId: CLIENT.proConnect, algorithm: 'ES256', userinfo: 'signed' };
    const asked = { ...signedBoth, acrValues: 'eidas1', scopes: 'openid siret' };
    const roles = [{ claim: 'siret', is: '21250056500016', role: 'commission' }];
    provider.people.set('zoe', { siret: '21250056500016' });
    const house = await housedBy(provider, { ...asked, roles });
    expect((await house.browser().comeIn('zoe')).status).toBe(403);
    provider.levels.set('zoe', 'eidas1');
    expect((await house.browser().comeIn('zoe')).status).toBe(303);
  });
});

it('a provider that was asked for no level lets in with any', async () => {
  const house = await asking(null, 'eidas1');
  expect((await house.browser().comeIn('zoe')).status).toBe(303);
});
