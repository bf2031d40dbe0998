import { coverage } from './coverage.ts';
import { checkEnrolments } from './checks.ts';
import { close } from './close.ts';
import { accept } from './accept.ts';
import { batches } from './batches.ts';
import type { Command } from './command.ts';
import { eraseAgainData } from './erase-again.ts';
import { forgetReader } from './forget.ts';
import { harvest } from './harvest.ts';
import { ingestFiles } from './ingest.ts';
import { inbox } from './inbox.ts';
import { init } from './init.ts';
import { inventory } from './inventory.ts';
import { profile } from './profile.ts';
import { purgeData } from './purge.ts';
import { quarantine } from './quarantine.ts';
import { redo, undo } from './reversal.ts';
import { rebuild } from './rebuild.ts';
import { replay } from './replay.ts';
import { settings } from './settings.ts';
import { verifyAll } from './verify.ts';
import { watch } from './watch.ts';

/** What may be asked of the ingest process, by name; a further command is one more line and a file beside. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  checks: checkEnrolments,
  coverage,
  close,
  'erase-again': eraseAgainData,
  forget: forgetReader,
  accept,
  batches,
  harvest,
  ingest: ingestFiles,
  inbox,
  init,
  inventory,
  profile,
  purge: purgeData,
  quarantine,
  redo,
  undo,
  rebuild,
  replay,
  settings,
  verify: verifyAll,
  watch,
};
