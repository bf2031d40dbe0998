import type { ShownKey } from '../../data/model/access/accounts-page.ts';
import type { Grant } from '../../data/model/access/role.ts';
import type { KeptRow, Records } from '../records/records.ts';
import type { Audit } from './audit.ts';
import { grantsIn, grantsText } from './grants.ts';
import { hashOf, newId, newSecret } from './secret.ts';
import { Throttle } from './throttle.ts';
import { signedInAs, type Visitor } from './visitor.ts';

/** What a key begins with, so that people and scanners of leaked secrets know it. */
const MARK = 'canopee_';
const SHOWN = MARK.length + 6;

/** Answers one key may ask for in a minute. */
const PACE = { most: 600, seconds: 60 } as const;
const KEEP_USED_MS = 60_000;
const DAY_MS = 86_400_000;

/** What is wished of a key. */
export interface NewKey {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly days: number;
}

/** Keys of programs: some roles, until a day, revoked at any time. */
export class ApiKeys {
  readonly #records: Records;
  readonly #audit: Audit;
  readonly #now: () => Date;
  readonly #isOpen: () => boolean;
  readonly #pace = new Throttle(PACE);

  constructor(records: Records, audit: Audit, now: () => Date, isOpen: () => boolean) {
    this.#records = records;
    this.#audit = audit;
    this.#now = now;
    this.#isOpen = isOpen;
  }

  /** Makes a key; it is told this once and never again. */
  async make({ name, grants, days }: NewKey, author: string): Promise<string> {
    const key = `${MARK}${newSecret()}`;
    const [id, now, text] = [newId(), this.#now(), grantsText(grants)];
    const kept = {
      ...{ id, hash: hashOf(key), name, beginning: key.slice(0, SHOWN), grants: text, author },
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + days * DAY_MS).toISOString(),
    };
    const deed = { actor: author, deed: 'key-made', subject: id, detail: text } as const;
    await this.#audit.done(deed, [['access/add-key', kept]]);
    return key;
  }

  async list(): Promise<readonly ShownKey[]> {
    return (await this.#records.read('access/keys')).map((row) => ({
      id: String(row.id),
      name: String(row.name),
      beginning: String(row.beginning),
      grants: grantsIn(String(row.grants)),
      author: textOrNull(row.author),
      createdAt: String(row.created_at),
      expiresAt: String(row.expires_at),
      revokedAt: textOrNull(row.revoked_at),
      usedAt: textOrNull(row.used_at),
    }));
  }

  async revoke(id: string, actor: string): Promise<boolean> {
    const given = { id, revoked_at: this.#now().toISOString() };
    const deed = { actor, deed: 'key-revoked', subject: id, detail: '' } as const;
    return this.#audit.done(deed, [['access/revoke-key', given]]);
  }

  /**
   * Who a key stands for, null where it does not hold.
   *
   * @throws Throttled where it asks too often
   */
  async visitor(authorization: string): Promise<Visitor | null> {
    const row = await this.#holding(authorization);
    if (!row) return null;
    const id = String(row.id);
    await this.#pace.pass(id);
    const now = this.#now();
    const usedAt = row.used_at === null ? 0 : Date.parse(String(row.used_at));
    if (now.getTime() - usedAt >= KEEP_USED_MS)
      await this.#records.change('access/use-key', { id, used_at: now.toISOString() });
    return this.#holder(row);
  }

  /** The same, which counts as no use of it. */
  async glance(authorization: string): Promise<Visitor | null> {
    const row = await this.#holding(authorization);
    return row && this.#holder(row);
  }

  async #holding(authorization: string): Promise<KeptRow | null> {
    const [, key] = /^Bearer (canopee_[\w-]{43})$/i.exec(authorization.trim()) ?? [];
    if (key === undefined) return null;
    const [row] = await this.#records.read('access/key', { hash: hashOf(key) });
    return row && Date.parse(String(row.expires_at)) > this.#now().getTime() ? row : null;
  }

  #holder({ id, name, grants }: KeptRow): Visitor {
    const account = { id: String(id), name: String(name) };
    return signedInAs(account, grantsIn(String(grants)), this.#isOpen());
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
