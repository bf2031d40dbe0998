import type { Context } from 'hono';
import { noteRefused } from './access/note-refused.ts';
import { errorPage } from './error-page.ts';
import { NotAllowed } from './errors.ts';
import type { Env, House } from './house.ts';
import { loggedError } from './log-text.ts';
import { problemOf, type Problem, type ProblemKind } from './problem.ts';

/** Answers with an error: problem+json to programs, a page to people. */
export async function refuse(c: Context<Env>, house: House, kind: ProblemKind): Promise<Response> {
  const { pathname } = new URL(c.req.url);
  const requestId = c.get('requestId');
  const problem: Problem = { ...kind, instance: pathname, requestId };
  c.header('Cache-Control', 'no-store');
  if (kind.retryAfter !== undefined) c.header('Retry-After', String(kind.retryAfter));
  if (kind.status === 401) c.header('WWW-Authenticate', 'Bearer realm="canopee"');
  if (kind.allow) c.header('Allow', kind.allow.join(', '));
  if (isForPeople(c)) {
    return c.html(await errorPage(problem, house.words, house.config), problem.status);
  }
  c.header('Content-Type', 'application/problem+json; charset=utf-8');
  return c.body(JSON.stringify(problem), problem.status);
}

/** Answers to whatever a route threw. What nobody foresaw is logged under the number the reader is given. */
export async function refuseError(
  c: Context<Env>,
  house: House,
  error: unknown,
): Promise<Response> {
  if (c.req.raw.signal.aborted) return c.body(null, 408);
  const problem = problemOf(error, house.words);
  if (error instanceof NotAllowed)
    await noteRefused(house, c.get('visitor'), { path: c.req.path, right: error.right });
  if (problem.status === 500) {
    const at = house.state.now().toISOString();
    house.config.log(`${at} ${c.get('requestId')} ${loggedError(error)}`);
  }
  return refuse(c, house, problem);
}

/** Does a browser ask for something to be looked at? */
export function isForPeople({ req }: Context<Env>): boolean {
  const accepted = req.header('Accept') ?? '';
  return !req.path.startsWith('/api/') && accepted.includes('text/html');
}
