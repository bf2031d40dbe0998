import type { ReadCommandName } from '../command.ts';
import type { ReadCommand } from './command.ts';
import { dissolutionChecklist } from './dissolution.ts';
import { dueOfYear } from './due.ts';
import { reconcileYear } from './reconcile.ts';
import { sharesOfYear } from './shares.ts';
import { simulateFile } from './simulate.ts';

/** What may be asked of the published version, by name; a further command is one more line and a file beside. */
export const READ_COMMANDS: Readonly<Record<ReadCommandName, ReadCommand>> = {
  dissolution: dissolutionChecklist,
  due: dueOfYear,
  reconcile: reconcileYear,
  shares: sharesOfYear,
  simulate: simulateFile,
};
