import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type ProviderContext } from 'oidc-provider';
import { parseConfig } from '../../server/config.ts';
import type { OidcSettings } from '../../server/access/oidc/settings.ts';
import type { SigningKey } from './jwt.ts';

/** What the provider tells of somebody, apart from what it calls him. */
export type Person = Readonly<Record<string, unknown>>;

/** Something the provider answers, before it is sent: what a lie makes of it is sent instead. */
export type Lie = (body: unknown, ctx: ProviderContext) => unknown;

/** A real provider on loopback, which may be made to lie, and to stop. */
export interface TestProvider {
  readonly issuer: string;
  readonly secret: string;
  readonly keys: Readonly<Record<SigningKey['alg'], SigningKey>>;
  /** whom it knows, by what it calls them */
  readonly people: Map<string, Person>;
  /** how sure it is of whom, by what it calls them: the `acr` of their sign-in; nothing is told where it is not there */
  readonly levels: Map<string, string>;
  /** answers it lies in, by their route: `token`, `userinfo`, `discovery`, `jwks` */
  readonly lies: Map<string, Lie>;
  /** addresses it was asked for authorization by, and to end sessions */
  readonly asked: URL[];
  /** what the house is told of it, with the rules of a test, as a settings file would have it */
  settings(more: Readonly<Record<string, unknown>>): OidcSettings;
  stop(): Promise<void>;
}

export const CLIENT = { plain: 'canopee', proConnect: 'canopee-proconnect' } as const;

const SCOPES = {
  openid: ['sub', 'acr'],
  profile: ['name', 'groups', 'realm_access', 'wide', 'preferred_username'],
  email: ['email', 'email_verified'],
  ...Object.fromEntries(
    ['given_name', 'usual_name', 'uid', 'siret', 'idp_id'].map((one) => [one, [one]]),
  ),
};

const SECRET = 'nobody-guesses-this-one-of-43-letters-long';

/**
 * Starts a provider that knows the house under two names: as any client, and as ProConnect knows its own.
 *
 * @param houses the origins the house is reached at
 */
export async function openProvider(houses: readonly string[]): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { RS256: rsaKey(), ES256: ecKey() };
  const people = new Map<string, Person>();
  const levels = new Map<string, string>();
  const lies = new Map<string, Lie>();
  const asked: URL[] = [];
  const provider = new Provider(issuer, settingsOf(houses, Object.values(keys), people));
  provider.use(door(provider, levels));
  provider.use(async (ctx, next) => {
    asked.push(new URL(ctx.req.url ?? '', issuer));
    await next();
    const lie = lies.get(ctx.oidc?.route ?? '');
    if (lie) ctx.body = lie(ctx.body, ctx);
  });
  server.on('request', provider.callback());
  return {
    ...{ issuer, secret: SECRET, keys, people, levels, lies, asked },
    settings: (more) => settled({ issuer, clientId: CLIENT.plain, label: 'Annuaire', ...more }),
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function settled(oidc: Readonly<Record<string, unknown>>): OidcSettings {
  const env = { CANOPEE_OIDC_SECRET: SECRET };
  const file = JSON.stringify({ oidc });
  const config = parseConfig({ env, file, folder: '/', defaultDataDir: '/' });
  if (!config.oidc) throw new Error('no provider is settled');
  return config.oidc;
}

function settingsOf(
  houses: readonly string[],
  keys: readonly SigningKey[],
  people: ReadonlyMap<string, Person>,
) {
  const of = (path: string) => houses.map((house) => house + path);
  const both = {
    redirect_uris: of('/connexion/retour'),
    post_logout_redirect_uris: of('/connexion/parti'),
  };
  const post = { client_secret: SECRET, token_endpoint_auth_method: 'client_secret_post' };
  return {
    clients: [
      { ...both, ...post, client_id: CLIENT.plain },
      {
        ...{ ...both, ...post, client_id: CLIENT.proConnect },
        ...{ id_token_signed_response_alg: 'ES256', userinfo_signed_response_alg: 'ES256' },
      },
    ],
    jwks: {
      keys: keys.map(({ kid, alg, key }) => ({
        ...key.export({ format: 'jwk' }),
        kid,
        alg,
        use: 'sig',
      })),
    },
    enabledJWA: { userinfoSigningAlgValues: ['RS256', 'ES256'] },
    claims: SCOPES,
    acrValues: ['eidas1', 'eidas2', 'eidas3'],
    cookies: { keys: [randomUUID()] },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 30,
      IdToken: 60,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: exit },
    },
    interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/porte/${uid}` },
    loadExistingGrant: consent,
    renderError: (ctx: ProviderContext, fault: unknown) => {
      ctx.body = fault;
    },
    findAccount: (_: unknown, sub: string) => {
      const person = people.get(sub);
      return person && { accountId: sub, claims: () => ({ sub, ...person }) };
    },
  };
}

/** Everybody lets the house know what it asks. */
async function consent({ oidc }: ProviderContext) {
  const { provider, session, client, params } = oidc ?? {};
  if (!provider || !session || !client) return undefined;
  const given = session.grantIdFor(client.clientId);
  if (given !== undefined) return provider.Grant.find(given);
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(params?.scope ?? '');
  await grant.save();
  return grant;
}

/** Where people say who they are: a field and two buttons. */
function door(provider: Provider, levels: ReadonlyMap<string, string>) {
  return async (ctx: ProviderContext, next: () => Promise<void>): Promise<void> => {
    if (!ctx.path.startsWith('/porte/')) return next();
    const { method, url = '' } = ctx.req;
    if (method === 'GET') {
      ctx.set('Content-Type', 'text/html; charset=utf-8');
      ctx.body = PORCH(ctx.path);
      return;
    }
    const accountId = new URL(url, 'http://door').searchParams.get('qui') ?? '';
    const acr = levels.get(accountId);
    const login = { accountId, ...(acr !== undefined && { acr }) };
    const result = accountId === '' ? { error: 'access_denied' } : { login };
    await provider.interactionFinished(ctx.req, ctx.res, result);
  };
}

const PORCH = (
  path: string,
) => `<!doctype html><html lang="fr"><head><title>Annuaire</title><link rel="icon" href="data:,"></head>
<body><h1>Qui êtes-vous ?</h1>
<form method="post" action="${path}?qui=zoe"><button>Je suis Zoé</button></form>
<form method="post" action="${path}"><button>Refuser</button></form></body></html>`;

/** Where somebody says that he leaves. */
function exit(ctx: ProviderContext, form: string): void {
  ctx.set('Content-Type', 'text/html; charset=utf-8');
  const button =
    '<button type="submit" form="op.logoutForm" name="logout" value="yes">Terminer la session</button>';
  ctx.body = `<!doctype html><html lang="fr"><head><title>Annuaire</title><link rel="icon" href="data:,"></head><body>${form}${button}</body></html>`;
}

function rsaKey(): SigningKey {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: 'rsa', alg: 'RS256', key };
}

function ecKey(): SigningKey {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid: 'ec', alg: 'ES256', key };
}
