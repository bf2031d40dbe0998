import type { Context } from 'hono';
import { TooLarge } from '../errors.ts';
import type { Fields } from '../pages/server-page.ts';

/** Bytes of a form: more than any page's fields may hold. */
const MOST = 64_000;

/**
 * The fields of a form that was sent.
 *
 * @throws TooLarge before more than that is read
 */
export async function formFields(c: Context): Promise<Fields> {
  const body = await readUpTo(c.req.raw, MOST);
  const type = c.req.header('Content-Type') ?? '';
  const sent = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData());
  const texts = [...sent].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, textOf(name, value)] as const] : [],
  );
  return new Map(texts);
}

/** A password is taken as it was typed, spaces around it included (ASVS 5 V6.2). */
function textOf(name: string, value: string): string {
  return name.startsWith('password') ? value : value.trim().replaceAll('\r\n', '\n');
}

async function readUpTo({ body }: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.byteLength;
    if (size > most) throw new TooLarge(most);
    pieces.push(piece);
  }
  return Uint8Array.from(Buffer.concat(pieces));
}
