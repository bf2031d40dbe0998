import type { Component } from 'svelte';
import type { PageContents } from '../../data/model/page-content.ts';
import type { PageId } from '../../data/model/pages.ts';
import type { Drawings } from '../page-props.ts';

/** What every page is handed; the frame around it is `useNavigation().frame`. */
export interface ContentProps<Content> {
  readonly content: Content;
  /** null while the drawings are those the server put into the document */
  readonly svg: Drawings | null;
}

type Loader<Content> = () => Promise<{ readonly default: Component<ContentProps<Content>> }>;

/** The component of each page, a script of its own; the names are those `server/web-assets.ts` looks for. */
const COMPONENTS: { readonly [Id in PageId]: Loader<PageContents[Id]> } & {
  readonly empty: () => Promise<{ readonly default: Component }>;
} = {
  overview: () => import('./OverviewPage.svelte'),
  report: () => import('./ReportPage.svelte'),
  communes: () => import('./CommunesPage.svelte'),
  member: () => import('./MemberPage.svelte'),
  resources: () => import('./ResourcesPage.svelte'),
  resource: () => import('./ResourcePage.svelte'),
  decision: () => import('./DecisionPage.svelte'),
  costs: () => import('./CostsPage.svelte'),
  enrolments: () => import('./EnrolmentsPage.svelte'),
  checks: () => import('./ChecksPage.svelte'),
  simulations: () => import('./SimulationsPage.svelte'),
  evaluation: () => import('./EvaluationPage.svelte'),
  explore: () => import('./ExplorePage.svelte'),
  receptions: () => import('./ReceptionsPage.svelte'),
  batches: () => import('./BatchesPage.svelte'),
  inbox: () => import('./InboxPage.svelte'),
  mapping: () => import('./MappingPage.svelte'),
  accessibility: () => import('./AccessibilityPage.svelte'),
  definitions: () => import('./DefinitionsPage.svelte'),
  privacy: () => import('./PrivacyPage.svelte'),
  administration: () => import('./AdministrationPage.svelte'),
  accounts: () => import('./AccountsPage.svelte'),
  journal: () => import('./JournalPage.svelte'),
  account: () => import('./AccountPage.svelte'),
  door: () => import('./DoorPage.svelte'),
  entries: () => import('./EntriesPage.svelte'),
  annotations: () => import('./AnnotationsPage.svelte'),
  welcome: () => import('./WelcomePage.svelte'),
  views: () => import('./ViewsPage.svelte'),
  search: () => import('./SearchPage.svelte'),
  empty: () => import('./EmptyPage.svelte'),
};

/** The component of a page, when it has come. */
export type PageComponent = Component<ContentProps<unknown>>;

/** Fetches the component of a page; at once where it is there already. */
export async function componentOf(id: keyof typeof COMPONENTS): Promise<PageComponent> {
  const { default: component } = await COMPONENTS[id]();
  return component as PageComponent;
}
