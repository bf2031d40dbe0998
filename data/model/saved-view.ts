/** A state of a page that somebody gave a name. */
export interface SavedView {
  readonly number: number;
  readonly name: string;
  /** path and query of a page of the house */
  readonly address: string;
  /** a name or a function, as it was typed */
  readonly author: string;
  /** UTC, ISO 8601 */
  readonly savedAt: string;
}

/** Everything the page “Vues enregistrées” shows. */
export interface SavedViews {
  readonly views: readonly SavedView[];
  /** the address that is to be given a name; null when the page was opened by itself */
  readonly offered: string | null;
}
