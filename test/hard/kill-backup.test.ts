import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { livelyDirectory } from '../support/backed-up.ts';
import { servedFigures } from '../support/figures.ts';
import {
  BACKUP_STEPS,
  backedUpTo,
  killBackup,
  killRestore,
  RESTORE_STEPS,
} from '../support/kill-backup.ts';

const MINUTE = 60_000;

let root: string;
let layout: Layout;
let file: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-kill-backup-'));
  layout = await livelyDirectory(join(root, 'lively'));
  file = join(root, 'whole.canopee');
  await backedUpTo(layout, file);
}, 2 * MINUTE);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('killed with -9', { timeout: 2 * MINUTE }, () => {
  it.each(BACKUP_STEPS)('a backup at “%s” harms nothing', async (step) => {
    await killBackup(layout, join(root, 'kept'), step);
  });

  it.each(RESTORE_STEPS)('a restoring at “%s” harms nothing', async (step) => {
    expect(await killRestore(file, join(root, step), step)).toBe(await servedFigures(layout));
  });
});
