import { createMiddleware } from 'hono/factory';
import type { Env, House } from './house.ts';
import { about } from './problem-kinds.ts';
import { refuse } from './refuse.ts';

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Lets in who reads, and under an address of this machine only: another name in `Host` is a foreign page's script. */
export function gate(house: House) {
  const { problems } = house.words;
  return createMiddleware<Env>(async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (!LOCAL.test(hostname)) {
      const problem = {
        type: about('foreign-host'),
        status: 421,
        ...problems.foreignHost(hostname),
      } as const;
      return refuse(c, house, problem);
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      c.header('Allow', 'GET, HEAD');
      const problem = {
        type: about('method'),
        status: 405,
        ...problems.notAllowed(c.req.method),
      } as const;
      return refuse(c, house, problem);
    }
    return next();
  });
}
