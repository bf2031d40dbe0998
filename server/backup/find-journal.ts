import { join } from 'node:path';
import {
  JournalError,
  mergedErasures,
  readErasures,
  type ErasureJournal,
} from '../../data/directory/erasures.ts';
import { ERASURES, type Layout } from '../../data/directory/layout.ts';
import { CommandError } from '../errors.ts';
import type { Words } from '../words/words.ts';
import type { BackupHeader } from './header.ts';
import { journalBeside, replacedBy } from './places.ts';
import type { RestoreAsked } from './restore-backup.ts';

/**
 * What the copies of the erasure journal tell together: those that were named, the one beside the backup, and the one that lies
 * where it is restored. The journal in the backup knows nothing of what was erased since, so it does not do.
 *
 * @throws CommandError in words when there is none, one is damaged, or of another house
 */
export async function findJournal(
  layout: Layout,
  { house }: BackupHeader,
  { file, journals, withoutErasures }: RestoreAsked,
  { backup }: Words,
): Promise<ErasureJournal> {
  const places = [
    ...journals,
    journalBeside(file, house),
    layout.erasures,
    join(replacedBy(layout), ERASURES),
  ];
  const found: ErasureJournal[] = [];
  for (const path of places) {
    const journal = await readErasures(path).catch((error: unknown) => {
      if (!(error instanceof JournalError)) throw error;
      throw new CommandError(backup.damagedJournal(path, error.line));
    });
    if (!journal && journals.includes(path)) throw new CommandError(backup.noSuchJournal(path), 2);
    if (journal && journal.house !== house) throw new CommandError(backup.foreignJournal(path), 2);
    if (journal) found.push(journal);
  }
  const whole = mergedErasures(found) ?? (withoutErasures ? { house, lines: [] } : undefined);
  if (!whole) throw new CommandError(backup.noJournal(journalBeside(file, house)), 2);
  return whole;
}
