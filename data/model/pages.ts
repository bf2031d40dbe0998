/** A choice of the context bar that a page may heed; `offer` is a kind or a resource. */
export type ContextField = 'year' | 'compare' | 'member' | 'offer' | 'measure';

/** One page of the house. */
export interface Page {
  readonly id: string;
  /** its address; `/:member` and `/:resource` stand for what it is about, its subject */
  readonly path: `/${string}`;
  /** where the frame links to it: in its navigation, beside it by a sign, at its foot, or nowhere, as it is reached from another page */
  readonly linked: 'navigation' | 'aside' | 'foot' | null;
  /** the choices of the context bar that change it; without any it has no bar */
  readonly heeds: readonly ContextField[];
  /** parameters of its address beside those of the context; `any`: whatever stands there, which the page itself checks */
  readonly own: readonly string[] | 'any';
}

const EVERY_CHOICE = ['year', 'compare', 'member', 'offer', 'measure'] as const;

/** Every page there is, in the order of the navigation. */
export const PAGES = [
  { id: 'overview', path: '/', linked: 'navigation', heeds: EVERY_CHOICE, own: [] },
  {
    id: 'report',
    path: '/bilan',
    linked: 'navigation',
    heeds: ['year', 'member'],
    own: ['version'],
  },
  {
    id: 'communes',
    path: '/communes',
    linked: 'navigation',
    heeds: ['year', 'compare', 'measure'],
    own: ['chercher', 'trier'],
  },
  {
    id: 'member',
    path: '/communes/:member',
    linked: null,
    heeds: ['year', 'compare', 'measure'],
    own: [],
  },
  {
    id: 'resources',
    path: '/ressources',
    linked: 'navigation',
    heeds: ['year', 'compare'],
    own: ['trier', 'decision'],
  },
  {
    id: 'resource',
    path: '/ressources/:resource',
    linked: null,
    heeds: ['year', 'compare', 'measure'],
    own: [],
  },
  {
    id: 'decision',
    path: '/decisions/:resource',
    linked: null,
    heeds: ['year'],
    own: [],
  },
  {
    id: 'costs',
    path: '/couts',
    linked: 'navigation',
    heeds: ['year', 'member'],
    own: ['preuve'],
  },
  {
    id: 'simulations',
    path: '/simulations',
    linked: 'navigation',
    heeds: ['year'],
    own: 'any',
  },
  {
    id: 'enrolments',
    path: '/inscriptions',
    linked: 'navigation',
    heeds: ['year', 'member'],
    own: [],
  },
  { id: 'evaluation', path: '/evaluation', linked: 'navigation', heeds: ['year'], own: [] },
  { id: 'explore', path: '/explorer', linked: 'navigation', heeds: [], own: 'any' },
  {
    id: 'receptions',
    path: '/donnees',
    linked: 'navigation',
    heeds: ['year', 'member'],
    own: [],
  },
  {
    id: 'administration',
    path: '/administration',
    linked: 'foot',
    heeds: [],
    own: [],
  },
  {
    id: 'entries',
    path: '/saisie',
    linked: 'foot',
    heeds: [],
    own: ['saisir', 'fait'],
  },
  {
    id: 'annotations',
    path: '/annotations',
    linked: 'foot',
    heeds: [],
    own: ['mois', 'membre', 'ressource'],
  },
  { id: 'inbox', path: '/donnees/attente', linked: null, heeds: [], own: ['deja'] },
  { id: 'batches', path: '/donnees/lots', linked: null, heeds: [], own: ['lot'] },
  { id: 'welcome', path: '/guide', linked: 'foot', heeds: [], own: [] },
  { id: 'views', path: '/vues', linked: 'foot', heeds: [], own: ['adresse'] },
  { id: 'search', path: '/recherche', linked: 'aside', heeds: [], own: ['q'] },
  { id: 'accessibility', path: '/accessibilite', linked: 'foot', heeds: [], own: [] },
  { id: 'definitions', path: '/definitions', linked: 'foot', heeds: [], own: ['chercher'] },
  { id: 'privacy', path: '/donnees-personnelles', linked: 'foot', heeds: [], own: [] },
] as const satisfies readonly Page[];

/** Name of a page. */
export type PageId = (typeof PAGES)[number]['id'];

/** What the subject of a page may be. */
export type SubjectKind = 'member' | 'resource';

/** Which page, of whom, with which parameters of its own. */
export interface PageAddress {
  readonly page: PageId;
  /** code of the member or resource in the path */
  readonly subject: string | null;
  /** its own parameters that are given, as they are written */
  readonly own: Readonly<Record<string, string>>;
}

/** The page people arrive on. */
export const HOME: PageAddress = { page: 'overview', subject: null, own: {} };

const SUBJECT = /\/:(member|resource)$/;

/** A page by its name. */
export function pageOf(id: PageId): Page & { readonly id: PageId } {
  const found = PAGES.find((page) => page.id === id);
  if (!found) throw new RangeError(`no page “${id}”`);
  return found;
}

/** What a page is about, null where its path names nothing. */
export function subjectKindOf(id: PageId): SubjectKind | null {
  const [, kind] = SUBJECT.exec(pageOf(id).path) ?? [];
  return kind === 'member' || kind === 'resource' ? kind : null;
}

/** The path of a page. */
export function pathOf({ page, subject }: Pick<PageAddress, 'page' | 'subject'>): string {
  return pageOf(page).path.replace(SUBJECT, `/${encodeURIComponent(subject ?? '')}`);
}

/** The page that a path leads to; null for a path of anything else. */
export function pageAt(path: string): Pick<PageAddress, 'page' | 'subject'> | null {
  for (const { id, path: pattern } of PAGES) {
    if (pattern === path) return { page: id, subject: null };
    const start = SUBJECT.test(pattern) ? pattern.replace(SUBJECT, '/') : null;
    const subject = start !== null && path.startsWith(start) ? path.slice(start.length) : '';
    if (subject !== '' && !subject.includes('/')) return { page: id, subject: decoded(subject) };
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
