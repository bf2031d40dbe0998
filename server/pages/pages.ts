import type { PageContents } from '../../data/model/page-content.ts';
import type { PageId } from '../../data/model/pages.ts';
import { costsPage } from './costs.ts';
import { accessibilityPage } from './accessibility.ts';
import { accountsPage } from './accounts.ts';
import { administrationPage } from './administration.ts';
import { annotationsPage } from './annotations.ts';
import { batchesPage } from './batches.ts';
import { checksPage } from './checks.ts';
import { communesPage } from './communes.ts';
import { decisionPage } from './decision.ts';
import { definitionsPage } from './definitions.ts';
import { enrolmentsPage } from './enrolments.ts';
import { evaluationPage } from './evaluation.ts';
import { entriesPage } from './entries.ts';
import { explorePage } from './explore.ts';
import { inboxPage } from './inbox.ts';
import { journalPage } from './journal.ts';
import { mappingPage } from './mapping.ts';
import { memberPage } from './member.ts';
import { ownAccountPage } from './own-account.ts';
import { overviewPage } from './overview.ts';
import { privacyPage } from './privacy.ts';
import { receptionsPage } from './receptions.ts';
import { reportPage } from './report.ts';
import { resourcePage } from './resource.ts';
import { resourcesPage } from './resources.ts';
import { searchPage } from './search.ts';
import { signInPage } from './sign-in.ts';
import { simulationsPage } from './simulations.ts';
import { welcomePage } from './welcome.ts';
import { viewsPage } from './views.ts';
import type { ServerPage } from './server-page.ts';

const PAGES: { readonly [Id in PageId]: ServerPage<PageContents[Id]> } = {
  overview: overviewPage,
  report: reportPage,
  communes: communesPage,
  member: memberPage,
  resources: resourcesPage,
  resource: resourcePage,
  decision: decisionPage,
  costs: costsPage,
  enrolments: enrolmentsPage,
  checks: checksPage,
  simulations: simulationsPage,
  evaluation: evaluationPage,
  explore: explorePage,
  receptions: receptionsPage,
  inbox: inboxPage,
  mapping: mappingPage,
  batches: batchesPage,
  accessibility: accessibilityPage,
  definitions: definitionsPage,
  privacy: privacyPage,
  search: searchPage,
  administration: administrationPage,
  entries: entriesPage,
  annotations: annotationsPage,
  views: viewsPage,
  welcome: welcomePage,
  door: signInPage,
  account: ownAccountPage,
  accounts: accountsPage,
  journal: journalPage,
};

/** The content of whatever page. */
export type AnyContent = PageContents[PageId];

/** How a page of the house is made; what it reads is drawn by itself alone. */
export function serverPage(id: PageId): ServerPage<AnyContent> {
  return PAGES[id] as ServerPage<AnyContent>;
}
