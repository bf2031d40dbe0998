import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { livelyDirectory } from '../support/backed-up.ts';
import { servedFigures } from '../support/figures.ts';
import { backedUpTo, killBackup, killRestore } from '../support/kill-backup.ts';

let root: string;
let layout: Layout;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-kill-backup-'));
  layout = await livelyDirectory(join(root, 'lively'));
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('killed with -9', { timeout: 60_000 }, () => {
  it('while it writes, a backup leaves what it was made of as it was', async () => {
    await killBackup(layout, join(root, 'kept'), 'Écriture');
  });

  it('before its end, a restoring leaves nothing in place, and ends well the next time', async () => {
    const file = join(root, 'whole.canopee');
    await backedUpTo(layout, file);
    expect(await killRestore(file, join(root, 'to'), 'Effacement')).toBe(await servedFigures(layout));
  });
}); // prettier-ignore
