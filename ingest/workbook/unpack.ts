import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { EXIT, IngestError } from '../errors.ts';

/** Limits on what a zipped workbook may hold; claimed sizes are checked before a byte is unpacked, then held to. */
export const ZIP_LIMITS = { ratio: 100, bytes: 100 * 2 ** 20, entries: 4096 } as const;

/** Parts of a workbook, `xl/worksheets/sheet1.xml` → its bytes. */
export type Parts = ReadonlyMap<string, Buffer>;

/**
 * Unpacks the parts of a workbook that hold text; pictures and macros are left.
 *
 * @throws IngestError when the zip is damaged, encrypted, lies about its sizes, would unpack to more than 100 times its size,
 * or names a file outside itself
 */
export async function unpack(path: string): Promise<Parts> {
  const { size } = await stat(path);
  const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(
    refuseZip,
  );
  try {
    const entries = await entriesOf(zip, size);
    const parts = new Map<string, Buffer>();
    for (const entry of entries) parts.set(entry.fileName, await contentOf(zip, entry));
    return parts;
  } finally {
    zip.close();
  }
}

/** The entries worth reading, once all of them were found harmless. */
async function entriesOf(zip: ZipFile, size: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new IngestError({ code: 'zip-encrypted' });
      entries.push(entry);
      bytes += entry.uncompressedSize;
      refuseBomb(entries.length, bytes, size);
    }
  } catch (error) {
    return refuseZip(error);
  }
  return entries.filter(({ fileName }) => /\.(xml|rels)$|^mimetype$/i.test(fileName));
}

function refuseBomb(entries: number, bytes: number, size: number): void {
  const { ratio } = ZIP_LIMITS;
  if (entries > ZIP_LIMITS.entries) throw new IngestError({ code: 'zip-damaged' });
  if (bytes > ratio * size) throw new IngestError({ code: 'zip-bomb', bytes, size, ratio });
  if (bytes > ZIP_LIMITS.bytes)
    throw new IngestError({ code: 'workbook-too-large', bytes, limit: ZIP_LIMITS.bytes });
}

/** The stream ends in an error when more or fewer bytes come out of it than were claimed. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    const content = Buffer.concat(pieces);
    if (crc32(content) === entry.crc32) return content;
  } catch (error) {
    return refuseZip(error);
  }
  throw new IngestError({ code: 'zip-damaged' });
}

function refuseZip(error: unknown): never {
  if (error instanceof IngestError) throw error;
  const outside = error instanceof Error && /path: |characters in fileName/.test(error.message);
  throw new IngestError({ code: outside ? 'zip-path' : 'zip-damaged' }, EXIT.refused, error);
}
