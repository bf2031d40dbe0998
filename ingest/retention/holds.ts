import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { originalBytes, originals, type Original } from '../archive.ts';
import type { Layout } from '../../data/directory/layout.ts';
import type { Keyring } from '../keys.ts';

/** Originals in whose text an identifier stands. A workbook or a compressed file does not give its text away. */
export async function originalsHolding(
  layout: Layout,
  keys: Keyring,
  identifier: string,
): Promise<Original[]> {
  const held: Original[] = [];
  for (const original of await originals(layout)) {
    const bytes = originalBytes(layout, keys, original.fingerprint);
    if (await holds(bytes, identifier)) held.push(original);
  }
  return held;
}

/** Files of the inbox in whose text an identifier stands, relative to it. */
export async function inboxHolding({ inbox }: Layout, identifier: string): Promise<string[]> {
  const entries = await readdir(inbox, { recursive: true, withFileTypes: true }).catch(() => []);
  const held: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (await holds(createReadStream(path), identifier)) held.push(relative(inbox, path));
  }
  return held.sort();
}

/** Does a text hold an identifier, in UTF-8, Windows-1252 or UTF-16? It may lie across two pieces. */
async function holds(pieces: AsyncIterable<unknown>, identifier: string): Promise<boolean> {
  const forms = (['utf8', 'latin1', 'utf16le'] as const).map((form) =>
    Buffer.from(identifier, form),
  );
  const longest = Math.max(...forms.map(({ length }) => length));
  let end: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const text = Buffer.concat([end, piece as Buffer]);
    if (forms.some((form) => text.includes(form))) return true;
    end = text.subarray(Math.max(0, text.length - longest + 1));
  }
  return false;
}
