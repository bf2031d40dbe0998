import type { Grant } from '../../data/model/access/role.ts';
import type { MemberCode } from '../../data/model/member.ts';
import { PAGES, pathOf, subjectKindOf, type PageId } from '../../data/model/pages.ts';
import type { Access } from '../../server/access/access.ts';
import { stranger, type Visitor } from '../../server/access/visitor.ts';
import { serverPage } from '../../server/pages/pages.ts';
import { openApp, type TestApp } from './app.ts';
import { headerFaults } from './strict-headers.ts';
import { BATCHES, ingest, OTHER, OWN, TABLES } from './two-members.ts';
import { signedIn } from './visiting.ts';

/** Who may see what, by hand: `p` the public where the indicators are open, then commission, librarian, coordinator, administrator. */
const SEES: Readonly<Record<PageId, string>> = {
  overview: 'pclk',
  report: 'clk',
  communes: 'pclk',
  member: 'pclk',
  resources: 'pclk',
  resource: 'pclk',
  decision: 'clk',
  costs: 'clk',
  simulations: 'clk',
  enrolments: 'pclk',
  checks: 'l',
  evaluation: 'pclk',
  explore: 'pclk',
  receptions: 'clk',
  administration: 'ka',
  entries: 'k',
  annotations: 'clk',
  inbox: 'lk',
  mapping: 'k',
  batches: 'lk',
  welcome: 'everybody',
  door: 'everybody',
  account: 'clka',
  accounts: 'a',
  journal: 'a',
  views: 'clk',
  search: 'pclk',
  accessibility: 'everybody',
  definitions: 'everybody',
  privacy: 'everybody',
};

/** Who may send the forms of a page. */
const CHANGES: Partial<Record<PageId, string>> = {
  report: 'ck',
  checks: 'l',
  decision: 'k',
  entries: 'k',
  annotations: 'k',
  inbox: 'lk',
  mapping: 'k',
  batches: 'lk',
  views: 'clk',
  welcome: 'everybody',
  door: 'everybody',
  account: 'clka',
  accounts: 'a',
};

/** The same of what is no page, by the path of its route. */
export const ROUTES: Readonly<Record<string, string>> = {
  '/healthz': 'everybody',
  '/favicon.svg': 'everybody',
  '/favicon.ico': 'everybody',
  '/assets/*': 'everybody',
  '/api': 'everybody',
  '/api/v1/openapi.json': 'everybody',
  '/api/v1/events': 'pclk',
  '/api/v1/action-effects': 'pclk',
  '/api/v1/catalogue': 'pclk',
  '/api/v1/cells': 'pclk',
  '/api/v1/cohorts': 'pclk',
  '/api/v1/consumption': 'pclk',
  '/api/v1/costs': 'clk',
  '/api/v1/coverage': 'clk',
  '/api/v1/dissolution': 'clk',
  '/api/v1/due': 'clk',
  '/api/v1/enrolment-checks': 'l',
  '/api/v1/enrolment-cohorts': 'pclk',
  '/api/v1/funnel': 'pclk',
  '/api/v1/objectives': 'pclk',
  '/api/v1/proofs': 'clk',
  '/api/v1/query': 'pclk',
  '/api/v1/reconciliation': 'clk',
  '/api/v1/shares': 'clk',
  '/api/v1/simulations': 'clk',
  '/administration/journal.csv': 'a',
  '/bilan/:file': 'clk',
  '/connexion/fournisseur': 'everybody',
  '/connexion/retour': 'everybody',
  '/connexion/sortie': 'everybody',
  '/connexion/parti': 'everybody',
  '/donnees/quarantaine/:name{[0-9a-f]{16}(?:-[0-9]{1,4})?\\.csv}': 'lk',
};

/** What no browser keeps, as it is about persons, accounts or files of readers. */
const KEPT_NOWHERE: readonly string[] = [
  ...(['checks', 'administration', 'entries', 'inbox', 'mapping', 'batches'] satisfies PageId[]),
  ...(['welcome', 'door', 'account', 'accounts', 'journal'] satisfies PageId[]),
  ...['/api/v1/events', '/api/v1/enrolment-checks', '/healthz'],
  ...[
    '/administration/journal.csv',
    '/donnees/quarantaine/:name{[0-9a-f]{16}(?:-[0-9]{1,4})?\\.csv}',
  ],
];

/** Spelled out in {@link SEES}. */
export const SERVED_APART = ['/*', '/charts/:file', '/charts/:subject/:file'];

export const VISITORS: Readonly<
  Record<string, { readonly letters: string; readonly visitor: Visitor }>
> = {
  'nobody, closed': { letters: '', visitor: stranger(false) },
  'nobody, open': { letters: 'p', visitor: stranger(true) },
  commission: as('c', { role: 'commission', member: null }),
  librarian: as('l', { role: 'librarian', member: OWN as MemberCode }),
  coordinator: as('k', { role: 'coordinator', member: null }),
  administrator: as('a', { role: 'administrator', member: null }),
  'librarian and commission': as(
    'lc',
    { role: 'librarian', member: OWN as MemberCode },
    { role: 'commission', member: null },
  ),
  'coordinator and administrator': as(
    'ka',
    { role: 'coordinator', member: null },
    { role: 'administrator', member: null },
  ),
};

function as(letters: string, ...grants: readonly Grant[]) {
  return { letters, visitor: signedIn(grants) };
}

interface Asked {
  readonly path: string;
  readonly init: RequestInit;
  readonly allowed: string;
  /** is it to be kept by nobody? */
  readonly isPassing: boolean;
  /** takes a while to be answered to whoever may see it */
  readonly isHeavy?: boolean;
}

/** Pages where one member's files or readers could be told to another one. */
const TELLING: readonly PageId[] = ['enrolments', 'checks', 'receptions', 'inbox', 'batches'];

const HTML = { headers: { accept: 'text/html' } };
const JSON_ONLY = { headers: { accept: 'application/json' } };

/** A house with files of two members, entered by whom one likes. */
export interface Matrix {
  readonly house: TestApp;
  /** every route there is, but the pages and charts */
  routes(): string[];
  /**
   * Asks everything there is as somebody.
   *
   * @param how `brief`: of what he may see, only where one member could be told of another
   * @returns what was answered otherwise than by hand, and how much was asked
   */
  walk(name: string, how: 'brief' | 'whole'): Promise<{ wrong: string[]; asked: number }>;
}

/** Opens the house. */
export async function openMatrix(): Promise<Matrix> {
  let visitor: Visitor = stranger(false);
  const who = () => Promise.resolve(visitor);
  const access: Access = { visitor: who, glance: who, known: () => visitor };
  const house = await openApp(TABLES, { access, ingest });
  return {
    house,
    routes: () =>
      [...new Set(house.app.routes.map(({ path }) => path))].filter((path) => path !== '/*'),
    walk: async (name, how) => {
      const { letters, visitor: next } = VISITORS[name] ?? { letters: '', visitor };
      visitor = next;
      const all = [OWN, OTHER].flatMap((member) => [
        ...PAGES.flatMap(({ id }) => ofPage(id, member)),
        ...Object.keys(ROUTES).flatMap((route) => ofRoute(route, member)),
      ]);
      const asked = all.filter(
        ({ isHeavy, allowed }) => how === 'whole' || !isHeavy || !isAllowed(allowed, letters),
      );
      const wrong: string[] = [];
      for (const one of asked) wrong.push(...(await faultsOf(house, one, letters)));
      return { wrong, asked: asked.length };
    },
  };
}

async function faultsOf(house: TestApp, one: Asked, letters: string): Promise<string[]> {
  const answer = await house.app.request(one.path, one.init);
  const text = await textOf(answer);
  const isRefused = [401, 403, 405].includes(answer.status) || isDoor(answer);
  const name = `${one.init.method ?? 'GET'} ${one.path}: ${answer.status}`;
  const tells = text.includes(`canari-${OTHER}`) && !letters.includes('k');
  return [
    ...(answer.status >= 500 && answer.status !== 503 ? [name] : []),
    ...(isAllowed(one.allowed, letters) === isRefused ? [name] : []),
    ...(isRefused && leaks(text) ? [`${name} leaks`] : []),
    ...(tells ? [`${name} tells the other's`] : []),
    ...headerFaults(answer).map((fault) => `${name}: ${fault}`),
    ...(isKept(answer, one) ? [`${name} is kept`] : []),
  ];
}

/** May a browser keep what it must not? Where a redirection leads it never does. */
function isKept({ status, headers }: Response, { isPassing, init }: Asked): boolean {
  const isForm = init.method === 'POST';
  return (isPassing || isForm) && status !== 303 && headers.get('cache-control') !== 'no-store';
}

async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}

function isAllowed(allowed: string, letters: string): boolean {
  if (allowed === 'everybody') return true;
  return allowed !== 'nobody' && Array.from(letters).some((letter) => allowed.includes(letter));
}

/** Is somebody led elsewhere: to the door, or from the first page to one of his own? */
function isDoor(answer: Response): boolean {
  const location = answer.headers.get('location') ?? '';
  return (
    answer.status === 303 &&
    /^\/(connexion\?suite=|compte$|administration\/comptes$)/.test(location)
  );
}

/** Does a refusal tell a figure or a file? */
function leaks(text: string): boolean {
  return /canari|\b(92.000|84.900|118.000)\b/.test(text);
}

/** A page as HTML, as the script asks it, its charts, and each of its forms, about one member. */
function ofPage(id: PageId, member: string): Asked[] {
  const page = serverPage(id);
  const kind = subjectKindOf(id);
  const subject = kind === 'member' ? member : kind === 'resource' ? 'kiosque' : null;
  const path = pathOf({ page: id, subject }) + (kind === null ? `?membre=${member}` : '');
  const charts = page.needs === 'figures' ? Object.keys(page.charts) : [];
  const stem = subject === null ? '/charts' : `/charts/${subject}`;
  const seen = [
    { path, init: HTML },
    { path, init: JSON_ONLY },
    { path, init: { method: 'HEAD', ...HTML } },
    ...charts.map((chart) => ({ path: `${stem}/${chart}.csv?membre=${member}`, init: {} })),
  ];
  const [isHeavy, isPassing] = [!TELLING.includes(id), KEPT_NOWHERE.includes(id)];
  const tasks = [...Object.keys(page.actions ?? {}), 'nothing-like-it'];
  return [
    ...seen.map((one) => ({ ...one, isPassing, allowed: SEES[id], isHeavy })),
    ...tasks.map((task) => ({
      path,
      init: sent(task),
      isPassing,
      allowed: CHANGES[id] ?? 'nobody',
    })),
  ];
}

function sent(task: string): RequestInit {
  const headers = { 'Sec-Fetch-Site': 'same-origin', accept: 'application/json' };
  return { method: 'POST', body: new URLSearchParams({ task }), headers };
}

function ofRoute(route: string, member: string): Asked[] {
  const path = route
    .replace('*', 'x.js')
    .replace(':file', '2025-v1.json')
    .replace(/:name.*/, `${BATCHES[0]?.batch}.csv`);
  const isOfOne = route === '/api/v1/enrolment-checks';
  const allowed = isOfOne && member === OTHER ? 'nobody' : (ROUTES[route] ?? 'nobody');
  const isPassing = KEPT_NOWHERE.includes(route);
  return [{ path: isOfOne ? `${path}?member=${member}` : path, init: {}, allowed, isPassing }];
}
