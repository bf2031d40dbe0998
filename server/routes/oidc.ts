import { Hono, type Context } from 'hono';
import { secretCookie, secretIn } from '../access/host-cookie.ts';
import type { Elsewhere } from '../access/oidc/elsewhere.ts';
import { NotLetIn, OIDC_FAULTS, OidcError } from '../access/oidc/fault.ts';
import { FLOW_COOKIE } from '../access/oidc/flows.ts';
import { originOf } from '../access/origin.ts';
import { sessionCookie } from '../access/session-cookie.ts';
import { NoSuchAddress } from '../errors.ts';
import type { Env, House } from '../house.ts';
import { nextOf } from '../own-address.ts';
import { pageWithReply } from './page.ts';

type Step = (c: Context<Env>, elsewhere: Elsewhere, house: House) => Response | Promise<Response>;

/** The way in by an identity provider, and out again: to it, back from it, to where it ends its session, back from there. */
export function oidcRoutes(house: House) {
  const asked = (step: Step) => async (c: Context<Env>) => {
    const { elsewhere } = house.config;
    if (!elsewhere) throw new NoSuchAddress(c.req.path);
    c.header('Cache-Control', 'no-store');
    try {
      return await step(c, elsewhere, house);
    } catch (error) {
      if (!(error instanceof OidcError)) throw error;
      return explain(c, house, elsewhere, error);
    }
  };
  return new Hono<Env>()
    .get('/fournisseur', asked(begin))
    .get('/retour', asked(finish))
    .get('/sortie', asked(leave))
    .get('/parti', asked(comeBack));
}

async function begin(c: Context<Env>, elsewhere: Elsewhere, { config }: House) {
  const from = originOf(c, config);
  const next = nextOf(c.req.query('suite'));
  const { address, browser } = await elsewhere.begin(next, browserOf(c), from);
  const { name, seconds } = FLOW_COOKIE;
  c.header('Set-Cookie', secretCookie(name, browser, { house: from.house, seconds }));
  return c.redirect(address, 303);
}

async function finish(c: Context<Env>, elsewhere: Elsewhere, { config }: House) {
  const from = originOf(c, config);
  const { search } = new URL(c.req.url);
  const { session, next } = await elsewhere.finish(search, browserOf(c), from);
  c.header('Set-Cookie', sessionCookie(session, from.house));
  return c.redirect(next, 303);
}

async function leave(c: Context<Env>, elsewhere: Elsewhere, { config }: House) {
  const address = await elsewhere.leave(c.req.query('cle') ?? '', originOf(c, config));
  return c.redirect(address ?? '/connexion?fait=parti', 303);
}

function comeBack(c: Context<Env>, elsewhere: Elsewhere): Response {
  const hasLeft = elsewhere.hasLeft(c.req.query('state') ?? '');
  return c.redirect(hasLeft ? '/connexion?fait=partout' : '/connexion', 303);
}

/** Tells somebody at the door why he does not come in, and the administrator what can be done about it. */
async function explain(
  c: Context<Env>,
  house: House,
  { settings: { label } }: Elsewhere,
  error: OidcError,
): Promise<Response> {
  const { config } = house;
  const { oidc, problems } = house.words;
  const { fault, reason } = error;
  const requestId = c.get('requestId');
  const lines = [oidc.faults[fault](label), problems.request(requestId)];
  if (error instanceof NotLetIn && fault === 'no-role')
    lines.splice(1, 0, oidc.identity(error.subject));
  config.log(`${requestId} ${oidc.logged(label, fault, reason)} ${oidc.remedies[fault]}`);
  const subject = error instanceof NotLetIn ? error.account : '';
  const detail = `oidc ${fault} ${requestId}`;
  await config.accounts?.audit.note({ actor: '', deed: 'sign-in-refused', subject, detail });
  const reply = { task: 'elsewhere', status: OIDC_FAULTS[fault], message: lines.join(' ') };
  return pageWithReply(c, house, '/connexion', { ...reply, faults: {}, values: {} });
}

function browserOf({ req }: Context<Env>): string | null {
  return secretIn(req.header('Cookie'), FLOW_COOKIE.name);
}
