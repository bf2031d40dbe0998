import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import type { Answer } from './answer-cache.ts';

/** Bytes below which compressing gains nothing. */
const WORTH_IT = 1024;

const compress = promisify(gzip);

/** Does a body get smaller, by what it is? Workbooks and Parquet are compressed already. */
export function isCompressible(contentType: string, body: Uint8Array): boolean {
  return body.byteLength >= WORTH_IT && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(contentType);
}

/** Can the one who asks read gzip? */
export function takesGzip(c: Context): boolean {
  const accepted = parseAccept(c.req.header('Accept-Encoding') ?? '');
  const named = accepted.find(({ type }) => type.toLowerCase() === 'gzip');
  return (named ?? accepted.find(({ type }) => type === '*') ?? { q: 0 }).q > 0;
}

/** The same answer with its body compressed. */
export async function pressed(plain: Answer): Promise<Answer> {
  return { ...plain, body: Buffer.from(await compress(plain.body)) };
}
