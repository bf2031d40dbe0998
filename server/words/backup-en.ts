import { SHORTEST, LONGEST } from '../access/password-policy.ts';
import type { BackupMade } from '../backup/make-backup.ts';
import type { Restored } from '../backup/restore-backup.ts';
import type { BackupWords } from './backup-words.ts';
import { momentIn } from './moment.ts';

const moment = momentIn('en-GB');
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`;

/** What is said of backups in English. */
export const backupEn: BackupWords = {
  locked: (pid) =>
    `Process ${pid} is doing the same already, or ingesting files: wait until it has ended, then give the command again.`,
  inside: (file) =>
    `${file} is inside the data folder: a backup would be lost with it. Give a path elsewhere, on another disk if you can.`,
  exists: (file) => `${file} exists already. Give another name, or add --replace.`,
  moved:
    'Data was erased during every attempt to back it up: nothing was written. Give the command again when the erasing is over.',
  damaged: (path) =>
    `${path} is not the file the ledger names any more: nothing was written, so that no sound backup is replaced by a damaged one. “canopee verify” says all that is wrong.`,
  noFile: (file) => `${file} does not exist, or cannot be read.`,
  fault: {
    foreign: (file) => `${file} is no backup of Canopée. Nothing was restored.`,
    later: (file) =>
      `${file} was written by a later version of Canopée. Install that one, then restore; nothing was restored.`,
    cut: (file) =>
      `${file} ends before its end: its copy was cut short. Copy it again, or take an older backup; nothing was restored.`,
    damaged: (file) =>
      `${file} is damaged: its bytes are not those that were written. Copy it again, or take another backup; nothing was restored.`,
    passphrase: (file) =>
      `This is not the passphrase of ${file}. Check capitals and spaces; nothing was restored.`,
  },
  notEmpty: (folder) =>
    `${folder} is not empty: restoring overwrites nothing. Put that folder elsewhere, or name another one by DATA_DIR.`,
  mounted: (folder) =>
    `${folder} cannot be renamed: it is where a disk is mounted, or another program holds it. Name a folder of that disk by DATA_DIR.`,
  noJournal: (place) =>
    `The erasure journal is missing (${place}): somebody forgotten since the backup would come back. Give a copy of it by --erasures or, if nobody was forgotten since, say --without-erasures.`,
  noSuchJournal: (file) =>
    `There is no erasure journal where you said: ${file}. Nothing was restored.`,
  damagedJournal: (file, line) =>
    `The erasure journal ${file} is damaged at line ${line}: nobody could tell who must not come back. Put a sound copy in its place; nothing was restored.`,
  foreignJournal: (file) =>
    `The erasure journal ${file} is that of another installation. Give the one that goes with this backup; nothing was restored.`,
  journalNotCopied: (file, reason) =>
    `It is done, but the erasure journal could not be copied to ${file} (${reason}): copy it yourself, or a restoring may know nothing of it.`,
  otherTable: (name) =>
    `The restored table ${name} is not the one that was backed up. Nothing was put in place; take another backup.`,
  disagrees: (findings) =>
    `What was restored does not agree, and was not put in place:\n${findings}`,
  diskFull: (folder) =>
    `No space left on the disk (${folder}): nothing was left half done. Make room, then give the command again.`,
  passphrase: {
    asked: 'Passphrase of the backup (it is not shown): ',
    again: 'The same, a second time: ',
    differ: 'The two differ: nothing was written.',
    missing:
      'A passphrase is needed: the backup holds the keys of the pseudonyms and what is personal, so it exists sealed only. Type it at the terminal, or give a file only you may read by --passphrase-file, or the variable CANOPEE_PASSPHRASE.',
    open: (file) => `Others than you may read ${file}: chmod 600, then give the command again.`,
    fault: {
      short: `The passphrase is too short: at least ${SHORTEST.alone} characters. A few unrelated words are easy to remember.`,
      long: `The passphrase is too long: at most ${LONGEST} characters.`,
      common: 'The passphrase is too common: it is among the first that are tried.',
      personal: 'The passphrase is too easy to guess: it holds nothing but the product’s name.',
    },
  },
  step: {
    picture: 'Listing what is kept…',
    tables: 'Counting every table…',
    writing: 'Writing, sealed…',
    reading: 'Reading and checking every file…',
    erasing: 'Erasing what was erased since…',
    placing: 'Putting in place…',
  },
  made,
  restored,
  purged: ({ deeds, sessions, links, codes, keys, marks }) =>
    [
      line(deeds, 'deed of the journal', 'deeds of the journal'),
      line(sessions, 'session that is over', 'sessions that are over'),
      line(links, 'link that opens nothing more', 'links that open nothing more'),
      line(codes, 'recovery code that was used', 'recovery codes that were used'),
      line(keys, 'API key that ended a year ago', 'API keys that ended a year ago'),
      line(
        marks,
        'note on an enrolment that is not to be checked any more',
        'notes on enrolments that are not to be checked any more',
      ),
    ].flat(),
};

function made({ file, bytes, files, version, tables, waiting, journal }: BackupMade): string[] {
  return [
    `Backup written: ${file} (${size(bytes)}, ${many(files, 'file', 'files')}, ${rows(tables)}${version === null ? '' : `, version ${version} of the data`}).`,
    'Without its passphrase it can be neither read nor restored: keep the passphrase elsewhere than the backup.',
    `The erasure journal is copied beside it: ${journal}.`,
    ...leftOut(waiting),
  ];
}

function restored(done: Restored): string[] {
  const { madeAt, version, files, tables, waiting, erased, overdue } = done;
  const { readers, accounts, closed } = erased;
  const again = [
    ...line(readers, 'person forgotten since', 'people forgotten since'),
    ...line(accounts, 'account erased since', 'accounts erased since'),
    ...closed.map((year) => `the report of ${year}, closed again on the figures of the backup`),
  ];
  return [
    `Restored as backed up on ${moment(madeAt)}: ${many(files, 'file', 'files')}, ${rows(tables)}, all of them checked${version === null ? '' : `; version ${version} of the data`}.`,
    again.length === 0
      ? 'Nothing was erased since, by the erasure journal.'
      : `Erased again, by the journal: ${again.join(', ')}.`,
    'Sessions and links of then did not come back: everybody signs in again. Accounts, passwords and API keys are those of that day: disable again what was disabled since.',
    ...(overdue === null
      ? []
      : [
          `This backup is ${many(overdue.age, 'day', 'days')} old, more than the ${overdue.kept} of settings/privacy.yaml: remove it, and those that are older.`,
        ]),
    ...leftOut(waiting),
  ];
}

function leftOut(waiting: number): string[] {
  return waiting === 0
    ? []
    : [
        `${many(waiting, 'file was', 'files were')} in inbox/: what of it was not imported yet is not in the backup.`,
      ];
}

function rows(tables: Restored['tables']): string {
  const all = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${many(all, 'row', 'rows')} in ${many(tables.length, 'table', 'tables')}`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${number.format(bytes / 1e3)} kB` : `${number.format(bytes / 1e6)} MB`;
}

function line(count: number, one: string, more: string): string[] {
  return count === 0 ? [] : [many(count, one, more)];
}
