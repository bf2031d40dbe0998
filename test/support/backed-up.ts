import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import { IngestError } from '../../ingest/errors.ts';
import { fr } from '../../ingest/words/fr.ts';
import { problemText } from '../../ingest/words/words.ts';
import { accountsIn } from '../../server/access/accounts.ts';
import { sealingKeyIn } from '../../server/access/sealing-key.ts';
import type { AskIngest } from '../../server/backup/inventory.ts';
import { makeBackup, type BackupAsked } from '../../server/backup/make-backup.ts';
import { settleRecords } from '../../server/backup/records-copy.ts';
import { restoreBackup, type RestoreAsked } from '../../server/backup/restore-backup.ts';
import { openRecords } from '../../server/records/open-records.ts';
import { wordsIn } from '../../server/words/words.ts';
import { person } from './accounts.ts';
import { command } from './command.ts';
import { filledDirectory } from './data-directory.ts';
import { ENROLMENTS_PROFILE, enrolmentsOf, eventsOf, takeOn } from './retention.ts';

export const PASSPHRASE = 'trois chouettes au grenier';
export const READER = 'CARTE4455667';
export const AUTHOR = 'Name of anne';

const READERS = [READER, ...Array.from({ length: 11 }, (_, index) => `C${index}`)];
const words = wordsIn('fr');
const now = () => new Date('2026-11-22T12:00:00Z');

/** The ingest process, inside this one. */
export const ingestHere: AskIngest = async (dataDir, args) => {
  try {
    return await command(layoutOf(dataDir), args);
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { code: error.exitCode, out: '', err: problemText(fr, error.problem) };
  }
};

/** A group in the middle of its year: uses of two years, enrolments, people with accounts, what they put down, one of them signed in. */
export async function livelyDirectory(root: string): Promise<Layout> {
  const uses = (day: string) => eventsOf(READERS.map((reader) => [day, reader] as const));
  const layout = await filledDirectory(root, {
    'settings/profiles/inscriptions.yaml': ENROLMENTS_PROFILE,
    'received/evenements-1.csv': uses('01/03/2025'),
    'received/evenements-2.csv': uses('01/10/2026'),
    'received/inscriptions-25056-2026-10-31.csv': enrolmentsOf(
      READERS.map((reader) => [reader, '30/06/2033'] as const),
    ),
    'inbox/waits.csv': 'Carte\n123\n',
  });
  await takeOn(layout, '2026-11-01', 'received');
  const records = await openRecords(layout.records, words);
  const accounts = accountsIn(records, {
    now: () => new Date(),
    isOpen: () => false,
    sealingKey: sealingKeyIn(layout.keys),
    hashes: {
      hash: (text) => Promise.resolve(`hash of ${text}`),
      verify: () => Promise.resolve(true),
    },
  });
  for (const login of ['root', 'anne']) {
    const role = login === 'root' ? 'administrator' : 'commission';
    const account = await person(accounts, login, [{ role, member: null }]);
    const session = { hash: `session of ${login}`, account, agent: 'Firefox', password: null };
    const [row] = await records.read('access/account', { id: account, login: null });
    const begun = { ...session, created_at: now().toISOString(), password: row?.password ?? null };
    await records.change('access/add-session', begun);
  }
  const decided = { author: AUTHOR, decided_at: now().toISOString(), replacement: null, seen: 0 };
  await records.change('decide', {
    ...{ resource: 'essai-video', year: 2026, verdict: 'keep', comment: 'Très suivi.' },
    ...decided,
  });
  records.close();
  await settleRecords(layout.records);
  return layout;
}

/** A copy of a directory under another name; what SQLite keeps beside its file comes and goes. */
export async function copyTo(layout: Layout, root: string): Promise<Layout> {
  await mkdir(root, { recursive: true });
  await cp(layout.root, root, { recursive: true, filter: (name) => !/-(wal|shm)$/.test(name) });
  return layoutOf(root);
}

/** Backs a directory up, on 22 November 2026. */
export function backUp(
  layout: Layout,
  file: string,
  more: Partial<BackupAsked> & { readonly at?: (step: string) => Promise<void> } = {},
) {
  const { at, ...asked } = more;
  let meanwhile: Promise<void> = Promise.resolve();
  const effects = {
    ...{ now, words },
    // what happens meanwhile is over before the ledger is looked at again
    ingest: async (...given: Parameters<AskIngest>) => {
      await meanwhile;
      return ingestHere(...given);
    },
    step: (step: string) => void (meanwhile = meanwhile.then(() => at?.(step))),
  };
  const all = { file, replace: false, passphrase: PASSPHRASE, canopee: '0.1.0', ...asked };
  return makeBackup(layout, all, effects);
}

/** Restores a file into a directory, a day later. */
export function restore(root: string, file: string, more: Partial<RestoreAsked> = {}) {
  const asked = { file, passphrase: PASSPHRASE, journals: [], withoutErasures: false, ...more };
  return restoreBackup(layoutOf(root), asked, {
    now: () => new Date('2026-11-23T12:00:00Z'),
    ingest: ingestHere,
    words,
    step: () => undefined,
  });
}

/** Names of what lies in a folder that begins with a text, the thing itself apart. */
export async function besides(folder: string, name: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((one) => one.startsWith(name) && one !== name);
}

/** Every file below some parts of a directory, by its path. */
export async function filesOf(layout: Layout, parts: readonly string[]): Promise<string[]> {
  const names = await readdir(layout.root, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(layout.root.length + 1))
    .filter((path) => parts.some((part) => path.startsWith(`${part}/`)))
    .sort();
}
