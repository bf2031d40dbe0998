import { z } from 'zod';
import { copyErasures, type ErasureJournal } from '../../data/directory/erasures.ts';
import type { Layout } from '../../data/directory/layout.ts';
import { Audit } from '../access/audit.ts';
import { forgetAccount } from '../access/forget-account.ts';
import { CommandError } from '../errors.ts';
import { openRecords } from '../records/open-records.ts';
import { askJson } from './inventory.ts';
import { isThere } from './is-there.ts';
import { settleRecords } from './records-copy.ts';
import type { RestoreEffects } from './restore-backup.ts';

const amounts = z.record(z.string(), z.number());

const schema = z.object({
  forgotten: amounts,
  closed: z.array(z.int()),
  purged: amounts,
});

/** What was erased again of a restored directory: how much, never whose. */
export interface ErasedAgain extends z.output<typeof schema> {
  /** readers forgotten since the backup */
  readonly readers: number;
  /** accounts that were there and are not any more */
  readonly accounts: number;
}

/** What is known of the backup a directory was put together from. */
export interface Since {
  readonly journal: ErasureJournal;
  /** ISO 8601 */
  readonly madeAt: string;
}

/**
 * Erases from a restored directory what was erased since it was backed up, before it takes its place; then sees that ledger, lake
 * and version agree.
 *
 * @throws CommandError in words when they do not, or the records cannot be opened
 */
export async function eraseAgain(
  layout: Layout,
  { journal, madeAt }: Since,
  effects: RestoreEffects,
): Promise<ErasedAgain> {
  const { words, ingest } = effects;
  await copyErasures(journal, layout.erasures);
  const accounts = (await isThere(layout.records))
    ? await forgetAccounts(layout, { journal, madeAt }, effects)
    : 0;
  const told = schema.parse(await askJson(ingest, layout.root, ['erase-again']));
  const { code, out } = await ingest(layout.root, ['verify']);
  if (code !== 0) throw new CommandError(words.backup.disagrees(out.trim()), 4);
  const since = journal.lines.filter(({ kind, at }) => kind === 'reader' && at >= madeAt);
  return { ...told, readers: since.length, accounts };
}

async function forgetAccounts(
  layout: Layout,
  { journal, madeAt }: Since,
  { words, now }: RestoreEffects,
): Promise<number> {
  const records = await openRecords(layout.records, words);
  try {
    const audit = new Audit(records, now);
    let forgotten = 0;
    for (const line of journal.lines)
      if (line.kind === 'account' && (await forgetAccount({ records, audit }, line.account, '')))
        forgotten += 1;
    await audit.note({ actor: 'command', deed: 'restored', subject: '', detail: madeAt });
    return forgotten;
  } finally {
    records.close();
    await settleRecords(layout.records);
  }
}
