import { ownAccount, memberAccounts, type AccountMaking } from './accounts.ts';
import type { Account } from './account.ts';
import { serverOf } from './address.ts';
import { askList, askReport, isFruitless } from './ask.ts';
import type { Credential } from './credential.ts';
import { DAY_MS, delayMs } from './delay.ts';
import type { Entry } from './ledger.ts';
import { membersOf } from './members.ts';
import { leaveAlone } from './note.ts';
import { offerOf, type Offer } from './offer.ts';
import { isDue, requestsFor } from './plan.ts';
import type { HarvestRun } from './run.ts';
import type { HarvestSource } from './settings.ts';
import { isOutOfService } from './status.ts';

/** A server with the key to it. */
export interface OpenSource {
  readonly source: HarvestSource;
  readonly credential: Credential;
}

/** What was asked of one account, and what it was offered. */
export interface Asking {
  readonly account: Account;
  readonly offer: Offer;
  /** answers of this run */
  readonly entries: readonly Entry[];
}

/** Answers in a row of one server that cannot be used, after which it is left alone. */
const PATIENCE = 3;
const IMPATIENT_MS = 3_600_000;

/** Asks every source for what is due: different servers at the same time, one server one request after the other. */
export async function askAll(
  run: HarvestRun,
  sources: readonly OpenSource[],
  making: AccountMaking,
): Promise<Asking[]> {
  const servers = new Set(sources.map(({ source }) => serverOf(source)));
  const asked = await Promise.all(
    [...servers].map(async (server) => {
      const askings: Asking[] = [];
      for (const each of sources)
        if (serverOf(each.source) === server) askings.push(...(await askSource(run, each, making)));
      return askings;
    }),
  );
  return asked.flat();
}

async function askSource(
  run: HarvestRun,
  { source, credential }: OpenSource,
  making: AccountMaking,
): Promise<Asking[]> {
  const own = ownAccount(source, credential, making);
  const mayStart = isOpen(run, own) && mayHaveDue(run, own);
  const offer = mayStart ? await offerOfServer(run, own) : offerOf(undefined);
  const accounts = !source.consortium
    ? [own]
    : mayStart && isOpen(run, own)
      ? await accountsOfMembers(run, own, making)
      : [];
  const askings: Asking[] = [];
  const members = run.book.ledger.entry({ account: own.id, report: 'members', month: null });
  if (source.consortium && members && members.state !== 'imported')
    askings.push({ account: own, offer, entries: [members] });
  const patience = { left: PATIENCE };
  for (const account of accounts)
    askings.push({ account, offer, entries: await askAccount(run, account, offer, patience) });
  return askings;
}

/** Is there anything to ask, as far as is known before the server has said what it offers? Members are known by asking. */
function mayHaveDue({ book, wish, effects }: HarvestRun, own: Account): boolean {
  if (own.source.consortium) return true;
  const known = { ledger: book.ledger, offer: offerOf(undefined), wish, now: effects.now() };
  return requestsFor(own, known).length > 0;
}

/** Is the server not left alone at present, nor the account's credential broken? */
function isOpen(
  { book, wish, effects }: HarvestRun,
  { id, source, fingerprint }: Account,
): boolean {
  const pause = book.ledger.pause(serverOf(source));
  const paused = pause !== undefined && Date.parse(pause.until) > effects.now().getTime();
  return !paused && (wish.again || book.ledger.off(id, 'members', fingerprint) !== 'broken');
}

/** What the server says of itself: in service or not, and which reports. A server that does not say is asked all the same. */
async function offerOfServer(run: HarvestRun, own: Account): Promise<Offer> {
  const status = await askList(run, own, 'status');
  if (isOutOfService(status.json)) {
    const pauses = run.book.ledger.pause(serverOf(own.source))?.attempts ?? 0;
    await leaveAlone(run, own, delayMs('down', pauses + 1) ?? DAY_MS);
  }
  if (!isOpen(run, own)) return offerOf(undefined);
  return offerOf((await askList(run, own, 'reports')).json);
}

async function accountsOfMembers(
  run: HarvestRun,
  own: Account,
  making: AccountMaking,
): Promise<Account[]> {
  const { json, entry } = await askList(run, own, 'members');
  const members = membersOf(json);
  const before = run.book.ledger.entry(entry);
  if (!members || (before && before.state !== 'imported')) {
    const state = members ? 'imported' : entry.state === 'received' ? 'refused' : entry.state;
    const { becomes: _becomes, ...rest } = entry;
    await run.book.append({ ...rest, state });
  }
  return memberAccounts(own, members ?? [], making);
}

async function askAccount(
  run: HarvestRun,
  account: Account,
  offer: Offer,
  patience: { left: number },
): Promise<Entry[]> {
  const { ledger } = run.book;
  const { wish, effects } = run;
  const entries: Entry[] = [];
  for (const wanted of requestsFor(account, { ledger, offer, wish, now: effects.now() })) {
    if (patience.left === 0 || !isDue(wanted, ledger, wish, effects.now())) continue;
    if (entries.some((entry) => switchesOff(entry, wanted.report))) continue;
    const entry = await askReport(run, wanted);
    entries.push(entry);
    patience.left = isFruitless(entry) ? patience.left - 1 : PATIENCE;
    if (patience.left === 0) await leaveAlone(run, account, IMPATIENT_MS);
  }
  return entries;
}

/** Does an answer leave nothing to ask of a report? */
function switchesOff({ state, report }: Entry, other: string): boolean {
  return state === 'broken' || (state === 'unsupported' && report === other);
}
