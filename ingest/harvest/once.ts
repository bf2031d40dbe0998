import type { Layout } from '../../data/directory/layout.ts';
import { Keyring } from '../keys.ts';
import { readSettings } from '../settings/read.ts';
import { ALWAYS } from '../settings/dated-name.ts';
import { meaningOn } from '../settings/name-book.ts';
import { memberOf } from '../sources/counter/institution.ts';
import { ownAccount, type AccountMaking } from './accounts.ts';
import { askAll, type Asking, type OpenSource } from './harvest.ts';
import { importReceived, recover, type Ingest } from './import.ts';
import { openLedger } from './ledger-file.ts';
import { ANYTHING } from './offer.ts';
import type { Wish } from './plan.ts';
import { ledgerPath, type HarvestEffects, type HarvestRun } from './run.ts';
import { credentialOf, type SecretPlaces } from './secret.ts';
import type { HarvestSource } from './settings.ts';
import { linesOf, notesOf, type HarvestReport } from './summary.ts';

/** What one harvest is asked to do. */
export interface Harvesting {
  readonly sources: readonly HarvestSource[];
  readonly wish: Wish;
  /** only say what would be asked */
  readonly dryRun: boolean;
}

/** What a harvest needs from the outside. */
export interface OnceEffects extends HarvestEffects {
  readonly env: SecretPlaces['env'];
  readonly ingest: Ingest;
}

/**
 * One harvest: asks every source for what is due, then takes what came through the ordinary ingest. Killed at any moment, the
 * next one goes on where it was.
 *
 * @throws IngestError when a secret, a setting or the ledger is not as it should be: before anything is asked
 */
export async function harvestOnce(
  layout: Layout,
  { sources, wish, dryRun }: Harvesting,
  effects: OnceEffects,
): Promise<HarvestReport> {
  const places = { keys: layout.keys, env: effects.env };
  const open = await Promise.all(
    sources.map(async (source) => ({ source, credential: await credentialOf(source, places) })),
  );
  const making = await accountMaking(layout, sources);
  const run: HarvestRun = { layout, book: await openLedger(ledgerPath(layout)), wish, effects };
  if (dryRun) return reportOn(run, dryAskings(open, making), 'dry-run');

  await recover(run);
  const askings = await askAll(run, open, making);
  const ingest = await importReceived(run, effects.ingest);
  const asked = askings.some(({ entries }) => entries.length > 0);
  return {
    ...reportOn(run, askings, asked || ingest ? 'harvested' : 'nothing-due'),
    ingest: ingest
      ? {
          state: ingest.state,
          accepted: ingest.accepted,
          version: ingest.version?.number ?? null,
        }
      : null,
  };
}

/** Who is who is needed for consortia alone. */
async function accountMaking(
  layout: Layout,
  sources: readonly HarvestSource[],
): Promise<AccountMaking> {
  const key = await new Keyring(layout.keys).get('harvest');
  if (!sources.some(({ consortium }) => consortium)) return { key, memberOf: () => null };
  const settings = await readSettings(layout.settings);
  const member = memberOf({ settings });
  return { key, memberOf: (one) => meaningOn(member(one), ALWAYS.to) ?? null };
}

/** What would be asked: of a consortium, whose members are known by asking, its own account stands for each. */
function dryAskings(open: readonly OpenSource[], making: AccountMaking): Asking[] {
  return open.map(({ source, credential }) => ({
    account: ownAccount(source, credential, making),
    offer: ANYTHING,
    entries: [],
  }));
}

function reportOn(
  { book, wish, effects }: HarvestRun,
  askings: readonly Asking[],
  state: HarvestReport['state'],
): HarvestReport {
  const now = effects.now();
  const standing = { ledger: book.ledger, wish, now };
  return {
    state,
    requests: askings.reduce((sum, { entries }) => sum + entries.length, 0),
    lines: askings.flatMap((asking) => linesOf(asking, standing)),
    notes: askings.flatMap((asking) => notesOf(asking, book.ledger)),
    pauses: book.ledger.pauses().filter(({ until }) => Date.parse(until) > now.getTime()),
    ingest: null,
  };
}
