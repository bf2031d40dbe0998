/** Why a form of the page changed nothing, and what was typed, so that nobody types it again. */
export interface Reply {
  /** the form, by what it asked for */
  readonly task: string;
  /**
   * 409: somebody was faster · 413: more was sent than may be · 422: what was typed cannot be · 503: not now; of an identity
   * provider, 400: not an answer to this browser · 403: it did not let in, or nobody does · 502: what it said cannot be taken
   */
  readonly status: 400 | 403 | 409 | 413 | 422 | 502 | 503;
  /** what concerns the form as a whole, in words */
  readonly message: string | null;
  /** what is wrong with a field, in words, by its name */
  readonly faults: Readonly<Record<string, string>>;
  /** what the fields held */
  readonly values: Readonly<Record<string, string>>;
}
