import type { CounterException, Decision } from './sources/counter/exceptions.ts';
import type { Finding } from './check/finding.ts';
import type { AgreementFault } from './settings/agreement-fault.ts';
import type { CatalogueFault } from './settings/catalogue-fault.ts';

/** Everything that can be wrong with a file, a setting or a run as a whole; worded in `words/`. */
export type Problem =
  | { readonly code: 'no-such-path'; readonly path: string }
  | { readonly code: 'nothing-to-read'; readonly path: string }
  | { readonly code: 'disk-full'; readonly path: string }
  | { readonly code: 'not-a-file' }
  | { readonly code: 'cannot-read'; readonly reason: 'denied' | 'gone' }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'empty-file' }
  | { readonly code: 'not-text'; readonly line: number }
  | { readonly code: 'line-too-long'; readonly line: number }
  | { readonly code: 'carriage-returns' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'too-nested'; readonly place: string | null }
  | {
      readonly code: 'too-many-columns';
      readonly columns: number;
      readonly limit: number;
      readonly line?: number;
    }
  | { readonly code: 'too-many-cells'; readonly limit: number }
  | { readonly code: 'zip-damaged' }
  | { readonly code: 'zip-encrypted' }
  | { readonly code: 'zip-path' }
  | {
      readonly code: 'zip-bomb';
      readonly bytes: number;
      readonly size: number;
      readonly ratio: number;
    }
  | { readonly code: 'workbook-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'not-a-workbook' }
  | { readonly code: 'old-workbook' }
  | { readonly code: 'no-table' }
  | { readonly code: 'cannot-write'; readonly path: string }
  | { readonly code: 'several-sheets'; readonly sheets: readonly string[] }
  | { readonly code: 'gzip-damaged' }
  | { readonly code: 'gzip-bomb'; readonly ratio: number }
  | { readonly code: 'log-format'; readonly source: string; readonly format: string }
  | {
      readonly code: 'unknown-in-profile';
      readonly source: string;
      readonly what: 'place' | 'resource';
      readonly text: string;
    }
  | { readonly code: 'open-quote'; readonly line: number }
  /** a report of a release before 5, which no longer can be compared; `title` as in its first cell */
  | { readonly code: 'old-counter'; readonly title: string }
  | {
      readonly code: 'unknown-kind';
      readonly profiles: readonly string[];
      readonly headings: readonly string[];
    }
  | {
      readonly code: 'missing-column';
      readonly line: number;
      readonly column: string;
      readonly found: readonly string[];
    }
  | {
      readonly code: 'bad-month-heading';
      readonly line: number;
      readonly column: number;
      readonly heading: string;
    }
  | { readonly code: 'no-months'; readonly line: number }
  | {
      readonly code: 'repeated-month';
      readonly line: number;
      readonly column: number;
      readonly month: string;
    }
  /** a COUNTER server's answer instead of a report */
  | {
      readonly code: 'counter-exception';
      readonly decision: Decision;
      /** code null: none was given */
      readonly exceptions: readonly Pick<CounterException, 'code' | 'message'>[];
    }
  | { readonly code: 'http-error'; readonly status: number; readonly decision: Decision }
  | { readonly code: 'web-page' }
  | { readonly code: 'bad-json'; readonly line: number }
  | {
      readonly code: 'long-period';
      readonly place: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly code: 'month-outside';
      readonly place: string;
      readonly month: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly code: 'damaged-cards'; readonly line: number; readonly count: number }
  | {
      readonly code: 'partial-vintage';
      readonly vintage: number;
      readonly communes: number;
      readonly expected: number;
    }
  | {
      readonly code: 'unknown-member';
      readonly member: string;
      readonly members: readonly string[];
    }
  | { readonly code: 'no-snapshot-date' }
  | { readonly code: 'no-usable-row'; readonly read: number }
  | {
      readonly code: 'bad-setting';
      readonly file: string;
      readonly line: number;
      readonly path: string;
      readonly detail: string;
      /** the words it may be, where only some are */
      readonly allowed?: readonly string[];
    }
  | {
      readonly code: 'bad-agreement';
      readonly file: string;
      readonly line: number;
      readonly path: string;
      readonly fault: AgreementFault;
    }
  | {
      readonly code: 'bad-catalogue';
      readonly file: string;
      readonly line: number;
      readonly path: string;
      readonly fault: CatalogueFault;
    }
  | { readonly code: 'tangled-setting'; readonly file: string; readonly line: number }
  | { readonly code: 'missing-setting'; readonly file: string }
  | { readonly code: 'damaged-manifest'; readonly line: number }
  | { readonly code: 'damaged-erasures'; readonly file: string; readonly line: number }
  | { readonly code: 'cut-ledger'; readonly lines: number; readonly expected: number }
  | {
      readonly code: 'damaged-lake';
      readonly findings: readonly Extract<Finding, { part: 'lake' }>[];
    }
  | {
      readonly code: 'disagreement';
      readonly table: string;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly code: 'locked';
      readonly pid: number;
      readonly command: string;
      readonly since: string;
    }
  | { readonly code: 'open-key'; readonly file: string }
  | { readonly code: 'bad-key'; readonly file: string }
  | { readonly code: 'year-not-over'; readonly year: number }
  | { readonly code: 'nothing-of-year'; readonly year: number }
  | { readonly code: 'not-a-year'; readonly text: string }
  | { readonly code: 'no-card' }
  | { readonly code: 'original-gone' }
  | { readonly code: 'damaged-original'; readonly fingerprint: string }
  | { readonly code: 'missing-secret'; readonly source: string; readonly place: string }
  | {
      readonly code: 'unknown-source';
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'bad-month'; readonly option: string }
  | { readonly code: 'damaged-harvest'; readonly line: number }
  | { readonly code: 'not-empty'; readonly path: string }
  | { readonly code: 'unknown-batch'; readonly batch: string }
  | { readonly code: 'ambiguous-batch'; readonly batch: string; readonly found: readonly string[] }
  | { readonly code: 'undone-already'; readonly batch: string; readonly file: string }
  | { readonly code: 'not-undone'; readonly batch: string; readonly file: string }
  | { readonly code: 'not-in-inbox'; readonly file: string }
  | { readonly code: 'not-preflighted'; readonly file: string }
  | { readonly code: 'confirmation-needed' };
