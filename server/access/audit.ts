import { isDeed, type Deed, type KeptDeed } from '../../data/model/access/deed.ts';
import type { ChainCheck, NamedDeed } from '../../data/model/access/journal-page.ts';
import type { Change, Given, KeptRow, Records } from '../records/records.ts';
import { chained, follows, NO_DEED, type ChainEnd } from './deed-chain.ts';

/** Which deeds are looked for. */
export interface DeedQuery {
  /** '' for all */
  readonly deed: string;
  readonly actor: string;
  /** moments, ISO 8601; the last one excluded */
  readonly from: string;
  readonly to: string;
  /** those before this number */
  readonly before: number;
  readonly most: number;
}

const MONTHS_KEPT = 12;
const AT_ONCE = 1_000;
const TRIES = 5;

/** What was done here: added to, never changed, each deed bound to the one before (ASVS 5 V16). */
export class Audit {
  readonly #records: Records;
  readonly #now: () => Date;
  #last: Promise<unknown> = Promise.resolve();

  constructor(records: Records, now: () => Date) {
    this.#records = records;
    this.#now = now;
  }

  /** Adds what was done elsewhere. */
  async note(deed: Deed): Promise<void> {
    await this.#inTurn((kept) => [['access/note-audit', kept]], deed);
  }

  /**
   * Makes changes together with the deed they are, or neither.
   *
   * @param changes the last one decides whether it was done
   * @param after what is changed besides
   * @returns was it done?
   */
  async done(
    deed: Deed,
    changes: readonly Change[],
    after: readonly Change[] = [],
  ): Promise<boolean> {
    const rows = await this.#inTurn(
      (kept) => [...changes, ['access/append-audit', kept], ...after],
      deed,
    );
    return (rows[changes.length] ?? 0) > 0;
  }

  /** Recomputes the chain from the first deed that is left. */
  async check(): Promise<ChainCheck> {
    let deeds = 0;
    let end: ChainEnd | null = null;
    for (;;) {
      const part: readonly KeptDeed[] = await this.#after(end?.number ?? 0);
      for (const kept of part) {
        if (!follows(kept, kept.number === 1 ? NO_DEED : end))
          return { deeds, brokenAt: kept.number };
        end = kept;
        deeds += 1;
      }
      if (part.length < AT_ONCE) return { deeds, brokenAt: null };
    }
  }

  async #after(number: number): Promise<readonly KeptDeed[]> {
    const given = { after: number, most: AT_ONCE };
    return (await this.#records.read('access/audit-chain', given)).map(keptDeed);
  }

  async find(query: DeedQuery): Promise<readonly NamedDeed[]> {
    return (await this.#records.read('access/audit', { ...query })).map(namedDeed);
  }

  /** Removes what is older than twelve months, and says so. */
  async purge(): Promise<number> {
    const until = this.#now();
    until.setUTCMonth(until.getUTCMonth() - MONTHS_KEPT);
    const given = { until: until.toISOString() };
    const deed = { actor: '', deed: 'purged', subject: '', detail: given.until } as const;
    const rows = await this.#inTurn(
      (kept) => [
        ['access/purge-audit', given],
        ['access/append-audit', kept],
      ],
      deed,
    );
    return rows[0] ?? 0;
  }

  /** One after the other here; another process that was faster is told by the number, which it has taken. */
  #inTurn(changes: (kept: Given) => readonly Change[], deed: Deed): Promise<readonly number[]> {
    const turn = this.#last.then(() => this.#add(changes, deed));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #add(
    changes: (kept: Given) => readonly Change[],
    deed: Deed,
    tries = TRIES,
  ): Promise<readonly number[]> {
    const [row] = await this.#records.read('access/last-audit');
    const end = row ? { number: Number(row.number), hash: String(row.hash) } : NO_DEED;
    const kept = chained(deed, this.#now().toISOString(), end);
    try {
      return await this.#records.changes(changes({ ...kept }));
    } catch (error) {
      if (tries > 1 && isTaken(error)) return this.#add(changes, deed, tries - 1);
      throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes('UNIQUE constraint failed: audit.number');
}

function keptDeed(row: KeptRow): KeptDeed {
  return { ...deedOf(row), previous: String(row.previous), hash: String(row.hash) };
}

function namedDeed(row: KeptRow): NamedDeed {
  return {
    ...deedOf(row),
    hash: String(row.hash),
    actorName: row.actor_name as string | null,
    subjectName: row.subject_name as string | null,
  };
}

function deedOf({ number, at, actor, deed, subject, detail }: KeptRow) {
  const name = String(deed);
  if (!isDeed(name)) throw new RangeError(`a deed of a later house: ${name}`);
  return {
    number: Number(number),
    at: String(at),
    actor: String(actor),
    deed: name,
    subject: String(subject),
    detail: String(detail),
  };
}
