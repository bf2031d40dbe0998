import type { ContextField } from '../../data/model/pages.ts';
import { PAGES, pathOf, pageOf, subjectKindOf, type PageId } from '../../data/model/pages.ts';
import { serverPage } from '../../server/pages/pages.ts';

/** A place where somebody may put a text: it makes a request of it. */
export interface Slot {
  /** `GET /communes?chercher` */
  readonly name: string;
  readonly ask: (text: string) => { readonly path: string; readonly init: RequestInit };
}

/** What of the API's document tells which parameters there are. */
interface ApiDocument {
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters?: readonly { readonly name: string }[] } }>>;
} // prettier-ignore

const CHOICES: Readonly<Record<ContextField, readonly string[]>> = {
  year: ['annee'],
  compare: ['comparer'],
  member: ['membre'],
  offer: ['ressource', 'famille'],
  measure: ['mesure'],
};

/** Parameters of pages that say “any”, and of no page. */
const ANY = ['adresse', 'chercher', 'deja', 'effacer', 'fait', 'fichier', 'lien', 'lot', 'montrer', 'q', 'suite', 'mois', 'du', 'au', 'acte', 'par', 'task', '__proto__', 'constructor', 'hasOwnProperty', 'key:x']; // prettier-ignore

const HTML = { accept: 'text/html' };

/** Every parameter in the address of a page, and of the files of its charts. */
export function pageSlots(free: readonly string[]): Slot[] {
  return PAGES.flatMap(({ id }) => {
    const { heeds, own } = pageOf(id);
    const names = [...heeds.flatMap((field) => CHOICES[field]), ...(own === 'any' ? [...ANY, ...freeOf(id, free)] : own)]; // prettier-ignore
    const page = serverPage(id);
    const kind = subjectKindOf(id);
    const stem = kind === null ? '/charts' : `/charts/${subjectOf(id) ?? ''}`;
    const charts = page.needs === 'figures' ? Object.keys(page.charts).slice(0, 1) : [];
    return [
      ...names.map((name) => inQuery(addressOf(id), name, HTML)),
      ...charts.flatMap((chart) => names.map((name) => inQuery(`${stem}/${chart}.csv`, name))),
    ];
  });
}

/** Every parameter of the API, by its own document. */
export function apiSlots({ paths }: ApiDocument): Slot[] {
  return Object.entries(paths).flatMap(([path, { get }]) =>
    [...(get.parameters ?? []).map(({ name }) => name), 'unknown'].map((name) =>
      inQuery(`/api/v1${path}`, name),
    ),
  );
}

/** Names of the parameters of some routes of the API: pages of free questions take the same. */
export function parametersOf({ paths }: ApiDocument, ...routes: readonly string[]): string[] {
  return routes.flatMap((route) => (paths[route]?.get.parameters ?? []).map(({ name }) => name));
}

/** Every part of a path that names something. */
export function pathSlots(): Slot[] {
  const starts = ['/', '/communes/', '/ressources/', '/decisions/', '/charts/', '/charts/25056/', '/bilan/', '/donnees/quarantaine/', '/assets/', '/api/v1/']; // prettier-ignore
  return starts.map((start) => ({
    name: `GET ${start}…`,
    ask: (text) => ({ path: start + encodeURIComponent(text), init: { headers: HTML } }),
  }));
}

/** Every header that is read, and the cookie. */
export function headerSlots(): Slot[] {
  const names = ['accept', 'accept-encoding', 'accept-language', 'authorization', 'cookie', 'if-none-match', 'user-agent', 'x-forwarded-for', 'x-request-id', 'content-type', 'origin', 'sec-fetch-site']; // prettier-ignore
  return names.flatMap((name) =>
    ['/', '/api/v1/query', '/vues'].map((path) => ({
      name: `${name} of ${path}`,
      // what no client can put into a header is left out of it
      ask: (text) => ({ path, init: { headers: { [name]: text.replaceAll(/[^\t\x20-\x7e]/g, '?').slice(0, 8_000) } } }), // prettier-ignore
    })),
  );
}

/** Every field of every form of a page, as it was served. */
export function fieldSlots(id: PageId, html: string): Slot[] {
  const tasks = Object.keys(serverPage(id).actions ?? {});
  const named = [...html.matchAll(/<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"/g)];
  const names = new Set([...named.map(([, name = '']) => name), 'task', '__proto__']);
  return tasks.flatMap((task) =>
    [...names].map((name) => ({
      name: `POST ${addressOf(id)} ${task} ${name}`,
      ask: (text) => ({ path: addressOf(id), init: sent(task, [...names], [name, text]) }),
    })),
  );
}

/** One field holds the text, the others what a form might. */
function sent(task: string, names: readonly string[], [name, text]: readonly [string, string]): RequestInit {
  const body = new URLSearchParams(names.map((one): [string, string] => [one, '1']));
  body.set('task', task);
  body.set(name, text);
  return { method: 'POST', body, headers: { ...HTML, 'sec-fetch-site': 'same-origin' } };
} // prettier-ignore

function inQuery(path: string, name: string, headers: Record<string, string> = {}): Slot {
  const ask = (text: string) => ({
    path: `${path}?${new URLSearchParams([[name, text]])}`,
    init: { headers },
  });
  return { name: `GET ${path}?${name}`, ask };
}

function subjectOf(id: PageId): string | null {
  const kind = subjectKindOf(id);
  return kind === 'member' ? '25056' : kind === 'resource' ? 'kiosque' : null;
}

/** The address of a page, of some member or resource. */
export function addressOf(id: PageId): string {
  return pathOf({ page: id, subject: subjectOf(id) });
}

function freeOf(id: PageId, free: readonly string[]): readonly string[] {
  return id === 'explore' || id === 'simulations' ? free : [];
}
