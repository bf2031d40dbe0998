import { createMiddleware } from 'hono/factory';
import { MethodRefused } from './errors.ts';
import type { Env, House } from './house.ts';
import { about } from './problem-kinds.ts';
import { refuse } from './refuse.ts';

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Under an address of this machine or the declared one only, as another name in `Host` is a foreign page's script; and what changes something, only from a page of the house. */
export function gate(house: House) {
  const { problems } = house.words;
  const origin = house.config.origin ?? null;
  const declared = origin === null ? null : new URL(origin).host;
  return createMiddleware<Env>(async (c, next) => {
    const { hostname, host } = new URL(c.req.url);
    if (!LOCAL.test(hostname) && host !== declared) {
      const problem = {
        type: about('foreign-host'),
        status: 421,
        ...problems.foreignHost(hostname),
      } as const;
      return refuse(c, house, problem);
    }
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD') return next();
    if (method !== 'POST') throw new MethodRefused(method, ['GET', 'HEAD', 'POST']);
    if (isOwn(c.req.raw, origin)) return next();
    const problem = {
      type: about('foreign-origin'),
      status: 403,
      ...problems.foreignOrigin,
    } as const;
    return refuse(c, house, problem);
  });
}

/** Does a request come from a page of the house? Browsers say so themselves, whatever the content type. */
function isOwn({ headers, url }: Request, declared: string | null): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('Origin');
  const asked = new URL(url);
  // behind the proxy requests come by http, under the declared name: a page that came by http itself is not ours
  const isDeclared = declared !== null && new URL(declared).host === asked.host;
  return origin !== null && (origin === declared || (!isDeclared && origin === asked.origin));
}
