import type { Records } from '../records/records.ts';
import type { Access, Credentials } from './access.ts';
import type { ApiKeys } from './api-keys.ts';
import { grantsOf } from './grants.ts';
import { hashOf } from './secret.ts';
import { sessionIn } from './session-cookie.ts';
import { isOver, type SessionTimes } from './session-limits.ts';
import { signedInAs, stranger, type Visitor } from './visitor.ts';

/** A session that was used since the start. */
interface Live extends SessionTimes {
  readonly hash: string;
  readonly account: string;
  readonly visitor: Visitor;
  seenAt: string;
  /** `seenAt` as the records have it */
  keptAt: string;
}

/** What sessions are read from. */
export interface SessionMeans {
  readonly records: Records;
  readonly keys: Pick<ApiKeys, 'visitor' | 'glance'>;
  readonly now: () => Date;
  /** are the indicators open to anybody? */
  readonly isOpen: () => boolean;
}

/** What another process changed, a command disabling an account, is noticed after this long. */
const LOOK_AGAIN_MS = 1_000;
const KEEP_SEEN_MS = 60_000;

/** Who is signed in: the records, and in memory those who come all the time. */
export class Sessions implements Access {
  readonly #means: SessionMeans;
  readonly #live = new Map<string, Live>();
  #changes = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #dataVersion: unknown;

  constructor(means: SessionMeans) {
    this.#means = means;
  }

  async visitor({ cookie, authorization }: Credentials): Promise<Visitor> {
    if (authorization !== undefined) return this.#behind(this.#means.keys.visitor(authorization));
    const live = await this.#named(cookie);
    if (live) await this.#see(live);
    return live?.visitor ?? this.#nobody();
  }

  async glance({ cookie, authorization }: Credentials): Promise<Visitor> {
    if (authorization !== undefined) return this.#behind(this.#means.keys.glance(authorization));
    return (await this.#named(cookie))?.visitor ?? this.#nobody();
  }

  known({ cookie, authorization }: Credentials): Visitor | null {
    if (authorization !== undefined) return null;
    const session = sessionIn(cookie);
    if (session === null) return this.#nobody();
    const now = this.#means.now();
    if (now.getTime() - this.#lookedAt >= LOOK_AGAIN_MS) return null;
    const live = this.#live.get(hashOf(session));
    return live && !isOver(live, now) ? live.visitor : null;
  }

  /** Nobody is known any more by a session of an account: to be said after the records were changed. */
  forget(account: string): void {
    this.#changes += 1;
    for (const [hash, live] of this.#live) if (live.account === account) this.#live.delete(hash);
  }

  #nobody(): Visitor {
    return stranger(this.#means.isOpen());
  }

  async #behind(holder: Promise<Visitor | null>): Promise<Visitor> {
    return (await holder) ?? this.#nobody();
  }

  async #named(cookie: string | undefined): Promise<Live | null> {
    const session = sessionIn(cookie);
    if (session === null) return null;
    await this.#lookAgain();
    return this.#find(hashOf(session));
  }

  async #lookAgain(): Promise<void> {
    const now = this.#means.now().getTime();
    if (now - this.#lookedAt < LOOK_AGAIN_MS) return;
    const { records } = this.#means;
    const [row] = await records.read('access/data-version');
    const isFirst = this.#dataVersion === undefined;
    if (!isFirst && row?.data_version !== this.#dataVersion) {
      this.#live.clear();
      records.noticed();
    }
    this.#dataVersion = row?.data_version;
    this.#lookedAt = now;
  }

  async #find(hash: string): Promise<Live | null> {
    const live = this.#live.get(hash) ?? (await this.#read(hash));
    if (!live || !isOver(live, this.#means.now())) return live;
    this.#live.delete(hash);
    await this.#means.records.change('access/end-session', { hash, account: live.account });
    return null;
  }

  async #read(hash: string): Promise<Live | null> {
    const { records, isOpen } = this.#means;
    const changes = this.#changes;
    const [row] = await records.read('access/session', { hash });
    if (!row) return null;
    const id = String(row.account);
    const grants = await grantsOf(records, id);
    if (changes !== this.#changes) return this.#read(hash);
    const account = { id, name: String(row.name) };
    const visitor = signedInAs(account, grants, isOpen());
    const seenAt = String(row.seen_at);
    const times = { createdAt: String(row.created_at), seenAt, keptAt: seenAt };
    const live = { hash, account: id, visitor, ...times };
    this.#live.set(hash, live);
    return live;
  }

  async #see(live: Live): Promise<void> {
    const now = this.#means.now();
    live.seenAt = now.toISOString();
    if (now.getTime() - Date.parse(live.keptAt) < KEEP_SEEN_MS) return;
    live.keptAt = live.seenAt;
    await this.#means.records.change('access/see-session', {
      hash: live.hash,
      seen_at: live.seenAt,
    });
  }
}
