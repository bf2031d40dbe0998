import { createHash } from 'node:crypto';
import type { EntryTask } from '../../data/model/entry.ts';
import { matchingKey } from '../../data/model/commune.ts';

/** A record as the ingest process takes it: the fields of its kind (formats §6), an absent one empty. */
export interface EnteredRecord {
  readonly task: EntryTask;
  readonly kind: 'invoices' | 'objectives' | 'actions' | 'corrections';
  /** what makes it the same record when it is entered again */
  readonly identity: readonly string[];
  /** what it is, for people */
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Words of the names under which entries stand in the ledger. */
const NAMES = {
  invoice: 'facture',
  objective: 'objectif',
  action: 'action',
  correction: 'correction',
} as const;

/** Name of an entry among the sources, `facture-f-2026-17-3fa2b1c0`: readable, and no two records share it. */
export function entryName({ task, identity }: EnteredRecord): string {
  const own = createHash('sha256').update(identity.join('\u001F')).digest('hex').slice(0, 8);
  const [first = ''] = identity;
  const readable = matchingKey(first).replaceAll(' ', '-').slice(0, 24).replace(/-$/, '');
  return [NAMES[task], readable, own].filter((part) => part !== '').join('-');
}

/**
 * An entry as the file it becomes: headings of ours, one line (`ingest/sources/entered.ts`).
 *
 * @param enteredAt tells the same record entered twice apart, so that one that was undone can be entered again
 */
export function entryFile(
  record: EnteredRecord,
  enteredAt: string,
): { name: string; text: string } {
  const name = entryName(record);
  const own = { canopee: record.kind, entry: name, entered: enteredAt };
  const cells = { ...own, ...record.fields };
  const line = Object.values(cells).map(quoted).join(';');
  return { name: `saisie-${name}.csv`, text: `${Object.keys(cells).join(';')}\n${line}\n` };
}

function quoted(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replaceAll('"', '""')}"`;
}
