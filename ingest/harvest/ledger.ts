import type { Month } from '../../data/model/period.ts';
import type { Outcome } from './verdict.ts';

/** How things stand with one month of one report of one account. */
export type State =
  /** the body lies in the data directory and waits for its import */
  | 'received'
  | 'imported'
  /** imported, and to be asked again: not ready, or in part (3031, 3040) */
  | 'provisional'
  /** nothing was used (3030) */
  | 'zero'
  /** the provider no longer keeps it (3032) */
  | 'gone'
  /** being computed by the server (1011) */
  | 'queued'
  /** the server was down or busy, or the line was cut */
  | 'waiting'
  /** an answer that cannot be taken */
  | 'refused'
  /** credentials to be mended: the account is left alone */
  | 'broken'
  /** not offered by the server: the report is left alone */
  | 'unsupported';

/** What was asked: a month of a report; of `members`, no month. */
export interface Asked {
  /** `<source>`, or `<source>/<pseudonym of the member>` */
  readonly account: string;
  readonly report: string;
  readonly month: Month | null;
}

/** How one request ended. Neither secret nor customer nor address stands in it. */
export interface Entry extends Asked {
  /** ISO time, UTC */
  readonly at: string;
  /** pseudonym of the credential it was asked with: a mended one is tried again */
  readonly credential: string;
  readonly state: State;
  /** what an import makes of a body received */
  readonly becomes?: 'imported' | 'provisional' | 'zero';
  readonly outcome: Outcome | 'import-refused';
  /** answers of this outcome in a row */
  readonly attempts: number;
  /** ISO time from which it is asked again; null: not by itself */
  readonly next: string | null;
  readonly code: number | null;
  readonly status: number | null;
  readonly message: string;
  /** asked with days instead of months */
  readonly fullDates?: true;
  /** imports of it in a row that were refused */
  readonly refusals?: number;
  /** name of the body's file */
  readonly file?: string;
  /** batch it became, and values accepted in it */
  readonly batch?: string;
  readonly values?: number;
}

/** A server is left alone for a while. */
export interface Pause {
  readonly at: string;
  /** `https://counter.example.org` */
  readonly server: string;
  readonly until: string;
  /** pauses in a row; 0: it answers again */
  readonly attempts: number;
}

/** One line of `harvest/ledger.jsonl`; the last one about a thing holds. */
export type LedgerLine = Entry | Pause;

/** Everything asked so far, as it stands. */
export class Ledger {
  /** by account, then by report and month */
  readonly #accounts = new Map<string, Map<string, Entry>>();
  readonly #pauses = new Map<string, Pause>();

  constructor(lines: readonly LedgerLine[] = []) {
    for (const line of lines) this.take(line);
  }

  /** Adds a line. */
  take(line: LedgerLine): void {
    if ('server' in line) {
      this.#pauses.set(line.server, line);
      return;
    }
    const own = this.#accounts.get(line.account) ?? new Map<string, Entry>();
    this.#accounts.set(line.account, own.set(keyOf(line), line));
  }

  entry(asked: Asked): Entry | undefined {
    return this.#accounts.get(asked.account)?.get(keyOf(asked));
  }

  /** Every entry, or those of one account. */
  entries(account?: string): Entry[] {
    const accounts = account === undefined ? [...this.#accounts.keys()] : [account];
    return accounts.flatMap((each) => [...(this.#accounts.get(each)?.values() ?? [])]);
  }

  /** The last pause of a server, over or not. */
  pause(server: string): Pause | undefined {
    return this.#pauses.get(server);
  }

  pauses(): Pause[] {
    return [...this.#pauses.values()];
  }

  /** Why an account or one of its reports is left alone; undefined when it is not. */
  off(account: string, report: string, credential: string): 'broken' | 'unsupported' | undefined {
    for (const entry of this.#accounts.get(account)?.values() ?? []) {
      if (entry.credential !== credential) continue;
      if (entry.state === 'broken') return 'broken';
      if (entry.state === 'unsupported' && entry.report === report) return 'unsupported';
    }
    return undefined;
  }
}

function keyOf({ report, month }: Asked): string {
  return `${report} ${month ?? ''}`;
}
