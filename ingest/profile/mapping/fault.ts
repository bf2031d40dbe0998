/** Why a choice cannot be, or what is missing; worded in `words/mapping-…`. */
export type MappingFault =
  | { readonly code: 'no-name' | 'bad-name' | 'taken' | 'wide-pattern' | 'not-this-file' }
  | { readonly code: 'claimed'; readonly source: string }
  /** another column is that already */
  | { readonly code: 'twice'; readonly column: number }
  | { readonly code: 'mixed' | 'several-values' | 'not-a-month' | 'no-title' | 'personal' }
  | { readonly code: 'no-date' | 'no-value' | 'no-place' | 'no-reader' | 'no-card' }
  | { readonly code: 'no-resource' | 'no-year' | 'no-meaning' | 'unknown-choice' | 'nothing-read' }
  /** what the profile's own rules say */
  | { readonly code: 'rule'; readonly path: string; readonly detail: string };

/** Faults by the choice they are about; `columns` of the table as a whole. */
export type MappingFaults = Map<string, MappingFault>;
