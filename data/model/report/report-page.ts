import type { Context } from '../context.ts';
import type { ReportChange } from './changes.ts';
import type { ReportDocument } from './document.ts';
import type { FrozenReport } from './frozen.ts';

/** Everything the page “Bilan annuel” shows. */
export interface ReportPage {
  readonly context: Context;
  /** as it is now, or as it was frozen */
  readonly document: ReportDocument;
  /** SHA-256 of its canonical JSON */
  readonly hash: string;
  /** which frozen version it is; null: as it is now */
  readonly shown: FrozenReport | null;
  /** a version that is asked for and was never frozen; null: none */
  readonly absent: number | null;
  /** every frozen version, the first one first */
  readonly versions: readonly FrozenReport[];
  /** what is not as in the version frozen before; null: there is none */
  readonly changes: { readonly since: number; readonly list: readonly ReportChange[] } | null;
}
