import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { pathOf } from '../../data/model/pages.ts';
import { NoSuchAddress, NotAllowed, SignInNeeded } from '../errors.ts';
import type { Env } from '../house.ts';
import { isForPeople } from '../refuse.ts';
import type { Access, Credentials } from './access.ts';
import { rightOf } from './route-rights.ts';
import { may, type Scope } from './visitor.ts';

/**
 * Finds out who sends a request and whether he may: the one place where routes and pages are held against roles. What declares
 * nothing is refused, as if it were not there; who did not sign in is shown the door, and led on from there.
 */
export function admission(access: Access) {
  return createMiddleware<Env>(async (c, next) => {
    const visitor = await access.visitor(credentialsOf(c));
    c.set('visitor', visitor);
    const right = rightOf(c.req.method, c.req.path);
    if (right === null) throw new NoSuchAddress(c.req.path);
    if (may(visitor, right)) return next();
    const isReader = c.req.method === 'GET' && isForPeople(c);
    if (visitor.account !== null) {
      if (isReader && c.req.path === '/') return c.redirect(homeOf(visitor), 303);
      throw new NotAllowed(right);
    }
    if (isReader) return c.redirect(doorTo(c), 303);
    throw new SignInNeeded();
  });
}

/** Where somebody begins who may not read the indicators. */
function homeOf(visitor: Scope): string {
  return pathOf({ page: may(visitor, 'administer') ? 'accounts' : 'account', subject: null });
}

/** Where somebody signs in, to go on to what he asked for. */
function doorTo({ req }: Context<Env>): string {
  const { pathname, search } = new URL(req.url);
  return `/connexion?${new URLSearchParams({ suite: pathname + search })}`;
}

/** What a request shows of who sends it. */
export function credentialsOf({ req }: Context<Env>): Credentials {
  return { cookie: req.header('Cookie'), authorization: req.header('Authorization') };
}
