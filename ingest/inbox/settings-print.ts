import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Layout } from '../../data/directory/layout.ts';
import { filesIn } from '../discover.ts';

/** One fingerprint of every setting: a mended profile makes refused files worth another look. */
export async function settingsPrint({ settings }: Pick<Layout, 'settings'>): Promise<string> {
  const hash = createHash('sha256');
  for (const path of (await filesIn(settings).catch(() => [])).sort())
    hash.update(path).update(await readFile(path).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}
