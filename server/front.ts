import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { openTo, type Access } from './access/access.ts';
import { scopeOf, WHOLE_HOUSE } from './access/visitor.ts';
import type { AnswerCache, Given } from './answer-cache.ts';
import { knows } from './etag.ts';
import type { Records } from './records/records.ts';
import type { UsageStore, VersionInfo } from './store/usage-store.ts';

interface Remembered extends Given {
  /** names and values in turn; of the whole answer, null while only 304 was sent */
  readonly headers: readonly string[] | null;
  readonly unchanged: readonly string[];
}

type App = (
  request: Request,
  bindings?: Pick<HttpBindings, 'incoming'>,
) => Response | Promise<Response>;

const MOST = 1_000;
const LONGEST = 2_000;
const OWN_TO_A_RESPONSE = new Set(['x-request-id', 'content-length', 'transfer-encoding', 'date']);
const OF_THE_BODY = new Set(['content-type', 'content-encoding', 'content-disposition']);

/**
 * Stands before the app and gives again what the app gave for the same request line and headers: with the same headers, and
 * without asking it. What it does not know, or what changed since, is the app's.
 */
export class Front {
  readonly #store: Pick<UsageStore, 'version'>;
  readonly #records: Pick<Records, 'revision'>;
  readonly #answers: Pick<AnswerCache, 'found' | 'given'>;
  readonly #access: Pick<Access, 'known'>;
  readonly #known = new Map<string, Remembered>();
  #version: VersionInfo | undefined;

  constructor(
    store: Pick<UsageStore, 'version'>,
    answers: Pick<AnswerCache, 'found' | 'given'>,
    records: Pick<Records, 'revision'>,
    access: Pick<Access, 'known'> = openTo(WHOLE_HOUSE),
  ) {
    this.#store = store;
    this.#access = access;
    this.#records = records;
    this.#answers = answers;
  }

  /** A listener that serves the app, itself first. */
  before(app: App): RequestListener {
    const toApp = getRequestListener((request, bindings) =>
      this.#ask(app, request, (bindings as HttpBindings).incoming),
    );
    return (request, response) => {
      if (!this.#serve(request, response)) void toApp(request, response);
    };
  }

  #serve(request: IncomingMessage, response: ServerResponse): boolean {
    const known = this.#fresh(request);
    if (!known) return false;
    if (knows(request.headers['if-none-match'], known.etag)) {
      response.writeHead(304, known.unchanged.concat('x-request-id', randomUUID())).end();
      return true;
    }
    const body = known.headers && this.#answers.found(known.key)?.body;
    if (!known.headers || !body) return false;
    const own = ['content-length', String(body.byteLength), 'x-request-id', randomUUID()];
    response.writeHead(200, known.headers.concat(own)).end(body);
    return true;
  }

  #fresh(request: IncomingMessage): Remembered | undefined {
    if (request.method !== 'GET') return undefined;
    const { cookie, authorization } = request.headers;
    const visitor = this.#access.known({ cookie, authorization });
    const known = visitor ? this.#known.get(keyOf(request, scopeOf(visitor))) : undefined;
    if (known?.version !== this.#store.version()) return undefined;
    return known.revision === this.#records.revision() ? known : undefined;
  }

  async #ask(app: App, request: Request, incoming: IncomingMessage): Promise<Response> {
    const response = await app(request, { incoming });
    const given = this.#answers.given.get(request);
    if (given && isRepeatable(incoming, given, response)) this.#remember(incoming, given, response);
    return response;
  }

  #remember(incoming: IncomingMessage, given: Given, { status, headers }: Response): void {
    const all = [...headers].filter(([name]) => !OWN_TO_A_RESPONSE.has(name));
    const unchanged = all.filter(([name]) => !OF_THE_BODY.has(name));
    const key = keyOf(incoming, given.scope);
    if (given.version !== this.#version) this.#known.clear();
    this.#version = given.version;
    this.#known.delete(key);
    this.#known.set(key, {
      ...given,
      headers: status === 200 ? all.flat() : null,
      unchanged: unchanged.flat(),
    });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST) return;
      this.#known.delete(oldest);
    }
  }
}

/** Can the body in the cache be given again as this response? Not when it was compressed after the cache. */
function isRepeatable(
  incoming: IncomingMessage,
  { encoding }: Given,
  { status, headers }: Response,
): boolean {
  return (
    incoming.method === 'GET' &&
    (status === 304 || (status === 200 && headers.get('content-encoding') === encoding)) &&
    keyOf(incoming, '').length <= LONGEST
  );
}

/** Everything of a request that an answer of the app depends on, but for `If-None-Match`. */
function keyOf({ url = '', headers }: IncomingMessage, scope: string): string {
  const { host = '', accept = '' } = headers;
  return `${scope}\n${host} ${url}\n${accept}\n${String(headers['accept-encoding'])}\n${String(headers['x-request-id'])}`;
}
