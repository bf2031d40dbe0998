import { createMiddleware } from 'hono/factory';
import type { Right } from '../../data/model/access/right.ts';
import { pageAt } from '../../data/model/pages.ts';
import type { Env } from '../house.ts';
import { serverPage } from '../pages/pages.ts';
import { rightOf } from './route-rights.ts';

/** Rights to what is about persons, accounts, files of readers or how the house is kept. */
const ABOUT_PERSONS: ReadonlySet<Right> = new Set([
  'account',
  'checks',
  'imports',
  'coordinate',
  'settings',
  'administer',
]);

/**
 * Lets no browser and no proxy keep what is about persons, nor what a form was answered: the one place where that is decided, by
 * what a page or a route declares (ASVS 5 V14.3.2).
 */
export const keeping = createMiddleware<Env>(async (c, next) => {
  await next();
  const { method, path } = c.req;
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead || isAboutPersons(path)) c.res.headers.set('Cache-Control', 'no-store');
});

/** Is what lies at a path about persons, whoever asks? */
export function isAboutPersons(path: string): boolean {
  const found = pageAt(path);
  const page = found && serverPage(found.page);
  if (page?.needs === 'nothing' && page.isPersonal) return true;
  const right = rightOf('GET', path);
  return right !== null && ABOUT_PERSONS.has(right);
}
