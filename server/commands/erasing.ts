import type { Layout } from '../../data/directory/layout.ts';
import { dueRecords, purgeMarks, purgeRecords, type OpenCheck } from '../access/purge-records.ts';
import { isThere } from '../backup/is-there.ts';
import { keepJournalElsewhere } from '../backup/keep-elsewhere.ts';
import type { ErasingCommand } from '../command.ts';
import type { Config } from '../config.ts';
import { openRecords } from '../records/open-records.ts';
import { openStore } from '../store/duckdb.ts';
import { wordsIn } from '../words/words.ts';

/** What is told of it. */
export interface ErasingEffects {
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** Goes on where the ingest process has erased: what the records hold goes too, and the journal is copied to where it is set. */
export async function eraseBeside(
  config: Pick<Config, 'language' | 'erasures'>,
  layout: Layout,
  [name, ...options]: readonly [ErasingCommand, ...string[]],
  effects: ErasingEffects,
): Promise<void> {
  await keepJournalElsewhere(config, layout, effects);
  if (name === 'close' || !(await isThere(layout.records))) return;
  const words = wordsIn(config.language);
  const open = await openChecks(layout);
  const records = await openRecords(layout.records, words);
  try {
    if (name === 'forget') await purgeMarks(records, open);
    else {
      const take = options.includes('--dry-run') ? dueRecords : purgeRecords;
      const purged = await take(records, open, effects.now);
      for (const line of words.backup.purged(purged)) effects.log(`  ${line}`);
    }
  } finally {
    records.close();
  }
}

/** Every line that is still to be looked at; null where nothing is published. */
async function openChecks(layout: Layout): Promise<readonly OpenCheck[] | null> {
  const store = await openStore(layout, { swapped: () => undefined, failed: () => undefined });
  try {
    if (!store.version()) return null;
    return await store.read((view) => view.ask<OpenCheck>({ name: 'open-checks' }));
  } finally {
    await store.close();
  }
}
