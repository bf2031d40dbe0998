import type { PageId } from './pages.ts';

/** What open pages are told while they are looked at. */
export type LiveEvent =
  /** the version that is served now; 0 before the first. Also what is told first. */
  | { readonly type: 'version'; readonly number: number }
  /** where an import is: `done` of `total` files, or once per step */
  | {
      readonly type: 'progress';
      /** in words */
      readonly step: string;
      readonly done: number;
      readonly total: number;
    }
  /** no import is under way any more */
  | { readonly type: 'idle' }
  /** somebody changed what a page shows beside figures */
  | { readonly type: 'changed'; readonly page: PageId };
