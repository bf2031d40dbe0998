import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { declaredEncoding } from '../text/encoding.ts';
import { gunzip } from '../text/gunzip.ts';
import { readHead } from '../text/head.ts';
import { openText } from '../text/text-file.ts';
import { IngestError } from '../errors.ts';
import { openWorkbook } from '../workbook/workbook.ts';
import type { Opened } from './source.ts';

/** First bytes of a zip, an empty one included. */
const ZIP = /^PK(\x03\x04|\x05\x06)/;
/** First bytes of the container of old Excel workbooks, and of encrypted new ones. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** An object, a list (and no line of a log that begins with `[10/Oct/2025`), or a text that holds one. */
const JSON_START = /^\uFEFF?\s*(\{|\[\s*[[{"\]]|"\s*(\[\s*)?\{)/;
/** First bytes of a gzip stream. */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

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
  const first = await firstBytes(path);
  if (first.subarray(0, 3).equals(GZIP)) {
    const unpacked = `${scratch}.unpacked`;
    await gunzip(path, unpacked);
    return openReceived({ path: unpacked, name: name.replace(/\.gz$/i, ''), scratch });
  }
  if (ZIP.test(first.toString('latin1')))
    return { form: 'workbook', name, sheets: await openWorkbook(path, name, scratch) };
  if (first.subarray(0, 8).equals(OLE)) throw new IngestError({ code: 'old-workbook' });
  if (JSON_START.test(startOf(first))) return { form: 'json', name, path };
  const text = await openText(path, name, scratch);
  return { form: 'text', text, head: await readHead(text) };
}

/** The beginning of a text, in the encoding its byte order mark declares. */
function startOf(bytes: Buffer): string {
  return iconv.decode(bytes, declaredEncoding(bytes) ?? 'utf-8', { stripBOM: false });
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
