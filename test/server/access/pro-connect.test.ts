import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signed, tokenIn, unsignedToken } from '../../support/jwt.ts';
import { HOUSE } from '../../support/oidc-house.ts';
import { idToken, keyOf, resigned, seconds, strangers } from '../../support/oidc-lies.ts';
import { housedBy } from '../../support/oidc-of-groups.ts';
import { CLIENT, openProvider, type Lie, type TestProvider } from '../../support/oidc.ts';

/** As ProConnect documents it: what is asked for, and both answers signed as was agreed. */
const PRO_CONNECT = {
  clientId: CLIENT.proConnect,
  label: 'ProConnect',
  scopes: 'openid given_name usual_name email uid siret idp_id',
  acrValues: 'eidas1',
  algorithm: 'ES256',
  userinfo: 'signed',
  name: 'given_name usual_name',
  roles: [{ claim: 'siret', is: '21250056500016', role: 'librarian', member: '25056' }],
};

let provider: TestProvider;
beforeAll(async () => {
  provider = await openProvider([HOUSE]);
  provider.people.set('luc', {
    ...{ given_name: 'Luc', usual_name: 'Grand', siret: '21250056500016', uid: '42' },
    ...{ email: 'luc@besancon.example', idp_id: 'c5d7' },
  });
  provider.levels.set('luc', 'eidas1');
  provider.people.set('zoe', {});
});
afterEach(() => provider.lies.clear());
afterAll(() => provider.stop());

const opened = () => housedBy(provider, PRO_CONNECT);

describe('ProConnect', () => {
  it('is asked as it documents, and lets in by what it signs', async () => {
    const house = await opened();
    const browser = house.browser();
    provider.asked.length = 0;
    expect((await browser.comeIn('luc')).status).toBe(303);
    expect(await browser.name()).toBe('Luc Grand');
    const params = provider.asked.find(({ pathname }) => pathname === '/auth')?.searchParams;
    expect([...(params?.keys() ?? [])].sort()).toEqual([
      'acr_values',
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
    expect([params?.get('acr_values'), params?.get('scope')]).toEqual([
      'eidas1',
      PRO_CONNECT.scopes,
    ]);
    expect(await house.accounts.records.read('access/grants', { account: null })).toContainEqual(
      expect.objectContaining({ role: 'librarian', member: '25056' }),
    );
  });

  it.each<[string, Lie]>([
    ['without a signature', (text) => unsignedToken(tokenIn(String(text)))],
    [
      'signed by a stranger',
      (text) => signed(tokenIn(String(text)), strangers(keyOf(provider, String(text)))),
    ],
    [
      'signed in another way than agreed',
      (text) => signed(tokenIn(String(text)), provider.keys.RS256),
    ],
    ['for another house', (text) => resigned(provider, String(text), { aud: 'another' })],
    ['for nobody in particular', (text) => resigned(provider, String(text), { aud: undefined })],
    [
      'of another issuer',
      (text) => resigned(provider, String(text), { iss: 'https://evil.example' }),
    ],
    ['of no issuer', (text) => resigned(provider, String(text), { iss: undefined })],
    ['about somebody else', (text) => resigned(provider, String(text), { sub: 'zoe' })],
    ['that ran out', (text) => resigned(provider, String(text), { exp: seconds(-360) })],
    [
      'in plain text',
      (text, ctx) => (ctx.set('Content-Type', 'application/json'), tokenIn(String(text)).claims),
    ],
  ])('is not believed %s', async (_, lie) => {
    provider.lies.set('userinfo', lie);
    const house = await opened();
    const browser = house.browser();
    expect([(await browser.comeIn('luc')).status, await browser.name()]).toEqual([502, null]);
  });

  it('is believed when the same answer is signed anew', async () => {
    provider.lies.set('userinfo', (text) => resigned(provider, String(text), {}));
    expect((await (await opened()).browser().comeIn('luc')).status).toBe(303);
  });

  it('is not believed when its ID token is signed in another way than agreed', async () => {
    provider.lies.set(
      'token',
      idToken((text) => signed(tokenIn(text), provider.keys.RS256)),
    );
    expect((await (await opened()).browser().comeIn('luc')).status).toBe(502);
  });
});
