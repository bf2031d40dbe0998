import { open } from 'node:fs/promises';
import { readHead } from '../text/head.ts';
import { openText } from '../text/text-file.ts';
import type { Opened } from './source.ts';

/** A file to open. */
export interface Received {
  readonly path: string;
  /** name under which it was received */
  readonly name: string;
  /** path for the copy that is read in its place, where its bytes have to be decoded first */
  readonly scratch: string;
}

/**
 * Opens a received file by what its bytes are, whatever its name says.
 *
 * @throws IngestError when it is empty, too large or damaged
 */
export async function openReceived({ path, name, scratch }: Received): Promise<Opened> {
  if (/^(\uFEFF)?\s*[[{]/.test(await firstText(path))) return { form: 'json', name, path };
  const text = await openText(path, name, scratch);
  return { form: 'text', text, head: await readHead(text) };
}

async function firstText(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
