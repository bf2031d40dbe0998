import type { Context } from '../../data/model/context.ts';
import type { ReportFacts } from '../../data/model/report/facts.ts';
import { periodOf } from '../consumption.ts';
import { costsContent } from '../costs/page.ts';
import { enrolmentsOf } from '../enrolments/page.ts';
import { qualityOf } from '../frame/quality.ts';
import { memberPage } from '../members/member.ts';
import { overview } from '../overview/overview.ts';
import type { Asked, PageMeans } from '../pages/server-page.ts';
import type { Asker } from '../read-published.ts';
import { resourcesContent } from '../resources/resources.ts';
import type { UsageView } from '../store/usage-store.ts';

/**
 * The pages of a year that its report is put together from, each as it reads itself.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function reportFacts(
  view: UsageView,
  context: Context,
  asker: Asker,
  means: PageMeans,
): Promise<ReportFacts> {
  const asked: Asked = { at: { page: 'report', subject: null, own: {} }, context };
  const [told, resources, enrolments, costs, member] = await Promise.all([
    overview(view, context, asker),
    resourcesContent(view, asked, asker, means),
    enrolmentsOf(view, context, asker, means.records),
    costsContent(view, asked, asker, means.words),
    context.member === null ? null : memberPage(view, asked, asker),
  ]);
  const quality = qualityOf(view.version, periodOf(view.version.setting, context.year));
  return { overview: told, resources, enrolments, costs, member, quality };
}
