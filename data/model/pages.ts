/** A choice of the context bar that a page may heed; `offer` is a kind or a resource. */
export type ContextField = 'year' | 'compare' | 'member' | 'offer' | 'measure';

/** One page of the house. */
export interface Page {
  readonly id: string;
  /** its address; `/:member` and `/:resource` stand for what it is about, its subject */
  readonly path: `/${string}`;
  /** the choices of the context bar that change it; without any it has no bar */
  readonly heeds: readonly ContextField[];
  /** parameters of its address beside those of the context; `any`: whatever stands there, which the page itself checks */
  readonly own: readonly string[] | 'any';
}

type PageRow = Pick<Page, 'id' | 'path'> & Partial<Page>;

const EVERY_CHOICE = ['year', 'compare', 'member', 'offer', 'measure'] as const;

/** Every page there is, with what is not empty of it. */
export const PAGES = [
  { id: 'overview', path: '/', heeds: EVERY_CHOICE },
  {
    id: 'report',
    path: '/bilan',
    heeds: ['year', 'member'],
    own: ['version'],
  },
  {
    id: 'communes',
    path: '/communes',
    heeds: ['year', 'compare', 'measure'],
    own: ['chercher', 'trier'],
  },
  {
    id: 'member',
    path: '/communes/:member',
    heeds: ['year', 'compare', 'measure'],
  },
  {
    id: 'resources',
    path: '/ressources',
    heeds: ['year', 'compare'],
    own: ['trier', 'decision'],
  },
  {
    id: 'resource',
    path: '/ressources/:resource',
    heeds: ['year', 'compare', 'measure'],
  },
  {
    id: 'decision',
    path: '/decisions/:resource',
    heeds: ['year'],
  },
  {
    id: 'costs',
    path: '/couts',
    heeds: ['year', 'member'],
    own: ['preuve'],
  },
  {
    id: 'simulations',
    path: '/simulations',
    heeds: ['year'],
    own: 'any',
  },
  {
    id: 'enrolments',
    path: '/inscriptions',
    heeds: ['year', 'member'],
  },
  { id: 'checks', path: '/inscriptions/verifications', heeds: ['member'] },
  { id: 'evaluation', path: '/evaluation', heeds: ['year'] },
  { id: 'explore', path: '/explorer', own: 'any' },
  {
    id: 'receptions',
    path: '/donnees',
    heeds: ['year', 'member'],
  },
  {
    id: 'administration',
    path: '/administration',
  },
  { id: 'accounts', path: '/administration/comptes', own: 'any' },
  { id: 'journal', path: '/administration/journal', own: ['acte', 'par', 'du', 'au', 'avant'] },
  {
    id: 'entries',
    path: '/saisie',
    own: ['saisir', 'fait', 'mois', 'membre', 'ressource', 'mesure'],
  },
  {
    id: 'annotations',
    path: '/annotations',
    own: 'any',
  },
  { id: 'inbox', path: '/donnees/attente', own: 'any' },
  { id: 'mapping', path: '/donnees/profil', own: 'any' },
  { id: 'batches', path: '/donnees/lots', own: 'any' },
  { id: 'welcome', path: '/guide' },
  { id: 'views', path: '/vues', own: 'any' },
  { id: 'search', path: '/recherche', own: 'any' },
  { id: 'door', path: '/connexion', own: 'any' },
  { id: 'account', path: '/compte', own: 'any' },
  { id: 'accessibility', path: '/accessibilite' },
  { id: 'definitions', path: '/definitions', own: 'any' },
  { id: 'privacy', path: '/donnees-personnelles' },
] as const satisfies readonly PageRow[];

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
  return { heeds: [], own: [], ...found };
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
