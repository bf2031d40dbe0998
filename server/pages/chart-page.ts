import { PAGES, type PageId } from '../../data/model/pages.ts';
import { serverPage, type AnyContent } from './pages.ts';
import type { FigurePage } from './server-page.ts';

/** The page whose figures a chart's file holds, by the file's name: `membre.csv`; null when there is no such chart. */
export function chartPage(file: string): PageId | null {
  const chart = file.replace(/\.[a-z]+$/, '');
  return PAGES.find(({ id }) => Object.hasOwn(chartsOf(id), chart))?.id ?? null;
}

function chartsOf(id: PageId): FigurePage<AnyContent>['charts'] {
  const page = serverPage(id);
  return page.needs === 'figures' ? page.charts : {};
}
