import type { Context } from 'hono';
import type { Answer } from './answer-cache.ts';
import { etagOf, knows } from './etag.ts';
import { isCompressible, pressed, takesGzip } from './gzip.ts';
import type { Env, House } from './house.ts';
import { readAs } from './access/scoped-view.ts';
import { scopeIn, scopeOf } from './access/visitor.ts';
import type { Asker } from './read-published.ts';
import type { UsageView, VersionInfo } from './store/usage-store.ts';

/** Who asks while he waits. */
export type Asking = Required<Asker>;

/** An answer to be computed, or found in the cache, or known already to the one who asks. */
export interface Recipe {
  /** the question with every parameter settled, and the form of the answer */
  readonly question: string;
  readonly contentType: string;
  /** file name the browser saves it under */
  readonly fileName?: string;
  /** does it tell what people put down here, too? Then it holds until the next change of that */
  readonly recalls?: boolean;
  readonly make: (view: UsageView, asker: Asking) => Promise<string | Uint8Array<ArrayBuffer>>;
}

/** Serves a recipe: 304 when the reader has it already, else the cached or newly computed body, compressed once for all. */
export async function answer(c: Context<Env>, house: House, recipe: Recipe): Promise<Response> {
  const { answers, store, workshop, records } = house;
  const visitor = c.get('visitor');
  const scope = scopeOf(visitor);
  const { signal } = c.req.raw;
  const served = store.version();
  const version = versionKey(served);
  const revision = records.revision();
  const question = [scope, recipe.contentType, recipe.question, recipe.recalls && revision].join(
    ' ',
  );
  const plain = await answers.get(version, question, signal, (own) =>
    workshop.run(own, (signal) => {
      const asker = { ...scopeIn(visitor), signal };
      return readAs(house, asker, (view) => make(view, recipe, asker));
    }),
  );
  const isPressed = isCompressible(recipe.contentType, plain.body) && takesGzip(c);
  const form = isPressed ? `gzip ${question}` : question;
  setHeaders(c, recipe, plain);
  if (served)
    answers.given.set(c.req.raw, {
      ...{ version: served, revision, scope, key: `${version} ${form}`, etag: plain.etag },
      encoding: isPressed ? 'gzip' : null,
    });
  if (knows(c.req.header('If-None-Match'), plain.etag)) return c.body(null, 304);
  c.header('Content-Type', recipe.contentType);
  if (recipe.fileName) c.header('Content-Disposition', `attachment; filename="${recipe.fileName}"`);
  if (!isPressed) {
    // what is not worth compressing is not to be compressed further on, where only its length tells
    c.header('Content-Length', String(plain.body.byteLength));
    return c.body(plain.body);
  }
  c.header('Content-Encoding', 'gzip');
  return c.body((await answers.get(version, form, signal, () => pressed(plain))).body);
}

function setHeaders(c: Context<Env>, { contentType }: Recipe, { body, etag }: Answer): void {
  if (isCompressible(contentType, body)) c.header('Vary', 'Accept-Encoding', { append: true });
  c.header('ETag', etag);
  c.header('Cache-Control', 'private, no-cache');
}

async function make(view: UsageView, recipe: Recipe, asker: Asking): Promise<Answer> {
  const made = await recipe.make(view, asker);
  const body = typeof made === 'string' ? Buffer.from(made) : made;
  return { body, etag: etagOf(body), version: versionKey(view.version) };
}

/** A version as the keys of the cache write it. */
export function versionKey(version: VersionInfo | null): string {
  return version ? `${version.number}-${version.checksum}` : 'none';
}
