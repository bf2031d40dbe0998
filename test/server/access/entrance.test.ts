import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openClosedHouse } from '../../support/closed-house.ts';
import { HOUSE } from '../../support/oidc-house.ts';
import { housedBy } from '../../support/oidc-of-groups.ts';
import { openProvider, type TestProvider } from '../../support/oidc.ts';
import { person } from '../../support/accounts.ts';
import { plain } from '../../support/visit.ts';

const ROLES = [
  { claim: 'email_domain', is: 'doubs.fr', role: 'commission' },
  {
    ...{ claim: 'siret', is: '21250056500016', and: [{ claim: 'uid', is: 'u-77' }] },
    ...{ role: 'librarian', member: 'all' },
  },
];

let provider: TestProvider;
beforeAll(async () => {
  provider = await openProvider([HOUSE]);
});
afterAll(() => provider.stop());

/** The page “Administration” for somebody with an account of the house. */
async function page(login: string, accept = 'text/html'): Promise<string> {
  const settings = { acrValues: 'eidas2 eidas3', scopes: 'openid siret uid', roles: ROLES };
  const house = await housedBy(provider, settings);
  await person(house.accounts, 'cora', [{ role: 'coordinator', member: null }]);
  const browser = house.browser();
  await browser.comeInHere(login);
  return plain(await (await browser.ask('/administration', { headers: { accept } })).text());
}

it('the administrator sees how people come in, and how to change it, but no secret', async () => {
  const text = await page('ada');
  const [, entrance = ''] = /id="acces"(.*?)<\/section>/.exec(text) ?? [];
  for (const told of [
    provider.issuer,
    'canopee',
    'Annuaire',
    'eidas2 ou eidas3',
    'openid siret uid',
  ])
    expect(entrance).toContain(told);
  expect(entrance).toContain(`${HOUSE}/connexion/retour et ${HOUSE}/connexion/parti`);
  expect(entrance).toMatch(/canopee\.yaml.*CANOPEE_ORIGIN.*CANOPEE_OIDC_….*démarrage/);
  expect(entrance).toContain('aucune : ce serveur ne sert que cette machine');
  const [, rules = ''] = /id="regles"(.*?)<\/section>/.exec(text) ?? [];
  const rows = [...rules.matchAll(/<tr.*?<\/tr>/g)].map(([row]) => plain(row.replaceAll(/<[^>]*>/g, ' '))); // prettier-ignore
  expect(rows.slice(1)).toEqual([
    'domaine de l’adresse électronique vérifiée : « doubs.fr » Commission numérique',
    'siret : « 21250056500016 » et uid : « u-77 » Bibliothécaire de tous les membres',
  ]);
  expect(text + (await page('ada', 'application/json'))).not.toContain(provider.secret);
});

it.each(['text/html', 'application/json'])(
  'the coordinator sees nothing of it as %s: rules may name people',
  async (accept) => {
    const text = await page('cora', accept);
    expect(text).toMatch(/administration/i);
    expect(text).not.toMatch(/u-77|eidas2|doubs\.fr/);
    expect(text).not.toContain(provider.issuer);
  },
);

it('the declared address is shown where there is no provider', async () => {
  const closed = await openClosedHouse(null, { origin: 'https://stats.exemple.fr' });
  onTestFinished(() => closed.close());
  const cookie = await closed.signIn('admin');
  const answer = await closed.app.request('/administration', {
    headers: { accept: 'text/html', cookie },
  });
  const [, entrance = ''] = /id="acces"(.*?)<\/section>/s.exec(plain(await answer.text())) ?? [];
  expect(entrance).toContain('https://stats.exemple.fr');
  expect(entrance).toContain('aucun : on entre par les comptes de Canopée');
});
