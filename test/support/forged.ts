import { PAGES, pathOf, subjectKindOf, type PageId } from '../../data/model/pages.ts';
import { serverPage } from '../../server/pages/pages.ts';

/** The address other machines reach the house at, behind a proxy that speaks http to it. */
export const DECLARED = 'https://stats.example.fr';

/** What browsers say of where a form comes from that no page of the house sent. */
export const FOREIGN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'says nothing': {},
  'hides it': { origin: 'null' },
  'another site': { origin: 'https://evil.example' },
  'a sibling': { origin: 'https://autre.example.fr' },
  'the domain above': { origin: 'https://example.fr' },
  'a longer name': { origin: `${DECLARED}.evil.example` },
  'the same name by http': { origin: 'http://stats.example.fr' },
  'another port': { origin: `${DECLARED}:8443` },
  'this machine': { origin: 'http://127.0.0.1:8080' },
  'cross-site': { 'sec-fetch-site': 'cross-site' },
  'same-site': { 'sec-fetch-site': 'same-site' },
  'an address that was typed': { 'sec-fetch-site': 'none' },
  'an unknown word': { 'sec-fetch-site': 'same-origin, cross-site' },
  'cross-site under our name': { origin: DECLARED, 'sec-fetch-site': 'cross-site' },
};

/** What they say of our own pages: browsers of today, and those before. */
export const OWN: readonly Readonly<Record<string, string>>[] = [
  { origin: DECLARED, 'sec-fetch-site': 'same-origin' },
  { origin: DECLARED },
];

/** One way of changing something: a form of a page. */
export interface Deed {
  readonly page: PageId;
  readonly path: string;
  /** what it asks for; `drop`: files that are left */
  readonly task: string;
}

/** Everything a form of any page may ask for. */
export function deeds(): Deed[] {
  return PAGES.flatMap(({ id }) => {
    const page = serverPage(id);
    const kind = subjectKindOf(id);
    const subject = kind === 'member' ? '25056' : kind === 'resource' ? 'kiosque' : null;
    const drop = page.needs === 'nothing' && page.takesFiles ? ['drop'] : [];
    const tasks = [...Object.keys(page.actions ?? {}), ...drop];
    return tasks.map((task) => ({ page: id, path: pathOf({ page: id, subject }), task }));
  });
}

/** The same fields as every kind of body that a page of somebody else can have a browser send. */
export const BODIES: Readonly<Record<string, (fields: Readonly<Record<string, string>>) => RequestInit>> = {
  urlencoded: (fields) => ({ body: new URLSearchParams(fields) }),
  multipart: (fields) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('files', new File(['a;b\n'], 'foreign.csv'));
    return { body: form };
  },
  json: (fields) => ({ body: JSON.stringify(fields), headers: { 'content-type': 'application/json' } }),
  text: (fields) => ({ body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'text/plain' } }),
  nothing: () => ({}),
}; // prettier-ignore
