import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { BackupFault, PictureMoved } from './fault.ts';
import { aboutOf, HEADER, headerBytes, parseHeader, type BackupHeader } from './header.ts';
import { openPieces, sealedSize, sealPieces } from './sealed-pieces.ts';
import { BLOCK, fillOf, readTarHeader, tarHeader, type TarMember } from './tar-header.ts';

/** Name of the last member; its number is 0, those of contents begin at 1. */
const MANIFEST = 'manifest';

const READ_AT_ONCE = 2 ** 20;
const LARGEST_HEADER = 65_536;

/** Writes a backup, an archive `tar` lists: the clear header, sealed contents under their numbers, the sealed manifest. */
export class PackWriter {
  readonly #file: FileHandle;
  readonly #key: Buffer;
  readonly #about: Buffer;
  #contents = 0;

  private constructor(file: FileHandle, key: Buffer, about: Buffer) {
    this.#file = file;
    this.#key = key;
    this.#about = about;
  }

  /** Begins a file, over what a killed backup left under that name. */
  static async begin(path: string, header: BackupHeader, key: Buffer): Promise<PackWriter> {
    const bytes = headerBytes(header);
    const file = await open(path, 'w', 0o600);
    const writer = new PackWriter(file, key, aboutOf(bytes));
    await writer.#write({ name: HEADER, size: bytes.length }, [bytes]);
    return writer;
  }

  /**
   * Adds a content.
   *
   * @param size bytes it has in clear
   * @returns SHA-256 of the clear bytes, in hexadecimal
   * @throws PictureMoved when it comes to another size
   */
  async add(size: number, pieces: AsyncIterable<Uint8Array>): Promise<string> {
    this.#contents += 1;
    const name = String(this.#contents).padStart(6, '0');
    return this.#addSealed(name, this.#contents, { size, pieces });
  }

  /** Adds the manifest and ends the archive, on the disk. */
  async finish(manifest: Buffer): Promise<void> {
    const pieces = (async function* () {
      yield await Promise.resolve(manifest);
    })();
    await this.#addSealed(MANIFEST, 0, { size: manifest.length, pieces });
    await this.#file.appendFile(Buffer.alloc(2 * BLOCK));
    await this.#file.sync();
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #addSealed(
    name: string,
    member: number,
    { size, pieces }: { readonly size: number; readonly pieces: AsyncIterable<Uint8Array> },
  ): Promise<string> {
    const hash = createHash('sha256');
    const seal = { key: this.#key, about: this.#about, member };
    const sealed = sealPieces(counted(pieces, hash), seal);
    await this.#write({ name, size: sealedSize(size) }, sealed);
    return hash.digest('hex');
  }

  async #write(member: TarMember, pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    await this.#file.appendFile(tarHeader(member));
    let written = 0;
    for await (const piece of pieces) {
      written += piece.length;
      if (written > member.size) throw new PictureMoved();
      await this.#file.appendFile(piece);
    }
    if (written !== member.size) throw new PictureMoved();
    await this.#file.appendFile(Buffer.alloc(fillOf(member.size)));
  }
}

/** A sealed content as a backup is read. */
export interface PackedContent {
  /** 1 for the first; 0 for the manifest, which is the last */
  readonly member: number;
  /** its clear bytes, each of them proven; to be read before the next content */
  readonly pieces: AsyncGenerator<Buffer>;
}

/** Reads a backup from its beginning to its end. */
export class PackReader {
  readonly header: BackupHeader;
  readonly #file: FileHandle;
  readonly #about: Buffer;
  #at: number;

  private constructor(file: FileHandle, header: BackupHeader, about: Buffer, at: number) {
    this.#file = file;
    this.header = header;
    this.#about = about;
    this.#at = at;
  }

  /** @throws BackupFault when it is no backup, or of a later Canopée */
  static async begin(path: string): Promise<PackReader> {
    const file = await open(path, 'r');
    try {
      const block = await readExactly(file, 0, BLOCK).catch(asForeign);
      const first = readTarHeader(block);
      if (first?.name !== HEADER || first.size > LARGEST_HEADER) throw new BackupFault('foreign');
      const bytes = await readExactly(file, BLOCK, first.size);
      const at = BLOCK + first.size + fillOf(first.size);
      return new PackReader(file, parseHeader(bytes), aboutOf(bytes), at);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * Every content in order, the manifest last.
   *
   * @throws BackupFault when it is cut short or damaged
   */
  async *contents(key: Buffer): AsyncGenerator<PackedContent> {
    for (let member = 1; ; member += 1) {
      const found = readTarHeader(await readExactly(this.#file, this.#at, BLOCK));
      if (!found) throw new BackupFault('damaged');
      const isManifest = found.name === MANIFEST;
      if (!isManifest && Number(found.name) !== member) throw new BackupFault('damaged');
      const number = isManifest ? 0 : member;
      const sealed = piecesOf(this.#file, this.#at + BLOCK, found.size);
      const seal = { key, about: this.#about, member: number };
      yield { member: number, pieces: openPieces(sealed, seal) };
      this.#at += BLOCK + found.size + fillOf(found.size);
      if (isManifest) return;
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, hash: Hash) {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

async function* piecesOf(file: FileHandle, from: number, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += READ_AT_ONCE)
    yield await readExactly(file, from + at, Math.min(READ_AT_ONCE, size - at));
}

/** @throws BackupFault when the file ends before */
async function readExactly(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let read = 0; read < length;) {
    const { bytesRead } = await file.read(buffer, read, length - read, from + read);
    if (bytesRead === 0) throw new BackupFault('cut');
    read += bytesRead;
  }
  return buffer;
}

function asForeign(cause: unknown): never {
  throw cause instanceof BackupFault ? new BackupFault('foreign', cause) : cause;
}
