import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Answer } from './answer-cache.ts';
import type { Env, House } from './house.ts';
import type { UsageView, VersionInfo } from './store/usage-store.ts';

/** An answer to be computed, or found in the cache, or known already to the one who asks. */
export interface Recipe {
  /** the question with every parameter settled, and the form of the answer */
  readonly question: string;
  readonly contentType: string;
  /** file name the browser saves it under */
  readonly fileName?: string;
  readonly make: (
    view: UsageView,
    signal: AbortSignal,
  ) => Promise<string | Uint8Array<ArrayBuffer>>;
}

/** Serves a recipe: 304 when the reader has it already, else the cached or newly computed body. */
export async function answer(c: Context<Env>, house: House, recipe: Recipe): Promise<Response> {
  const version = versionKey(house.store.version());
  const { body, etag } = await house.answers.get(
    version,
    `${recipe.contentType} ${recipe.question}`,
    c.req.raw.signal,
    (signal) => house.store.read((view) => make(view, recipe, signal)),
  );
  c.header('ETag', etag);
  c.header('Cache-Control', 'private, no-cache');
  if (knows(c.req.header('If-None-Match'), etag)) return c.body(null, 304);
  c.header('Content-Type', recipe.contentType);
  if (recipe.fileName) c.header('Content-Disposition', `attachment; filename="${recipe.fileName}"`);
  return c.body(body);
}

async function make(view: UsageView, recipe: Recipe, signal: AbortSignal): Promise<Answer> {
  const made = await recipe.make(view, signal);
  const body = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  return { body, etag: etagOf(body), version: versionKey(view.version) };
}

/** Weak, because a compressed body has other bytes; of the body itself, so that new words or a new page renew it too. */
function etagOf(body: Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

function versionKey(version: VersionInfo | null): string {
  return version ? `${version.number}-${version.checksum}` : 'none';
}

function knows(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const known = header.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag.slice(2));
}
