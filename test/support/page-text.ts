import type { PageContents } from '../../data/model/page-content.ts';
import type { PageProps } from '../../web/page-props.ts';
import type { App } from '../../server/app.ts';
import { plain } from './visit.ts';

/** Letters that English does not have, and words no English text of ours holds. */
export const FRENCH = /[éèàêçôûùœ]|\b(le|la|les|des|une|du|est|sur|dans|par|pour)\b/i;

/** What somebody reads of a page: its title, its text and what is said instead of text; plain spaces. */
export async function pageText(app: App, path: string): Promise<string> {
  const answer = await app.request(path, { headers: { accept: 'text/html' } });
  const html = await answer.text();
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(html) ?? [];
  const [, body = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  const told = [...body.matchAll(/(?:title|aria-label|data-says)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const seen = body.replace(/<[^>]*>/g, ' ');
  return plain([title, seen, ...told].join(' '));
}

/** The content of a page as its script gets it. */
export async function contentOf<Id extends keyof PageContents>(
  app: App,
  id: Id,
  path: string,
): Promise<PageContents[Id]> {
  const answer = await app.request(path, { headers: { accept: 'application/json' } });
  const { page } = (await answer.json()) as PageProps;
  if (page.id !== id) throw new Error(`${path}: ${answer.status} ${page.id}`);
  return page.content as PageContents[Id];
}
