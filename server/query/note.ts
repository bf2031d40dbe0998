/** What must be known before the figures of a free question are used. */
export type NoteCode =
  | 'demonstration'
  | 'partial-year'
  | 'series-break'
  | 'missing-source'
  | 'provider-aggregate'
  | 'corrected'
  | 'no-weight'
  | 'no-agreement'
  | 'no-price'
  | 'secret'
  | 'without-secret'
  | 'unallocated'
  | 'events-only'
  | 'interval'
  | 'at-least'
  | 'closed-year';
