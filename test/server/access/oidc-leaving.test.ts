import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { HOUSE, openOidcHouse, type OidcHouse } from '../../support/oidc-house.ts';
import { openProvider, type TestProvider } from '../../support/oidc.ts';

const ROLES = [{ claim: 'groups', is: 'commission', role: 'commission' }];

let provider: TestProvider;
beforeAll(async () => {
  provider = await openProvider([HOUSE]);
  provider.people.set('zoe', { name: 'Zoé Petit', groups: ['commission'] });
});
afterAll(() => provider.stop());

async function opened(before?: OidcHouse): Promise<OidcHouse> {
  const settings = provider.settings({ roles: ROLES });
  const house = await openOidcHouse(settings, provider.secret, before?.accounts);
  onTestFinished(() => house.close());
  return house;
}

describe('leaving', () => {
  const signOut = new URLSearchParams({ task: 'sign-out' });

  it('ends the session here, then leads to the provider and back', async () => {
    const house = await opened();
    const browser = house.browser();
    await browser.comeIn('zoe');
    const session = browser.cookies().get('canopee') ?? '';
    const left = (await browser.send('/connexion', signOut)).headers.get('location') ?? '';
    browser.cookies().set('canopee', session);
    expect(await browser.name()).toBeNull();
    const page = await (await browser.ask(left)).text();
    const [, onward = ''] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page) ?? [];
    const end = new URL((await browser.ask(onward)).headers.get('location') ?? '');
    expect(end.origin + end.pathname).toBe(`${provider.issuer}/session/end`);
    expect(end.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${HOUSE}/connexion/parti`);
    const back = `/connexion/parti?state=${end.searchParams.get('state')}`;
    expect((await browser.ask(back)).headers.get('location')).toBe('/connexion?fait=partout');
    expect((await browser.ask(back)).headers.get('location')).toBe('/connexion');
    expect((await browser.ask(onward)).headers.get('location')).toBe('/connexion?fait=parti');
  });

  it('asks first where the provider cannot be told who leaves, and does not lead there from an account of the house', async () => {
    const house = await opened();
    const [zoe, ada] = [house.browser(), house.browser()];
    await zoe.comeIn('zoe');
    await ada.comeInHere('ada');
    expect((await ada.send('/connexion', signOut)).headers.get('location')).toBe(
      '/connexion?fait=parti',
    );
    const after = (await opened(house)).browser();
    after.cookies().set('canopee', zoe.cookies().get('canopee') ?? '');
    const left = (await after.send('/connexion', signOut)).headers.get('location') ?? '';
    const page = await (await after.ask(left)).text();
    expect(page).not.toContain('http-equiv="refresh"');
    const [, onward = ''] = /href="(\/connexion\/sortie[^"]+)"/.exec(page) ?? [];
    const end = new URL((await after.ask(onward)).headers.get('location') ?? '');
    expect([end.searchParams.get('id_token_hint'), end.searchParams.get('client_id')]).toEqual([
      null,
      'canopee',
    ]);
  });
});
