/** What a person should know of a file that was taken; worded in `words/`. Kept with its batch. */
export type Note =
  /** the provider's own remark; `exception` null: it gave no code */
  | {
      readonly code: 'exception';
      readonly exception: number | null;
      readonly message: string;
    }
  /** the provider announces more figures for the same months */
  | { readonly code: 'provisional' }
  /** nothing was used in these months: zero, not missing */
  | { readonly code: 'known-zero'; readonly from: string; readonly to: string }
  /** the months of the header are not those of the columns, which were read */
  | { readonly code: 'other-months'; readonly header: string; readonly columns: string }
  /** a report without any row that does not say why: counted as zero all the same */
  | { readonly code: 'no-rows' }
  /** the columns are those of another report than the one of the header, and were believed */
  | { readonly code: 'other-report'; readonly header: string; readonly columns: string }
  /** the file says neither who made it nor whom it is about */
  | { readonly code: 'nameless'; readonly source: string }
  /** the header gives another release than the one whose form the report has */
  | { readonly code: 'other-release'; readonly header: string; readonly form: string }
  /** the year's report is closed: uses change, distinct readers do not (domain §5.3) */
  | { readonly code: 'closed-year'; readonly year: number };
