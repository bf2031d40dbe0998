import type { DimensionId } from '../../data/model/query/dimension.ts';
import type { NoteCode } from '../query/note.ts';
import type { RuleCode } from '../query/rules.ts';

/** What is said of a refused question: the labels of what it is about, and what may be asked instead. */
export interface RefusalFacts {
  readonly measure: string;
  readonly subject: string;
  readonly allowed: readonly string[];
}

/** What answers to free questions say. */
export interface QueryWords {
  /** “par mois”: a cut, as people say it */
  readonly by: (dimension: string) => string;
  readonly row: string;
  readonly rowKinds: readonly [detail: string, others: string, total: string];
  readonly unallocated: string;
  readonly unknownAge: string;
  readonly weekday: (number: number) => string;
  readonly quarter: (year: string, number: string) => string;
  readonly previous: (label: string) => string;
  readonly change: (label: string) => string;
  readonly notes: Readonly<Record<NoteCode, (subject: string) => string>>;
  /** how figures were made, one sentence a rule */
  readonly rules: Readonly<Record<RuleCode, string>>;
  readonly notBy: (facts: RefusalFacts) => string;
  readonly notAdditive: (facts: RefusalFacts) => string;
  readonly oneYear: (facts: RefusalFacts) => string;
  readonly wholeYears: (facts: RefusalFacts) => string;
  readonly tooLarge: (facts: RefusalFacts) => string;
  readonly backwards: (from: string, to: string) => string;
  /** filters that nothing satisfies together; values the parameter could hold beside the others */
  readonly nothing: (parameter: string, allowed: readonly string[]) => string;
  /** a dimension these figures are not known by; those of its sort that they are known by */
  readonly nothingBy: (allowed: readonly string[]) => string;
  readonly topNeeds: (allowed: readonly string[]) => string;
  /** what a non-additive measure would have to be added up over */
  readonly over: Readonly<Partial<Record<DimensionId, string>>>;
}
