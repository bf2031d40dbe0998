import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { signed, signedBySecret, tokenIn, unsignedToken } from '../../support/jwt.ts';
import { HOUSE, openOidcHouse } from '../../support/oidc-house.ts';
import { idToken, keyOf, resigned, seconds, strangers } from '../../support/oidc-lies.ts';
import { GROUP_ROLES, housedBy } from '../../support/oidc-of-groups.ts';
import { CLIENT, openProvider, type Lie, type TestProvider } from '../../support/oidc.ts';
import { plain } from '../../support/visit.ts';

type Claims = Readonly<Record<string, unknown>>;

let provider: TestProvider;
beforeAll(async () => {
  provider = await openProvider([HOUSE]);
  provider.people.set('zoe', { name: 'Zoé Petit', groups: ['commission'] });
});
afterEach(() => provider.lies.clear());
afterAll(() => provider.stop());

const opened = () => housedBy(provider);

/** The same ID token with other claims. */
function claiming(more: Claims): Lie {
  return idToken((text) => resigned(provider, text, more));
}

describe('an ID token', () => {
  it.each([
    ['as the provider made it', {}],
    ['that ran out four minutes ago', { exp: seconds(-240) }],
    ['of a clock four minutes ahead', { iat: seconds(240), nbf: seconds(240) }],
    ['of a clock four minutes behind', { iat: seconds(-240) }],
    ['for us among others', { aud: [CLIENT.plain, 'another'], azp: CLIENT.plain }],
  ])('%s lets in', async (_, claims) => {
    provider.lies.set('token', claiming(claims));
    const house = await opened();
    expect([(await house.browser().comeIn('zoe')).status, house.log]).toEqual([303, []]);
  });

  it.each<[string, string, string, Lie]>([
    ['with another nonce', 'untrusted', 'nonce', claiming({ nonce: 'n'.repeat(43) })],
    ['without a nonce', 'untrusted', 'OAUTH', claiming({ nonce: undefined })],
    ['for another house', 'untrusted', 'aud', claiming({ aud: 'another' })],
    [
      'for others too, made for one of them',
      'untrusted',
      'OAUTH',
      claiming({ aud: [CLIENT.plain, 'another'], azp: 'another' }),
    ],
    ['of another issuer', 'untrusted', 'iss', claiming({ iss: 'https://evil.example' })],
    ['that ran out six minutes ago', 'clock', 'exp', claiming({ exp: seconds(-360) })],
    ['of a clock six minutes ahead', 'clock', 'iat', claiming({ iat: seconds(360) })],
    ['of a clock six minutes behind', 'clock', 'iat', claiming({ iat: seconds(-360) })],
    ['that holds in six minutes only', 'clock', 'nbf', claiming({ nbf: seconds(360) })],
    ['of nobody', 'untrusted', 'OAUTH', claiming({ sub: undefined })],
    ['of a number', 'untrusted', 'OAUTH', claiming({ sub: 42 })],
    ['of somebody with too long a name', 'untrusted', 'sub', claiming({ sub: 'z'.repeat(256) })],
    ['without a signature', 'untrusted', 'OAUTH', idToken((text) => unsignedToken(tokenIn(text)))],
    [
      'signed with the secret of the house',
      'untrusted',
      'OAUTH',
      idToken((text) => signedBySecret(tokenIn(text), provider.secret)),
    ],
    [
      'signed by a stranger',
      'untrusted',
      'OAUTH',
      idToken((text) => signed(tokenIn(text), strangers(keyOf(provider, text)))),
    ],
    [
      'whose claims were changed after',
      'untrusted',
      'OAUTH',
      idToken((text) => {
        const [head, , signature] = text.split('.');
        const { claims } = tokenIn(text);
        return [
          head,
          Buffer.from(JSON.stringify({ ...claims, admin: true })).toString('base64url'),
          signature,
        ].join('.');
      }),
    ],
    ['that is none', 'untrusted', 'OAUTH', idToken(() => 'none')],
    ['that is not there', 'untrusted', 'OAUTH', idToken(() => undefined)],
  ])('%s opens nothing (%s)', async (_, fault, reason, lie) => {
    provider.lies.set('token', lie);
    const house = await opened();
    const browser = house.browser();
    const answer = await browser.comeIn('zoe');
    expect(answer.status).toBe(502);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await browser.name()).toBeNull();
    expect(house.log).toHaveLength(1);
    expect(house.log[0]).toContain(`(${fault})`);
    expect(house.log[0]).toContain(reason);
    expect(house.log.join() + JSON.stringify(await house.deeds())).not.toMatch(/zoe|Zoé|evil/);
  });
});

describe('what a provider tells of somebody', () => {
  it.each<[string, Claims, number]>([
    ['groups in a list of lists', { groups: [['commission']] }, 403],
    ['groups by name', { groups: { commission: true } }, 403],
    ['a number', { groups: 7 }, 403],
    ['nothing', { groups: null }, 403],
    ['ten thousand groups', { groups: Array.from({ length: 10_000 }, () => 'commission') }, 403],
    ['one group beside what is none', { groups: [null, 7, { a: 1 }, 'commission'] }, 303],
    [
      'a name in HTML, and no text direction',
      { name: '<script>alert(1)</script>\u202Egnp.exe\u0000\n', groups: 'commission' },
      303,
    ],
    ['a name of a megabyte', { name: 'z'.repeat(300_000), groups: 'commission' }, 303],
    ['a name that is none', { name: { first: 'Zoé' }, groups: 'commission' }, 303],
  ])('%s: it stands', async (_, person, status) => {
    const known = provider.people.get('zoe');
    onTestFinished(() => void provider.people.set('zoe', known ?? {}));
    provider.people.set('zoe', person);
    const house = await opened();
    const browser = house.browser();
    expect((await browser.comeIn('zoe')).status).toBe(status);
    const page = await (await browser.ask('/compte')).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/[\u202E\0]/);
  });

  it.each<[string, number, Lie]>([
    ['about somebody else', 502, (body) => ({ ...(body as Claims), sub: 'luc' })],
    [
      'in more than a million letters',
      502,
      (body) => ({ ...(body as Claims), wide: 'z'.repeat(1_000_000) }),
    ],
    ['in no language', 502, () => 'hello'],
    ['with a failure', 503, (_, ctx) => ((ctx.status = 503), { error: 'server_error' })],
  ])('%s opens nothing', async (_, status, lie) => {
    provider.lies.set('userinfo', lie);
    const house = await opened();
    expect((await house.browser().comeIn('zoe')).status).toBe(status);
  });
});

describe('a provider that does not answer', () => {
  it.each<[string, string, number, Lie]>([
    ['has its own trouble', 'down', 503, (_, ctx) => ((ctx.status = 500), 'oops')],
    [
      'does not know the house',
      'refused',
      502,
      (_, ctx) => ((ctx.status = 400), { error: 'invalid_client' }),
    ],
    [
      'leads elsewhere',
      'untrusted',
      502,
      (_, ctx) => ((ctx.status = 302), ctx.set('Location', 'https://evil.example'), ''),
    ],
  ])('as it %s says so', async (_, fault, status, lie) => {
    provider.lies.set('token', lie);
    const house = await opened();
    expect((await house.browser().comeIn('zoe')).status).toBe(status);
    expect(house.log[0]).toContain(`(${fault})`);
  });

  it('is one of another name', async () => {
    provider.lies.set('discovery', (body) => ({
      ...(body as Claims),
      issuer: 'https://evil.example',
    }));
    const house = await opened();
    expect((await house.browser().ask('/connexion/fournisseur')).status).toBe(502);
    expect(house.log[0]).toContain('discovery');
  });

  it('keeps nobody with an account of the house out, before and after it was there', async () => {
    const passing = await openProvider([HOUSE]);
    passing.people.set('zoe', { groups: ['commission'] });
    const house = await openOidcHouse(passing.settings({ roles: GROUP_ROLES }), passing.secret);
    onTestFinished(() => house.close());
    const browser = house.browser();
    const address = await browser.goElsewhere('zoe');
    await passing.stop();
    const late = await openOidcHouse(passing.settings({ roles: GROUP_ROLES }), passing.secret);
    onTestFinished(() => late.close());
    const answers = [
      await browser.ask(address),
      await late.browser().ask('/connexion/fournisseur'),
    ];
    for (const answer of answers) {
      const text = plain(await answer.text());
      expect(answer.status).toBe(503);
      expect(text).toContain('Annuaire ne répond pas');
      expect(text).toMatch(/Demande [\w-]{36}/);
    }
    expect(house.log[0]).toContain('ECONNREFUSED');
    const door = await late.browser().ask('/connexion?suite=/couts');
    expect(await door.text()).toContain('href="/connexion/fournisseur?suite=%2Fcouts"');
    expect((await late.browser().comeInHere('ada')).status).toBe(303);
  });
});
