import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../directory/layout.ts';

/** Does the data directory hold an agreement that is not the demonstration's, and must not be written over? */
export async function holdsRealSettings({ settings }: Layout): Promise<boolean> {
  const agreement = await readFile(join(settings, 'agreement.yaml'), 'utf8').catch(() => null);
  return agreement !== null && !/^demonstration: true$/m.test(agreement);
}
