import type { YearClosing } from '../retention/close.ts';
import type { Erased } from '../retention/erase.ts';
import type { Forgetting, Left } from '../retention/forget.ts';
import type { Purge } from '../retention/purge.ts';

/** What is said of personal data that goes, in one language. */
export interface RetentionWords {
  readonly purge: Readonly<Record<Purge['state'], string>>;
  /** how much of what, one line each; never whose */
  readonly erased: (erased: Erased) => string[];
  readonly closing: (year: number) => string;
  readonly confirmClose: (year: number) => string;
  readonly close: Readonly<Record<YearClosing['state'], (year: number) => string>>;
  readonly whichCard: string;
  readonly confirmForget: string;
  readonly forget: Readonly<Record<Forgetting['state'], string>>;
  readonly left: (left: Left) => string[];
  /** what backups of before still hold, and for how long it matters */
  readonly inBackups: string;
}
