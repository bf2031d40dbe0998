import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { concatenated } from './bytes.ts';

/** A file to be put into a zip. */
export interface ZipEntry {
  /** path inside, ASCII */
  readonly name: string;
  /** pieces are compressed as they come; whole bytes are stored as they are, as the first entry of an ODS must be */
  readonly content: AsyncIterable<Uint8Array> | Uint8Array;
}

/** What the directory at the end tells of an entry, beside its name. */
interface Tally {
  readonly offset: number;
  readonly isStored: boolean;
  crc: number;
  packed: number;
  size: number;
}

const DEFLATED = 8;
/** The sizes follow the content. */
const SIZES_AFTER = 1 << 3;
/** 1 January 1980, the first day a zip knows: the same answer is the same file. */
const FIRST_DAY = 0x21;

/** A zip (PKWARE APPNOTE 6.3, §4.3), its entries one after the other; nothing is held but what the compressor needs. */
export async function* zipped(
  entries: readonly ZipEntry[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const tally: Tally = {
      ...{ offset, isStored: content instanceof Uint8Array },
      ...{ crc: 0, packed: 0, size: 0 },
    };
    for await (const piece of entryOf(name, content, tally)) {
      offset += piece.byteLength;
      yield piece;
    }
    directory.push(centralHeader(name, tally));
  }
  const central = concatenated(directory);
  yield concatenated([central, endRecord(entries.length, central.byteLength, offset)]);
}

async function* entryOf(
  name: string,
  content: ZipEntry['content'],
  tally: Tally,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (content instanceof Uint8Array) {
    count(tally, content);
    tally.packed = content.byteLength;
    yield concatenated([localHeader(name, tally), content]);
    return;
  }
  yield localHeader(name, tally);
  const deflate = createDeflateRaw();
  // a fault of the content ends the compressor, whose reader is told
  pipeline(counted(content, tally), deflate).catch(() => undefined);
  for await (const piece of deflate) {
    const bytes = new Uint8Array(piece as Uint8Array);
    tally.packed += bytes.byteLength;
    yield bytes;
  }
  yield concatenated([u32(0x08074b50), u32(tally.crc), u32(tally.packed), u32(tally.size)]);
}

async function* counted(
  content: AsyncIterable<Uint8Array>,
  tally: Tally,
): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    count(tally, piece);
    yield piece;
  }
}

function count(tally: Tally, piece: Uint8Array): void {
  tally.crc = crc32(piece, tally.crc);
  tally.size += piece.byteLength;
}

function localHeader(name: string, tally: Tally): Uint8Array<ArrayBuffer> {
  return concatenated([u32(0x04034b50), u16(20), common(name, tally), ascii(name)]);
}

function centralHeader(name: string, tally: Tally): Uint8Array {
  return concatenated([
    ...[u32(0x02014b50), u16(20), u16(20), common(name, tally)],
    // no comment, first disk, no attributes
    ...[u16(0), u16(0), u16(0), u32(0), u32(tally.offset), ascii(name)],
  ]);
}

/** The fields both headers have. Before the content is read, crc and sizes are 0 and follow it. */
function common(name: string, { isStored, crc, packed, size }: Tally): Uint8Array {
  return concatenated([
    ...[u16(isStored ? 0 : SIZES_AFTER), u16(isStored ? 0 : DEFLATED), u16(0), u16(FIRST_DAY)],
    ...[u32(crc), u32(packed), u32(size), u16(name.length), u16(0)],
  ]);
}

function endRecord(entries: number, size: number, offset: number): Uint8Array {
  const disks = [u16(0), u16(0)];
  const counts = [u16(entries), u16(entries)];
  return concatenated([u32(0x06054b50), ...disks, ...counts, u32(size), u32(offset), u16(0)]);
}

function u16(value: number): Uint8Array {
  return new Uint8Array([value, value >>> 8]);
}

function u32(value: number): Uint8Array {
  return new Uint8Array([value, value >>> 8, value >>> 16, value >>> 24]);
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
