import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { endpointAddress, reportAddress, type Endpoint } from './address.ts';
import { documentIn, documentOf, readDocument, type Document } from './document.ts';
import { fetchInto, type Got } from './fetch.ts';
import { keepBody } from './keep.ts';
import type { Entry, Ledger } from './ledger.ts';
import { forgetPauses, leaveAlone, noted } from './note.ts';
import { askedBy, type Wanted } from './plan.ts';
import { limitsOf, receivedFolder, type HarvestRun } from './run.ts';
import { fileSink, memorySink } from './sink.ts';
import { verdictOn, verdictOnList, type Verdict } from './verdict.ts';

/** Lists of the largest consortia are a hundredth of this. */
const LONGEST_LIST = 16 * 2 ** 20;

/** An answer, its body in a file. */
export interface Heard {
  readonly got: Got;
  readonly document: Document;
  readonly verdict: Verdict;
  readonly path: string;
}

/** Asks for one month of one report, keeps the body when it is worth it, and writes down how it ended. */
export async function askReport(run: HarvestRun, wanted: Wanted): Promise<Entry> {
  const { account, report, month } = wanted;
  let fullDates = takesFullDates(run.book.ledger, account);
  const ask = (): Promise<Heard> => {
    const asked = { report, month, fullDates };
    const url = reportAddress(account.source, asked, account.credential);
    run.effects.asking(account, report, month);
    return listen(run, account, url, (got, document) => verdictOn(got, document, asked));
  };
  let heard = await ask();
  if (heard.verdict.outcome === 'retry-with-full-dates' && !fullDates) {
    fullDates = true;
    heard = await ask();
  }
  const note = noted(run, account, heard, askedBy(wanted));
  const file = heard.verdict.keep ? await keepBody(run.layout, wanted, heard) : undefined;
  await rm(heard.path, { force: true });
  const entry: Entry = {
    ...note.entry,
    ...(fullDates && { fullDates }),
    ...(file !== undefined && { file }),
  };
  await run.book.append(entry);
  const { pauseMs } = note.settled;
  if (pauseMs !== undefined) await leaveAlone(run, account, pauseMs);
  else if (!isFruitless(entry)) await forgetPauses(run, account);
  return entry;
}

/**
 * Asks for one of a server's lists.
 *
 * @returns the parsed list; undefined when none came
 */
export async function askList(
  run: HarvestRun,
  account: Account,
  endpoint: Endpoint,
): Promise<{ readonly json: unknown; readonly entry: Entry }> {
  run.effects.asking(account, endpoint, null);
  const url = endpointAddress(account.source, endpoint, account.credential);
  const sink = memorySink();
  const limits = { ...limitsOf(account.source, run.effects), bytes: LONGEST_LIST };
  const got = await fetchInto({ url, sink, limits, now: run.effects.now });
  const document = got.kind === 'answer' ? documentIn(sink.text()) : documentOf(undefined);
  const verdict = verdictOnList(got, document);
  const asked = { account: account.id, report: endpoint, month: null };
  const { entry, settled } = noted(run, account, { got, verdict }, asked);
  if (settled.pauseMs !== undefined) await leaveAlone(run, account, settled.pauseMs);
  return { json: verdict.keep ? document.json : undefined, entry };
}

async function listen(
  run: HarvestRun,
  { source, credential, fingerprint }: Account,
  url: URL,
  judge: (got: Got, document: Document) => Verdict,
): Promise<Heard> {
  const path = join(receivedFolder(run.layout), `${fingerprint}.part`);
  const sink = await fileSink(path, credential.secrets());
  const { now } = run.effects;
  const got = await fetchInto({ url, sink, limits: limitsOf(source, run.effects), now });
  await sink.close();
  const document =
    got.kind === 'answer' ? await readDocument(path, got.bytes) : documentOf(undefined);
  return { got, document, verdict: judge(got, document), path };
}

/** Was it no answer, or none that a COUNTER server would give? */
export function isFruitless({ outcome }: Entry): boolean {
  return ['timeout', 'cut', 'unreadable', 'redirect', 'too-large'].includes(outcome);
}

/** Does this account's server want days, as far as is known? */
function takesFullDates(ledger: Ledger, account: Account): boolean {
  return ledger
    .entries(account.id)
    .some(({ fullDates, state }) => fullDates === true && state !== 'refused');
}
