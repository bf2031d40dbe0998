import type { Layout } from '../data/directory/layout.ts';
import { LockedError, takeLock, type Lock } from '../data/directory/lock.ts';
import { AnswerCache } from './answer-cache.ts';
import { Bulletin, tellHeard, toldTo } from './bulletin.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { CommandError } from './errors.ts';
import { followVersions, reasonOf } from './follow-versions.ts';
import { Front } from './front.ts';
import { openTo, type Access } from './access/access.ts';
import type { Accounts } from './access/accounts.ts';
import { erasingIn } from './access/erase-account.ts';
import { expectedVisitors } from './access/expected.ts';
import type { Elsewhere } from './access/oidc/elsewhere.ts';
import { OidcError } from './access/oidc/fault.ts';
import { openDoor } from './access/open-door.ts';
import type { Visitor } from './access/visitor.ts';
import type { AppConfig } from './house.ts';
import { inboxFolder, type InboxFolder } from './imports/inbox-folder.ts';
import type { RunIngest } from './ingest-desk.ts';
import { listen, tryPort } from './listen.ts';
import { serverState } from './state.ts';
import { readNotices } from './notices.ts';
import { openRecords } from './records/open-records.ts';
import { openStore } from './store/duckdb.ts';
import { inLanguage } from './store/in-language.ts';
import { warmUp, type WarmUp } from './warm-up.ts';
import { wordsIn, type Words } from './words/words.ts';

/** What a service needs from the outside. */
export interface ServiceEffects {
  readonly now: () => Date;
  readonly log: (line: string) => void;
  readonly ingest: RunIngest;
}

/** A service that runs. */
export interface Service {
  readonly address: string;
  /** Takes what a process beside the server sent. */
  heard(message: unknown): void;
  /** Finishes the answers under way, then lets everything go. */
  stop(): Promise<void>;
}

/**
 * Takes the data directory for this process alone and sees that its port is free, before any longer work.
 *
 * @throws CommandError in words when another server has either
 */
export async function claim(config: Config, layout: Layout, now: Date): Promise<Lock> {
  const words = wordsIn(config.language);
  const lock = await takeLock(layout.serverLock, 'canopee start', now).catch((error: unknown) => {
    throw explainLock(error, layout, words, config);
  });
  try {
    await tryPort(config.host, config.port);
    return lock;
  } catch (error) {
    lock.release();
    throw explainPort(error, config, words);
  }
}

/** Serves the published figures of a claimed data directory until it is stopped. */
export async function startService(
  config: Config,
  layout: Layout,
  web: AppConfig['web'],
  { now, log, ingest }: ServiceEffects,
): Promise<Service> {
  const words = wordsIn(config.language);
  const state = serverState(now);
  const { records, door, mayEnter } = await openHouse(config, layout, now);
  let prepare = (): void => undefined;
  const bulletin = new Bulletin();
  const following = followVersions(words, log, toldTo(bulletin, ingest), (number) => {
    bulletin.tell({ type: 'version', number });
    prepare();
  });
  const store = await openStore(layout, following);
  await following.settled();
  await store.refresh();
  const { language, timeout, queue: waiting, origin, proxies } = config;
  const answers = new AnswerCache();
  const inbox = await sweptInbox(layout, now);
  const eraseAccount = erasingIn(door.accounts, { layout, config, log });
  const kept = { records, inbox, bulletin, ingest: toldTo(bulletin, ingest), eraseAccount };
  const notices = () => readNotices(layout.settings);
  if (origin !== null && !mayEnter) log(words.settings.noAccounts);
  const work = { timeout, waiting };
  const served = { language, web, log, origin, proxies, work, notices, ...door, ...kept };
  const composed = (access: Access) => createApp(store, state, { ...served, access }, answers);
  const app = composed(door.access);
  const front = new Front(inLanguage(store, language), answers, records, door.access);
  const listening = await listen(front.before(app.fetch), config.host, config.port).catch(
    (error: unknown) => unopened(error, store, config, words),
  );
  const warm = warmUpFor(door, (request, visitor) => composed(openTo(visitor)).fetch(request));
  prepare = () => warm.again();
  prepare();
  if (door.elsewhere) void lookAt(door.elsewhere, words, log);
  return {
    address: listening.address,
    heard: (message) => tellHeard(bulletin, message),
    stop: async () => {
      state.stop();
      bulletin.close();
      warm.stop();
      await listening.stop();
      await store.close();
      records.close();
    },
  };
}

/** Says at once whether the identity provider is as it is settled, rather than to the first who comes; nobody waits for it. */
async function lookAt(
  { provider, settings: { label } }: Elsewhere,
  { oidc }: Words,
  log: ServiceEffects['log'],
): Promise<void> {
  try {
    await provider.look();
  } catch (error) {
    const { fault, reason } =
      error instanceof OidcError ? error : new OidcError('refused', reasonOf(error));
    log(`${oidc.logged(label, fault, reason)} ${oidc.remedies[fault]}`);
  }
}

/** What people put down here, and who may come in; where that cannot be settled, nothing stays open. */
async function openHouse(config: Config, layout: Layout, now: () => Date) {
  const records = await openRecords(layout.records, wordsIn(config.language));
  try {
    return { records, ...(await openDoor(records, config, layout, now)) };
  } catch (error) {
    records.close();
    throw error;
  }
}

/** The inbox, without what a killed server left half received. */
async function sweptInbox(layout: Layout, now: () => Date): Promise<InboxFolder> {
  const inbox = inboxFolder(layout, now);
  await inbox.sweep();
  return inbox;
}

/** Warms the pages up as those who will come by a door. */
function warmUpFor(
  { access, accounts }: { readonly access: Access; readonly accounts: Accounts },
  ask: (request: Request, visitor: Visitor) => Response | Promise<Response>,
): WarmUp {
  return warmUp(ask, () => expectedVisitors(access, accounts));
}

function explainLock(error: unknown, { root }: Layout, words: Words, { language }: Config): Error {
  if (error instanceof LockedError) {
    const { pid, since } = error.holder;
    const format = { dateStyle: 'long', timeStyle: 'short' } as const;
    const moment = new Intl.DateTimeFormat(language, format).format(new Date(since));
    return new CommandError(words.running.alreadyServed(root, pid, moment));
  }
  return new CommandError(words.running.notWritable(root, reasonOf(error)));
}

/** Lets the figures go, and says in words why the port does not open. */
async function unopened(
  error: unknown,
  store: { close(): Promise<void> },
  config: Config,
  words: Words,
): Promise<never> {
  await store.close();
  throw explainPort(error, config, words);
}

function explainPort(error: unknown, { host, port }: Config, words: Words): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new CommandError(words.running.portTaken(host, port));
  if (code === 'EADDRNOTAVAIL') return new CommandError(words.running.hostUnknown(host));
  return error instanceof Error ? error : new Error(String(error));
}
