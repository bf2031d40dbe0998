import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { openJson, type JsonItem } from '../../../ingest/sources/counter/json-document.ts';
import { PieceCutter } from '../../../ingest/sources/counter/json-pieces.ts';
import { modelReport } from '../../support/counter-model.ts';
import { asRelease5, asRelease51 } from '../../support/counter-writers.ts';

function leaves({ item }: JsonItem): unknown[] {
  const { Items: items } = item as { Items?: unknown[] };
  return items ?? [item];
}

it('a large document gives the same items, cut anywhere, as one read at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'canopee-pieces-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'report.json');
  await fc.assert(
    fc.asyncProperty(modelReport, fc.boolean(), async (report, old) => {
      writeFileSync(path, JSON.stringify(old ? asRelease5(report) : asRelease51(report)));
      const [whole] = (await openJson(path)).reports;
      const [cut] = (await openJson(path, 0)).reports;
      const apart: unknown[] = [];
      for await (const { item } of cut?.items ?? []) apart.push(item);
      const parents = apart.filter((item) => !('Items' in (item as object)));
      expect(parents).toEqual([...((whole?.items ?? []) as Iterable<JsonItem>)].flatMap(leaves));
    }),
    { numRuns: 60 },
  );
});

it('strings with brackets, quotes and escapes do not mislead it', () => {
  const odd = { Title: '"Report_Items": [{\\" ]}', Items: [{ a: '[{' }, 3, { b: ']}"' }], z: '\\' };
  const text = JSON.stringify({ x: '[', Report_Items: [odd, { c: [1, [2]] }], y: { Items: [1] } });
  for (let cut = 1; cut < text.length; cut += 1) {
    const pieces: string[] = [];
    const cutter = new PieceCutter((piece) => pieces.push(piece.text));
    cutter.push(text.slice(0, cut));
    cutter.push(text.slice(cut));
    expect(JSON.parse(cutter.frame)).toEqual({ x: '[', Report_Items: [], y: { Items: [1] } });
    expect(pieces.map((piece) => JSON.parse(piece) as unknown)).toEqual([
      { a: '[{' },
      null,
      { b: ']}"' },
      { ...odd, Items: [] },
      { c: [1, [2]] },
    ]);
  }
});
