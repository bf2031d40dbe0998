/** What must be known before the figures of a special question are used. */
export const SPECIAL_NOTES = [
  /** the data are fictitious */
  'demonstration',
  /** the year is in up to the month named */
  'partial-year',
  /** some cells are hidden */
  'secret',
  /** nothing links the readers of the sources named to enrolments: the counts are at least so many */
  'at-least',
  /** no source links uses to enrolments */
  'not-linked',
  /** the members named sent no snapshot of their enrolments */
  'missing-snapshot',
  /** nobody is followed from one year to the next */
  'within-year',
  /** no readers of the year are known, or they went before cohorts were kept */
  'no-cohorts',
  /** what changed where an action was held is not proven to come from it */
  'no-cause',
  /** so many actions were looked at: one in twenty seems to have an effect by chance */
  'many-comparisons',
] as const;

/** One of {@link SPECIAL_NOTES}; `subject` names the month, sources or members concerned. */
export interface SpecialNote {
  readonly code: (typeof SPECIAL_NOTES)[number];
  readonly subject?: string;
}
