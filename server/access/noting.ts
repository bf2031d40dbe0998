import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Deed } from '../../data/model/access/deed.ts';
import type { Env, House } from '../house.ts';
import { isNoted } from './note-form.ts';
import { rightOf } from './route-rights.ts';

/**
 * Writes down who looked at enrolments to check, and who took figures away as a file. Such an answer is given by the app each time,
 * never again from before it, so that each time is written down.
 */
export function noting({ config: { accounts }, answers }: Pick<House, 'config' | 'answers'>) {
  return createMiddleware<Env>(async (c, next) => {
    await next();
    const { account, isSignedIn } = c.get('visitor');
    const deed = deedOf(c);
    if (!accounts || !account || !deed || !isNoted(isSignedIn)) return;
    answers.given.delete(c.req.raw);
    await accounts.audit.note({ actor: account.id, ...deed });
  });
}

function deedOf({ req, res }: Context<Env>): Omit<Deed, 'actor'> | null {
  if (req.method !== 'GET' || res.status >= 400) return null;
  const subject = req.path;
  const member = req.query('membre') ?? req.query('member') ?? '';
  if (rightOf(req.method, req.path) === 'checks')
    return { deed: 'checks', subject, detail: member };
  const isFile = res.headers.get('Content-Disposition')?.startsWith('attachment') ?? false;
  return isFile ? { deed: 'export', subject, detail: member } : null;
}
