import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../../data/directory/layout.ts';
import { isDiskFull } from '../../ingest/disk-full.ts';
import type { Step } from '../../ingest/effects.ts';
import { ingest } from '../../ingest/pipeline.ts';
import { canopee } from '../support/canopee.ts';
import { QUIET } from '../support/data-directory.ts';
import { FIRST_FILES, NEXT_FILES, writeFiles, writeSettings } from '../support/drop.ts';
import { leftovers, servedFigures } from '../support/figures.ts';
import { smallDisk } from '../support/full-disk.ts';

const STEPS: readonly Step[] = ['stage', 'load', 'roll-up', 'verify', 'publish'];

const folder = mkdtempSync(join(tmpdir(), 'canopee-full-'));
const disk = smallDisk(join(folder, 'disk'), 64);
const layout = layoutOf(join(folder, 'disk', 'data'));

describe.skipIf(disk === undefined)(
  'a disk that runs full (skipped where tmpfs cannot be mounted)',
  () => {
    const [first, next] = [join(folder, 'first'), join(folder, 'next')];
    let before: string;

    beforeAll(async () => {
      await writeFiles(first, FIRST_FILES);
      await writeFiles(next, { 'evenements-2025-1.csv': NEXT_FILES['evenements-2025-1.csv'] });
      await writeSettings(layout.root);
      await ingest(layout, [first], QUIET);
      before = await servedFigures(layout);
    }, 60_000);
    afterAll(() => {
      disk?.remove();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(STEPS)(
      'at “%s” ends the run, and leaves the served figures and nothing else',
      async (at) => {
        let isFull = false;
        const run = ingest(layout, [next], {
          ...QUIET,
          progress: (step) => {
            if (step !== at || isFull) return;
            isFull = true;
            disk?.fill();
          },
        });
        const failure: unknown = await run.catch((error: unknown) => error);
        disk?.free();
        expect(isFull).toBe(true);
        expect(isDiskFull(failure), String(failure)).toBe(true);
        expect(await servedFigures(layout)).toBe(before);
        expect(await leftovers(layout)).toEqual([]);
      },
      60_000,
    );

    it('is said in words, and the same command goes on once there is room', async () => {
      disk?.fill();
      const full = await canopee(layout.root, 'ingest', next, '--yes');
      disk?.free();
      expect(full.code).toBe(4);
      expect(full.stderr).toContain('Plus de place sur le disque');
      const again = await canopee(layout.root, 'ingest', next, '--yes');
      expect(again.code, again.stderr).toBe(0);
      const after = await servedFigures(layout);
      expect(after).not.toBe(before);
      expect(after).not.toMatch(/^(404|500)$/m);
    }, 60_000);
  },
);
