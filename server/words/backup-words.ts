import type { PurgedRecords } from '../access/purge-records.ts';
import type { PasswordFault } from '../access/password-policy.ts';
import type { BackupFaultKind } from '../backup/fault.ts';
import type { BackupMade } from '../backup/make-backup.ts';
import type { Restored } from '../backup/restore-backup.ts';

/** What is said of backups, of restoring them and of what is erased beside the figures. */
export interface BackupWords {
  /** the command was given while another one of its kind runs */
  readonly locked: (pid: number) => string;
  readonly inside: (file: string) => string;
  readonly exists: (file: string) => string;
  /** what was to be copied was erased again and again meanwhile */
  readonly moved: string;
  readonly damaged: (path: string) => string;
  readonly noFile: (file: string) => string;
  /** why a file cannot be restored */
  readonly fault: Readonly<Record<BackupFaultKind, (file: string) => string>>;
  readonly notEmpty: (folder: string) => string;
  readonly mounted: (folder: string) => string;
  readonly noJournal: (place: string) => string;
  readonly noSuchJournal: (file: string) => string;
  readonly damagedJournal: (file: string, line: number) => string;
  readonly foreignJournal: (file: string) => string;
  /** the journal could not be copied to the place that is set for it */
  readonly journalNotCopied: (file: string, reason: string) => string;
  readonly otherTable: (name: string) => string;
  readonly disagrees: (findings: string) => string;
  readonly diskFull: (folder: string) => string;
  readonly passphrase: {
    readonly asked: string;
    readonly again: string;
    readonly differ: string;
    readonly missing: string;
    readonly open: (file: string) => string;
    readonly fault: Readonly<Record<PasswordFault, string>>;
  };
  readonly step: Readonly<
    Record<'picture' | 'tables' | 'writing' | 'reading' | 'erasing' | 'placing', string>
  >;
  readonly made: (made: BackupMade) => readonly string[];
  readonly restored: (restored: Restored) => readonly string[];
  /** what went of the records, or would: one line each */
  readonly purged: (purged: PurgedRecords) => readonly string[];
}
