import type { EnrolmentsPage } from '../enrolments-page.ts';
import type { Frame } from '../frame.ts';
import type { MemberPage } from '../member-page.ts';
import type { CostsPage } from '../money/costs-page.ts';
import type { Overview } from '../overview.ts';
import type { ResourcesPage } from '../resources-page.ts';

/** What a report is put together from: the pages of its year, of one version. */
export interface ReportFacts {
  readonly overview: Overview;
  readonly resources: ResourcesPage;
  readonly enrolments: EnrolmentsPage;
  readonly costs: CostsPage;
  /** the page of the member it is about; null: it is of the whole group */
  readonly member: MemberPage | null;
  readonly quality: Frame['quality'];
}
