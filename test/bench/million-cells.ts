import { WHOLE_HOUSE } from '../../server/access/visitor.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf } from '../../data/directory/layout.ts';
import { cells } from '../../server/cells/cells.ts';
import type { CellQuestion } from '../../server/cells/cell-table.ts';
import type { AnswerStream } from '../../server/formats/answer-stream.ts';
import { openStore, type DuckdbStore } from '../../server/store/duckdb.ts';
import { wordsIn } from '../../server/words/words.ts';
import { publishChanged } from '../support/many-cells.ts';
import { STORY } from '../support/story.ts';
import { publishVersion } from '../support/version.ts';

const ROWS = 1_000_000;

/** Cells of 560 communes in every month of five years, a fifth of them secret, some without uses or sessions. */
const FILL = `
  INSERT INTO place_cell
  SELECT ['month', 'quarter', 'year', 'to-date'][1 + i % 4], 2022 + i // 200000, 1 + i // 16000 % 12,
         'commune', printf('25%03d', i % 560), 'all', '',
         CASE WHEN i % 11 > 0 THEN i * 250.0 END, i, CASE WHEN i % 13 > 0 THEN i // 3 END,
         CASE WHEN i % 17 > 0 THEN i % 1000 END, i % 5 = 0, i % 4 = 0,
         CASE WHEN i % 5 > 0 THEN i END, CASE WHEN i % 4 > 0 THEN i END
  FROM   range(${ROWS}) AS t (i)`;

/** A folder with a version of a million published cells. */
export async function millionCells(): Promise<{ root: string; rows: number }> {
  const root = mkdtempSync(join(tmpdir(), 'canopee-cells-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  await publishVersion(root, 1, STORY);
  await publishChanged(root, FILL);
  return { root, rows: ROWS };
}

/** The store of such a folder. */
export function storeOf(root: string): Promise<DuckdbStore> {
  return openStore(layoutOf(root), { swapped: () => undefined, failed: () => undefined });
}

/** Every cell, as the server reads them. */
export const EVERY_CELL: CellQuestion = {
  ...{ table: 'place', from: 2022, to: 2026 },
  ...{ span: null, member: null, scope: null, level: null },
};

/** Reads all cells from one version. */
export function readCells<Result>(
  store: DuckdbStore,
  use: (answer: AnswerStream) => Promise<Result>,
): Promise<Result> {
  const { signal } = new AbortController();
  const asker = { ...WHOLE_HOUSE, signal, words: wordsIn('fr'), language: 'fr' } as const;
  return store.read(async (view) => use(await cells(view, EVERY_CELL, asker)));
}
