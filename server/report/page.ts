import type { ReportPage } from '../../data/model/report/report-page.ts';
import { reportDocument } from '../../web/charts/report/document.ts';
import { speakIn } from '../../web/words/speak-in.ts';
import type { Asked, PageMeans } from '../pages/server-page.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { reportFacts } from './facts.ts';

/**
 * Everything the page “Bilan annuel” shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function reportContent(
  view: UsageView,
  { context }: Asked,
  asker: Asker,
  means: PageMeans,
): Promise<ReportPage> {
  const facts = await reportFacts(view, context, asker, means);
  speakIn(means.language);
  return { context, document: reportDocument(facts) };
}
