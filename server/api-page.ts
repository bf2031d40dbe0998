import { html, raw } from 'hono/html';
import type { AppConfig } from './house.ts';
import { about, PROBLEM_KINDS, PROBLEM_NAMES, type ProblemName } from './problem-kinds.ts';
import type { ApiPageWords } from './words/api-page-words.ts';

type Plain = string | number | boolean;

/** A parameter, as the document tells it. */
interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly example?: Plain | readonly Plain[];
  readonly schema?: Schema;
}

interface Schema {
  readonly enum?: readonly string[];
  readonly default?: Plain;
  readonly example?: Plain;
  readonly description?: string;
  readonly items?: Schema;
}

/** One thing that may be asked. */
interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly example?: unknown }>>;
      }
    >
  >;
}

/** What of an OpenAPI document the page shows. */
export interface ApiDocument {
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

interface Entry extends Operation {
  readonly path: string;
  readonly id: string;
}

/** The API's document as a page: everything it says, in the order of its tags, without a script. */
export function apiPage(
  document: ApiDocument,
  words: ApiPageWords,
  { language, web }: Pick<AppConfig, 'language' | 'web'>,
) {
  const stylesheets = web?.template.match(/<link rel="stylesheet"[^>]*>/g)?.join('') ?? '';
  const base = document.servers[0]?.url ?? '';
  const entries = Object.entries(document.paths).map(([path, { get }]): Entry => ({
    ...get,
    path: base + path,
    id: path.slice(1),
  }));
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <title>${words.title} — Canopée</title>
        ${raw(stylesheets)}
      </head>
      <body>
        <main class="wrap api">
          <h1>${words.title}</h1>
          <p>${words.introduction}</p>
          <p><a href="${base}/openapi.json">${words.machine}</a></p>
          <nav aria-labelledby="contents">
            <h2 id="contents">${words.contents}</h2>
            <ul>
              ${entries.map(
                ({ id, path, summary }) =>
                  html`<li>
                    <a href="#${id}"><code>${path}</code></a> <span lang="en">${summary}</span>
                  </li>`,
              )}
            </ul>
          </nav>
          ${document.tags.map(({ name, description }) => {
            const own = entries.filter(({ tags }) => tags?.includes(name));
            return html`<h2 lang="en">${description}</h2>
              ${own.map((one) => section(one, words))}`;
          })}
          ${problemList(words)}
          <p><a href="/">${words.back}</a></p>
        </main>
      </body>
    </html>`;
}

function section(entry: Entry, words: ApiPageWords) {
  const { id, path, summary, description = '', parameters = [], responses } = entry;
  const good = responses['200']?.content ?? {};
  const refused = Object.entries(responses).filter(([status]) => status !== '200');
  const example = good['application/json']?.example;
  return html`<section aria-labelledby="${id}">
    <h3 id="${id}"><code>GET ${path}</code></h3>
    <p lang="en"><strong>${summary}</strong></p>
    ${description.split('\n').map((line) => (line === '' ? '' : html`<p lang="en">${prose(line)}</p>`))}
    ${
      parameters.length > 0
        ? html`<h4>${words.parameters}</h4>
            <dl>${parameters.map((one) => parameterEntry(one, words))}</dl>`
        : ''
    }
    <h4>${words.formats}</h4>
    <ul>
      ${Object.keys(good).map((type) => html`<li><code>${type}</code></li>`)}
    </ul>
    <h4>${words.example}</h4>
    <pre><code>curl '${exampleAddress(entry)}'</code></pre>
    ${
      example === undefined
        ? ''
        : html`<details>
            <summary>${words.answer}</summary>
            <pre><code>${JSON.stringify(example, null, 2)}</code></pre>
          </details>`
    }
    <h4>${words.problems}</h4>
    <dl>
      ${refused.map(
        ([status, one]) =>
          html`<div>
            <dt>${status}</dt>
            <dd lang="en">${prose(one.description)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function problemList(words: ApiPageWords) {
  return html`<h2>${words.problems}</h2>
    <p>${words.problemsText}</p>
    <dl>${PROBLEM_NAMES.map((name) => problemEntry(name, words))}</dl>`;
}

function problemEntry(name: ProblemName, words: ApiPageWords) {
  return html`<div>
    <dt>${PROBLEM_KINDS[name]} <code>${about(name)}</code></dt>
    <dd>${words.kinds[name]}</dd>
  </div>`;
}

function parameterEntry({ name, description, required, schema }: Parameter, words: ApiPageWords) {
  const allowed = schema?.enum ?? schema?.items?.enum;
  const facts = [
    ...(required ? [words.required] : []),
    ...(allowed ? [words.allowed(allowed)] : []),
    ...(schema?.default === undefined ? [] : [words.byDefault(String(schema.default))]),
  ];
  return html`<div>
    <dt><code>${name}</code></dt>
    <dd>
      <span lang="en">${prose(description ?? schema?.description ?? '')}</span>
      ${facts.join(' ')}
    </dd>
  </div>`;
}

/** A text of the document, where what stands between backticks is code. */
function prose(text: string) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** An address that answers: the parameters that must be given, as their examples have them. */
function exampleAddress({ path, parameters = [] }: Entry): string {
  const given = parameters.filter(({ required }) => required);
  const query = given.map(
    ({ name, example, schema }) =>
      `${name}=${encodeURIComponent(String(example ?? schema?.example ?? ''))}`,
  );
  const own = query.length > 0 ? `?${query.join('&')}` : '';
  return `http://127.0.0.1:8080${path}${own}`;
}
