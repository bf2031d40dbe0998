import { copyErasures, JournalError, readErasures } from '../../data/directory/erasures.ts';
import type { Layout } from '../../data/directory/layout.ts';
import type { Config } from '../config.ts';
import { wordsIn } from '../words/words.ts';

/** Copies the erasure journal to the place the settings name, as what is lost with the data directory protects nobody. */
export async function keepJournalElsewhere(
  { language, erasures }: Pick<Config, 'language' | 'erasures'>,
  layout: Pick<Layout, 'erasures'>,
  { log }: { readonly log: (line: string) => void },
): Promise<void> {
  const journal = erasures === null ? undefined : await readErasures(layout.erasures);
  if (!journal || erasures === null) return;
  await copyErasures(journal, erasures).catch((error: unknown) => {
    const reason =
      error instanceof JournalError ? error.message : String((error as NodeJS.ErrnoException).code);
    log(wordsIn(language).backup.journalNotCopied(erasures, reason));
  });
}
