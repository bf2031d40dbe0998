import { createCipheriv, createDecipheriv } from 'node:crypto';
import { BackupFault } from './fault.ts';

/** Clear bytes sealed at a time. */
const PIECE = 2 ** 18;
const TAG = 16;

/** What a member of a backup is sealed with. */
export interface Seal {
  /** 256 bits, of this backup alone */
  readonly key: Buffer;
  /** what the members are bound to: a hash of the clear header */
  readonly about: Buffer;
  /** number of the member */
  readonly member: number;
}

/** Bytes a content comes to when it is sealed. */
export function sealedSize(clear: number): number {
  return clear + TAG * Math.max(1, Math.ceil(clear / PIECE));
}

/**
 * Seals a content piece by piece with AES-256-GCM. Each nonce counts member and piece and marks the last one (the STREAM
 * construction), so that pieces left out, put in or exchanged, and an early end, are noticed.
 */
export async function* sealPieces(
  clear: AsyncIterable<Uint8Array>,
  seal: Seal,
): AsyncGenerator<Buffer> {
  for await (const { bytes, index, isLast } of evenPieces(clear, PIECE)) {
    const nonce = nonceOf(seal.member, index, isLast);
    const cipher = createCipheriv('aes-256-gcm', seal.key, nonce).setAAD(seal.about);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * Opens what was sealed; no byte comes that is not proven.
 *
 * @throws BackupFault when the bytes are not those that were sealed with this key
 */
export async function* openPieces(
  sealed: AsyncIterable<Uint8Array>,
  seal: Seal,
): AsyncGenerator<Buffer> {
  for await (const { bytes, index, isLast } of evenPieces(sealed, PIECE + TAG))
    yield opened(bytes, seal, nonceOf(seal.member, index, isLast));
}

function opened(bytes: Buffer, { key, about }: Seal, nonce: Buffer): Buffer {
  if (bytes.length < TAG) throw new BackupFault('damaged');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(about)
    .setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
  } catch (cause) {
    throw new BackupFault('damaged', cause);
  }
}

function nonceOf(member: number, index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(member, 0);
  nonce.writeUIntBE(index, 4, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** The same bytes in pieces of one length, the last one shorter; one empty piece for nothing. */
async function* evenPieces(pieces: AsyncIterable<Uint8Array>, length: number) {
  let waiting: Uint8Array[] = [];
  let held = 0;
  let index = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    held += piece.length;
    if (held <= length) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    for (; all.length - from > length; from += length, index += 1)
      yield { bytes: all.subarray(from, from + length), index, isLast: false };
    waiting = [all.subarray(from)];
    held = all.length - from;
  }
  yield { bytes: Buffer.concat(waiting), index, isLast: true };
}
