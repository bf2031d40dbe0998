import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BackupFault } from '../../../server/backup/fault.ts';
import { openPieces, sealedSize, sealPieces } from '../../../server/backup/sealed-pieces.ts';
import { readTarHeader, tarHeader } from '../../../server/backup/tar-header.ts';

const SEAL = { key: Buffer.alloc(32, 7), about: Buffer.from('header'), member: 3 };
const PIECE = 2 ** 18;

/** Lengths around the borders of pieces, and how they come. */
const content = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 5)),
    fc.integer({ min: 1, max: 2 * PIECE }),
  )
  .map(([length, step]) => ({ bytes: randomBytes(length), step })); // prettier-ignore

async function* cut(bytes: Buffer, step: number) {
  for (let at = 0; at < bytes.length; at += step)
    yield await Promise.resolve(bytes.subarray(at, at + step));
}

async function all(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const held: Buffer[] = [];
  for await (const piece of pieces) held.push(piece);
  return Buffer.concat(held);
}

describe('what is sealed', () => {
  test.prop([content], { numRuns: 40 })('opens to itself, however it comes', async (given) => {
    const { bytes, step } = given;
    const sealed = await all(sealPieces(cut(bytes, step), SEAL));
    expect(sealed.length).toBe(sealedSize(bytes.length));
    expect((await all(openPieces(cut(sealed, step + 1), SEAL))).equals(bytes)).toBe(true);
  });

  test.prop([content, fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 40 })(
    'opens no more when one byte is another',
    async ({ bytes, step }, place, by) => {
      const sealed = await all(sealPieces(cut(bytes, step), SEAL));
      sealed[place % sealed.length]! ^= by;
      await expect(all(openPieces(cut(sealed, step), SEAL))).rejects.toThrow(BackupFault);
    },
  );

  it.each([
    ['cut at the end of a piece', (sealed: Buffer) => sealed.subarray(0, PIECE + 16), SEAL],
    ['with its pieces exchanged', exchanged, SEAL],
    ['with a piece twice', (sealed: Buffer) => Buffer.concat([sealed.subarray(0, PIECE + 16), sealed]), SEAL],
    ['as another member', (sealed: Buffer) => sealed, { ...SEAL, member: 4 }],
    ['under another header', (sealed: Buffer) => sealed, { ...SEAL, about: Buffer.from('other') }],
    ['with another key', (sealed: Buffer) => sealed, { ...SEAL, key: Buffer.alloc(32, 8) }],
  ])('does not open %s', async (_, change, seal) => {
    const sealed = await all(sealPieces(cut(randomBytes(3 * PIECE), PIECE), SEAL));
    await expect(all(openPieces(cut(change(sealed), PIECE), seal))).rejects.toThrow(BackupFault);
  }); // prettier-ignore

  function exchanged(sealed: Buffer): Buffer {
    const [first, second] = [sealed.subarray(0, PIECE + 16), sealed.subarray(PIECE + 16, 2 * (PIECE + 16))];
    return Buffer.concat([second, first, sealed.subarray(2 * (PIECE + 16))]);
  } // prettier-ignore
});

describe('a header of an archive', () => {
  it.each([0, 511, 512, 8 ** 11 - 1, 8 ** 11, 40_000_000_000])('is read by tar: %d bytes', (size) => {
    const folder = mkdtempSync(join(tmpdir(), 'canopee-tar-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'a.tar');
    writeFileSync(path, tarHeader({ name: '000001', size }));
    truncateSync(path, 512 + Math.ceil(size / 512) * 512 + 1024); // a hole: it takes no room
    const listed = execFileSync('tar', ['-tvf', path], { encoding: 'utf8' });
    expect(listed).toMatch(new RegExp(`^-rw------- 0/0 +${size} 1970-01-01 .* 000001\n$`));
    expect(readTarHeader(tarHeader({ name: '000001', size }))).toEqual({ name: '000001', size });
  }); // prettier-ignore

  it('is none when a byte of it is another', () => {
    const header = tarHeader({ name: '000001', size: 77 });
    header[125]! ^= 1;
    expect(readTarHeader(header)).toBeNull();
    expect(readTarHeader(Buffer.alloc(512))).toBeNull();
  });
});
