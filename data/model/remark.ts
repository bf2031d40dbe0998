import type { MemberCode } from './member.ts';
import type { Month } from './period.ts';
import type { ResourceId } from './resource.ts';

/** What somebody put down about a month, for everybody who reads its figures. */
export interface Remark {
  readonly number: number;
  readonly month: Month;
  /** whose figures it explains; null: everybody's */
  readonly member: MemberCode | null;
  /** of which resource; null: of all */
  readonly resource: ResourceId | null;
  readonly text: string;
  /** a name or a function, as it was typed */
  readonly author: string;
  /** UTC, ISO 8601 */
  readonly writtenAt: string;
}

/** Everything the page “Annotations” shows. */
export interface RemarksPage {
  /** those that were not taken back, the latest month first */
  readonly remarks: readonly Remark[];
  /** what the form holds when it is opened */
  readonly offered: { readonly month: string; readonly member: string; readonly resource: string };
}
