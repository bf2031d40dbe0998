import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretCookie } from '../../../server/access/host-cookie.ts';
import { HOUSE, type Browser, type OidcHouse } from '../../support/oidc-house.ts';
import { housedFor } from '../../support/oidc-of-groups.ts';
import { openProvider, type TestProvider } from '../../support/oidc.ts';
import { plain } from '../../support/visit.ts';

const MINUTE = 60_000;

let provider: TestProvider;
beforeAll(async () => {
  provider = await openProvider([HOUSE]);
});
afterAll(() => provider.stop());

const opened = (groups?: readonly string[]) => housedFor(provider, groups);

describe('signing in by a provider', () => {
  it('leads on to what was asked for, as the rules say, under a new session', async () => {
    const house = await opened(['besancon', 'elsewhere']);
    const browser = house.browser();
    const chosen = 'x'.repeat(43);
    browser.cookies().set('canopee', chosen);
    const answer = await browser.comeIn('zoe', '/couts?annee=2025');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/couts?annee=2025']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(browser.cookies().get('canopee')).toMatch(/^[\w-]{43}$/);
    expect(browser.cookies().get('canopee')).not.toBe(chosen);
    expect(await browser.name()).toBe('Zoé Petit');
    expect(
      (await house.deeds())
        .map(({ deed, actor, detail }) => [deed, actor.length, detail])
        .slice(0, 2),
    ).toEqual([
      ['sign-in', 16, 'oidc'],
      ['account-made', 'rules'.length, 'librarian:25056'],
    ]);
    expect(house.log).toEqual([]);
  });

  it('asks with PKCE, state and nonce, each of 256 bits and of one sign-in', async () => {
    const browser = (await opened()).browser();
    const asked = await Promise.all(
      ['/', '/'].map(async (suite) => {
        const answer = await browser.ask(`/connexion/fournisseur?suite=${suite}`);
        return new URL(answer.headers.get('location') ?? '').searchParams;
      }),
    );
    for (const params of asked) {
      expect(params.get('code_challenge_method')).toBe('S256');
      for (const name of ['code_challenge', 'state', 'nonce'])
        expect(params.get(name)).toMatch(/^[\w-]{43}$/);
      expect(params.get('redirect_uri')).toBe(`${HOUSE}/connexion/retour`);
      expect(params.get('response_type')).toBe('code');
    }
    const values = asked.flatMap((params) =>
      ['code_challenge', 'state', 'nonce'].map((name) => params.get(name)),
    );
    expect(new Set(values).size).toBe(6);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/api', 'javascript:1'])(
    'leads nowhere but to a page of the house: %s',
    async (suite) => {
      const answer = await (await opened()).browser().comeIn('zoe', suite);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    },
  );

  it('goes on in two tabs of one browser', async () => {
    const browser = (await opened()).browser();
    const [first, second] = [
      await browser.goElsewhere('zoe', '/couts'),
      await browser.goElsewhere('zoe', '/bilan'),
    ];
    expect((await browser.ask(first)).headers.get('location')).toBe('/couts');
    expect((await browser.ask(second)).headers.get('location')).toBe('/bilan');
  });

  it('keeps its cookie from scripts and from other hosts', () => {
    const cookie = secretCookie('canopee-oidc', 's', {
      house: 'https://stats.example',
      seconds: 600,
    });
    expect(cookie).toBe(
      '__Host-canopee-oidc=s; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });
});

describe('an answer of a provider', () => {
  it.each<[string, (browser: Browser, address: string, house: OidcHouse) => Promise<Response>]>([
    ['for another browser', (_, address, house) => house.browser().ask(address)],
    [
      'that was taken already',
      async (browser, address) => {
        await browser.ask(address);
        return browser.ask(address);
      },
    ],
    [
      'with a state of nobody',
      (browser, address) => browser.ask(address.replace(/state=[^&]*/, `state=${'z'.repeat(43)}`)),
    ],
    ['without a state', (browser, address) => browser.ask(address.replace(/state=[^&]*/, ''))],
    [
      'after ten minutes',
      (browser, address, house) => {
        house.later(10 * MINUTE);
        return browser.ask(address);
      },
    ],
  ])('%s opens nothing, and says so', async (_, ask) => {
    const house = await opened();
    const browser = house.browser();
    const address = await browser.goElsewhere('zoe');
    const answer = await ask(browser, address, house);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(plain(await answer.text())).toMatch(
      /Cette connexion par Annuaire ne peut pas aboutir.* Demande [\w-]{36}/,
    );
    expect((await house.deeds())[0]).toMatchObject({
      deed: 'sign-in-refused',
      actor: '',
      subject: '',
    });
  });

  it('with the code of another sign-in opens nothing', async () => {
    const house = await opened();
    const [mine, stolen] = [house.browser(), house.browser()];
    const code = new URL(await stolen.goElsewhere('zoe')).searchParams.get('code') ?? '';
    const address = new URL(await mine.goElsewhere('zoe'));
    address.searchParams.set('code', code);
    expect((await mine.ask(address.href)).status).toBe(400);
    expect(await mine.name()).toBeNull();
    expect(house.log.at(-1)).toContain('invalid_grant');
  });

  it('that somebody refused says so', async () => {
    const house = await opened();
    const answer = await house.browser().comeIn('');
    expect(answer.status).toBe(403);
    expect(plain(await answer.text())).toContain('Annuaire n’a pas confirmé votre identité');
    expect(house.log).toHaveLength(1);
  });

  it('leaves neither code nor state nor person in log and journal', async () => {
    const house = await opened([]);
    const browser = house.browser();
    const address = new URL(await browser.goElsewhere('zoe'));
    await browser.ask(address.href);
    await browser.ask(address.href);
    const kept = JSON.stringify([house.log, await house.deeds()]);
    for (const name of ['code', 'state']) {
      const value = address.searchParams.get(name) ?? '';
      expect(value).not.toBe('');
      expect(kept).not.toContain(value);
    }
    expect(kept).not.toMatch(/zoe|Zoé/);
    expect(house.log.join()).toContain('oidc.roles');
  });

  it('is taken a hundred times in ten minutes from one network, then waits', async () => {
    const house = await opened();
    const browser = house.browser();
    const statuses: number[] = [];
    for (let count = 0; count < 102; count += 1)
      statuses.push(
        (
          await browser.ask('/connexion/retour?state=guess', {
            headers: { accept: 'application/json' },
          })
        ).status,
      );
    expect([statuses[99], statuses[100], statuses[101]]).toEqual([400, 429, 429]);
    expect((await house.deeds()).filter(({ deed }) => deed === 'throttled')).toHaveLength(1);
    expect((await browser.comeInHere('ada')).status).toBe(303);
  });
});
