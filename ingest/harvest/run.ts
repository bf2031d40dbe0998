import { join } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import type { Month } from '../../data/model/period.ts';
import type { Account } from './account.ts';
import type { Limits } from './fetch.ts';
import type { LedgerFile } from './ledger-file.ts';
import type { Wish } from './plan.ts';
import type { HarvestSource } from './settings.ts';

/** What every step of one harvest works with. */
export interface HarvestRun {
  readonly layout: Layout;
  readonly book: LedgerFile;
  readonly wish: Wish;
  readonly effects: HarvestEffects;
}

/** Largest body of a report that is taken (formats §3). */
const MOST_BYTES = 256 * 2 ** 20;

/** What a harvest does to the world besides the data directory and the network. */
export interface HarvestEffects {
  readonly now: () => Date;
  /** largest body that is taken, {@link MOST_BYTES} where it is left out */
  readonly mostBytes?: number;
  /** where it is: about to ask for this */
  readonly asking: (account: Account, what: string, month: Month | null) => void;
}

/** Folder of the bodies that wait for their import. */
export function receivedFolder({ harvest }: Layout): string {
  return join(harvest, 'received');
}

/** The harvest's ledger. */
export function ledgerPath({ harvest }: Layout): string {
  return join(harvest, 'ledger.jsonl');
}

/** What one request of a source may take. */
export function limitsOf({ timeout }: HarvestSource, { mostBytes }: HarvestEffects): Limits {
  const silenceMs = timeout * 1000;
  return { silenceMs, totalMs: silenceMs * 10, bytes: mostBytes ?? MOST_BYTES };
}
