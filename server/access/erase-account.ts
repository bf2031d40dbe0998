import { noteErasure } from '../../data/directory/erasures.ts';
import type { Layout } from '../../data/directory/layout.ts';
import { LockedError, takeLock } from '../../data/directory/lock.ts';
import { keepJournalElsewhere } from '../backup/keep-elsewhere.ts';
import type { Config } from '../config.ts';
import { accountOf } from './account.ts';
import type { Desk } from './desk.ts';
import { isLastAdministrator } from './directory.ts';
import { forgetAccount } from './forget-account.ts';

/** The data directory whose accounts are erased, and where its erasure journal is copied to. */
export interface ErasingHouse {
  readonly layout: Pick<Layout, 'ingestLock' | 'erasures'>;
  readonly config: Pick<Config, 'language' | 'erasures'>;
  /** one line for whoever runs the house: the copy of the journal could not be made */
  readonly log: (line: string) => void;
}

/** Why an account was not erased; a number is that of the process that changes what is kept. */
export type ErasingFault = 'last' | 'nobody' | number;

/**
 * Erases an account for good, so that no backup brings it back: the erasure journal first, then the records; killed in between,
 * the same is asked again.
 *
 * @param actor number of whoever does it, `command` at the machine itself
 * @returns why not, null when it is done
 */
export async function eraseAccount(
  desk: Pick<Desk, 'records' | 'audit' | 'sessions' | 'now'>,
  { layout, config, log }: ErasingHouse,
  id: string,
  actor: string,
): Promise<ErasingFault | null> {
  const lock = await takeLock(layout.ingestLock, 'canopee account forget', desk.now()).catch(
    heldBy,
  );
  if (typeof lock === 'number') return lock;
  try {
    if ((await accountOf(desk.records, id)) === null) return 'nobody';
    if (await isLastAdministrator(desk, id)) return 'last';
    await noteErasure(layout.erasures, { kind: 'account', account: id }, desk.now());
    await forgetAccount(desk, id, actor);
  } finally {
    lock.release();
  }
  desk.sessions.forget(id);
  await keepJournalElsewhere(config, layout, { log });
  return null;
}

/** The same for the accounts of a house. */
export function erasingIn(desk: Parameters<typeof eraseAccount>[0], house: ErasingHouse) {
  return (id: string, actor: string) => eraseAccount(desk, house, id, actor);
}

function heldBy(error: unknown): number {
  if (error instanceof LockedError) return error.holder.pid;
  throw error;
}
