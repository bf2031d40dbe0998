import { setTimeout as sleep } from 'node:timers/promises';
import { LockedError, takeLock, type Lock } from '../../data/directory/lock.ts';
import { parseMonth, type Month } from '../../data/model/period.ts';
import { EXIT, IngestError } from '../errors.ts';
import { openLedger } from '../harvest/ledger-file.ts';
import { harvestOnce, type Harvesting } from '../harvest/once.ts';
import { printHarvest } from '../harvest/print.ts';
import { ledgerPath } from '../harvest/run.ts';
import { nextWake } from '../harvest/schedule.ts';
import { chosenSources, readHarvestSettings } from '../harvest/settings.ts';
import type { HarvestReport } from '../harvest/summary.ts';
import { ingest } from '../pipeline.ts';
import type { Report } from '../report.ts';
import { problemText } from '../words/words.ts';
import type { Command, Given, Shell } from './command.ts';

const NAME = 'canopee harvest';
/** How long an import of somebody else is waited for; what came stays for the next harvest. */
const LOCK_TRIES = 300;
const LOCK_WAIT_MS = 2000;
/** The longest sleep: a timer holds no more than 24 days, and settings are read anew when it ends. */
const LONGEST_SLEEP_MS = 3_600_000;

/** `harvest [--source NAME] [--from MONTH] [--to MONTH] [--again] [--dry-run] [--watch] [--json]`: asks COUNTER servers. */
export const harvest: Command = {
  options: {
    ...{ source: 'value', from: 'value', to: 'value' },
    ...{ again: 'flag', 'dry-run': 'flag', watch: 'flag', json: 'flag' },
  },
  needs: 0,
  async run(shell, given) {
    const { layout } = shell;
    const own = await takeLock(layout.harvestLock, NAME, shell.now());
    process.once('exit', () => own.release());
    const harvesting = await wanted(shell, given);
    if (given.flag('watch')) return watch(shell, given, harvesting);
    return exitCodeOf(await once(shell, given, harvesting));
  },
};

async function wanted({ layout }: Shell, given: Given): Promise<Harvesting> {
  const all = await readHarvestSettings(layout.settings);
  const from = monthGiven(given, 'from');
  const to = monthGiven(given, 'to');
  return {
    sources: chosenSources(all, given.value('source')),
    wish: { ...(from && { from }), ...(to && { to }), again: given.flag('again') },
    dryRun: given.flag('dry-run'),
  };
}

async function once(shell: Shell, given: Given, harvesting: Harvesting): Promise<HarvestReport> {
  const { layout, words } = shell;
  const report = await harvestOnce(layout, harvesting, {
    now: () => shell.now(),
    env: shell.env,
    asking: ({ source, label }, what, month) =>
      shell.err(words.harvest.asking([source.source, label, what, month ?? ''].filter(Boolean))),
    ingest: (paths) => ingestLocked(shell, paths),
  });
  if (given.flag('json')) shell.out(JSON.stringify(report, null, 2));
  else for (const line of printHarvest(report, words)) shell.out(line);
  if (report.ingest?.state === 'published' && report.ingest.version !== null)
    shell.published(report.ingest.version);
  return report;
}

/** Harvests when something is due, until it is stopped. What a killed watch had begun, the next one ends. */
async function watch(shell: Shell, given: Given, first: Harvesting): Promise<number> {
  let harvesting = first;
  if (first.dryRun) return exitCodeOf(await once(shell, given, first));
  for (;;) {
    const began = shell.now();
    await once(shell, given, harvesting).catch((error: unknown) => {
      if (!(error instanceof LockedError)) throw error;
      shell.err(problemText(shell.words, { code: 'locked', ...error.holder }));
    });
    const fresh = await untilDue(shell, given, began);
    if (!fresh) return EXIT.done;
    const { sources, wish } = await wanted(shell, given);
    harvesting = { sources, wish: { ...wish, again: false, fresh }, dryRun: false };
  }
}

/** Sleeps until something is due since the last harvest began. @returns the sources whose schedule it was; undefined when nothing ever is */
async function untilDue(
  shell: Shell,
  given: Given,
  since: Date,
): Promise<ReadonlySet<string> | undefined> {
  const { sources } = await wanted(shell, given);
  const { ledger } = await openLedger(ledgerPath(shell.layout));
  const wake = nextWake(sources, ledger, since);
  if (!wake) return undefined;
  shell.err(shell.words.harvest.sleeping(wake.at.toISOString()));
  for (;;) {
    const left = wake.at.getTime() - shell.now().getTime();
    if (left <= 0) return wake.fresh;
    await sleep(Math.min(left, LONGEST_SLEEP_MS));
  }
}

/** The ordinary ingest, alone on the data directory: waits while somebody else's is under way. */
async function ingestLocked(shell: Shell, paths: readonly string[]): Promise<Report> {
  const lock = await ingestLock(shell);
  try {
    return await ingest(shell.layout, paths, {
      now: () => shell.now(),
      progress: () => undefined,
      confirm: () => Promise.resolve(true),
    });
  } finally {
    lock.release();
  }
}

async function ingestLock({ layout, now }: Shell): Promise<Lock> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await takeLock(layout.ingestLock, NAME, now());
    } catch (error) {
      if (!(error instanceof LockedError) || tries === LOCK_TRIES) throw error;
      await sleep(LOCK_WAIT_MS);
    }
  }
}

function monthGiven(given: Given, option: 'from' | 'to'): Month | undefined {
  const text = given.value(option);
  try {
    return text === undefined ? undefined : parseMonth(text);
  } catch (cause) {
    throw new IngestError({ code: 'bad-month', option: `--${option}` }, EXIT.usage, cause);
  }
}

/** Something a person has to mend makes it 1: a credential, a report that is not offered, an answer that is not taken. */
function exitCodeOf({ notes }: HarvestReport): number {
  const mend = ['broken', 'unsupported', 'refused'];
  return notes.some(({ state }) => mend.includes(state)) ? EXIT.refused : EXIT.done;
}
