import type { ChecksPage } from './checks-page.ts';
import type { AccountsPage } from './access/accounts-page.ts';
import type { JournalPage } from './access/journal-page.ts';
import type { OwnAccountPage } from './access/own-account-page.ts';
import type { SignInPage } from './access/sign-in-page.ts';
import type { Communes } from './communes.ts';
import type { DecisionPage } from './decision.ts';
import type { Definitions } from './definitions.ts';
import type { MemberPage } from './member-page.ts';
import type { CostsPage } from './money/costs-page.ts';
import type { EvaluationPage } from './evaluation-page.ts';
import type { EnrolmentsPage } from './enrolments-page.ts';
import type { Explore } from './explore/explore.ts';
import type { BatchesPage } from './imports/batches-page.ts';
import type { InboxPage } from './imports/inbox-page.ts';
import type { MappingPage } from './imports/mapping.ts';
import type { Accessibility, PrivacyNotice } from './notices.ts';
import type { Welcome } from './welcome.ts';
import type { Overview } from './overview.ts';
import type { PageId } from './pages.ts';
import type { AdministrationPage } from './administration-page.ts';
import type { EntriesPage } from './entry.ts';
import type { RemarksPage } from './remark.ts';
import type { ReceptionsPage } from './receptions-page.ts';
import type { ReportPage } from './report/report-page.ts';
import type { ResourcePage } from './resource-page.ts';
import type { ResourcesPage } from './resources-page.ts';
import type { SavedViews } from './saved-view.ts';
import type { Search } from './search.ts';
import type { SimulationsPage } from './simulation/simulations-page.ts';

/** What each page shows inside the frame. */
export interface PageContents {
  readonly overview: Overview;
  readonly report: ReportPage;
  readonly communes: Communes;
  readonly member: MemberPage;
  readonly resources: ResourcesPage;
  readonly resource: ResourcePage;
  readonly decision: DecisionPage;
  readonly costs: CostsPage;
  readonly enrolments: EnrolmentsPage;
  readonly checks: ChecksPage;
  readonly simulations: SimulationsPage;
  readonly evaluation: EvaluationPage;
  readonly explore: Explore;
  readonly receptions: ReceptionsPage;
  readonly inbox: InboxPage;
  readonly mapping: MappingPage;
  readonly batches: BatchesPage;
  readonly accessibility: Accessibility;
  readonly definitions: Definitions;
  readonly privacy: PrivacyNotice;
  readonly search: Search;
  readonly administration: AdministrationPage;
  readonly entries: EntriesPage;
  readonly annotations: RemarksPage;
  readonly views: SavedViews;
  readonly welcome: Welcome;
  readonly door: SignInPage;
  readonly account: OwnAccountPage;
  readonly accounts: AccountsPage;
  readonly journal: JournalPage;
}

/** The content of one page; `empty`: a page of figures before there is any. */
export type PageContent =
  | { [Id in PageId]: { readonly id: Id; readonly content: PageContents[Id] } }[PageId]
  | { readonly id: 'empty'; readonly content: null };
