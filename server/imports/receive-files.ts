import { Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { InboxFolder } from './inbox-folder.ts';

/** What became of files that were sent. */
export interface Receipt {
  /** names of those that are in the inbox now, whole */
  readonly kept: readonly string[];
  /** why not all are */
  readonly fault: 'too-much' | 'disk-full' | 'cut-off' | null;
}

/** What is left free on the disk whatever is dropped. */
const MARGIN = 64 * 2 ** 20;

class TooMuch extends Error {}

/**
 * Writes the files of a multipart form into the inbox while they come, part by part: each is there whole or not at all.
 *
 * @param most bytes of all together
 */
export async function receiveFiles(
  { headers, body, signal }: Request,
  folder: InboxFolder,
  most: number,
): Promise<Receipt> {
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > most) return { kept: [], fault: 'too-much' };
  if (announced + MARGIN > (await folder.free())) return { kept: [], fault: 'disk-full' };
  const receiving: Promise<string | null>[] = [];
  const contents: Readable[] = [];
  const faults: unknown[] = [];
  try {
    const parser = new Busboy({ headers: { 'content-type': headers.get('content-type') ?? '' } });
    parser.on('file', (_, content, name) => {
      contents.push(content);
      receiving.push(
        received(content, name, folder).catch((error: unknown) => noted(faults, error)),
      );
    });
    await pipeline(Readable.fromWeb(body as never), counted(most), parser, { signal });
  } catch (error) {
    faults.unshift(error);
    // the parser leaves a part that was cut off open
    for (const content of contents) content.destroy(new Error('cut off'));
  }
  const kept = (await Promise.all(receiving)).filter((name) => name !== null);
  return { kept, fault: faults.length === 0 ? null : faultOf(faults) };
}

/** A field without a file is sent as a file without a name. */
async function received(
  content: Readable,
  name: string | undefined,
  folder: InboxFolder,
): Promise<string | null> {
  if (name) return folder.receive(name, content);
  content.resume();
  await finished(content);
  return null;
}

function noted(faults: unknown[], error: unknown): null {
  faults.push(error);
  return null;
}

function counted(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      size += piece.byteLength;
      if (size > most) done(new TooMuch());
      else done(null, piece);
    },
  });
}

function faultOf(faults: readonly unknown[]): Receipt['fault'] {
  if (faults.some((fault) => fault instanceof TooMuch)) return 'too-much';
  const codes = faults.map((fault) => (fault as NodeJS.ErrnoException).code);
  return codes.includes('ENOSPC') || codes.includes('EDQUOT') ? 'disk-full' : 'cut-off';
}
