import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  archiveOriginal,
  originals,
  removeOriginals,
  restoreOriginal,
} from '../../ingest/archive.ts';
import { Keyring } from '../../ingest/keys.ts';
import { dataDirectory } from '../support/data-directory.ts';

const FINGERPRINT = 'f'.repeat(64);
const TEXT = 'Carte;Nom\nCARTE0001;Zoé\n'.repeat(20_000);

async function kept() {
  const layout = await dataDirectory({ 'inbox/a.csv': TEXT });
  const keys = new Keyring(layout.keys);
  await archiveOriginal(layout, keys, join(layout.inbox, 'a.csv'), FINGERPRINT);
  return {
    layout,
    keys,
    path: join(layout.archive, `${FINGERPRINT}.enc`),
    to: join(layout.root, 'clear.csv'),
  };
}

describe('an original', () => {
  it('is kept where nobody can read it, and comes back as it was', async () => {
    const { layout, keys, path, to } = await kept();
    expect((await readFile(path)).includes('CARTE0001')).toBe(false);
    await restoreOriginal(layout, keys, FINGERPRINT, to);
    expect(await readFile(to, 'utf8')).toBe(TEXT);
    expect(await originals(layout)).toMatchObject([
      { fingerprint: FINGERPRINT, bytes: Buffer.byteLength(TEXT) + 28 },
    ]);
  });

  it.each([0, 200_000, -1])(
    'with a changed byte at %d is refused, and not left in clear',
    async (at) => {
      const { layout, keys, path, to } = await kept();
      const bytes = await readFile(path);
      bytes.writeUInt8((bytes.at(at) ?? 0) ^ 1, at < 0 ? bytes.length + at : at);
      await writeFile(path, bytes);
      await expect(restoreOriginal(layout, keys, FINGERPRINT, to)).rejects.toMatchObject({
        problem: { code: 'damaged-original' },
      });
      expect(existsSync(to)).toBe(false);
    },
  );

  it('that is cut short is refused', async () => {
    const { layout, keys, path, to } = await kept();
    for (const length of [0, 12, 27, 28, 1000]) {
      await writeFile(path, (await readFile(path)).subarray(0, length));
      await expect(restoreOriginal(layout, keys, FINGERPRINT, to)).rejects.toMatchObject({
        problem: { code: 'damaged-original' },
      });
    }
  });

  it('that was removed is said to be gone', async () => {
    const { layout, keys, to } = await kept();
    expect(await removeOriginals(layout, [FINGERPRINT, 'e'.repeat(64)])).toBe(1);
    expect(await removeOriginals(layout, [FINGERPRINT])).toBe(0);
    await expect(restoreOriginal(layout, keys, FINGERPRINT, to)).rejects.toMatchObject({
      problem: { code: 'original-gone' },
    });
  });
});
