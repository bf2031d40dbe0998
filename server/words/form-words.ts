import type { NoFigure } from '../../data/model/correction.ts';
import type { Decision } from '../../data/model/decision.ts';
import type { FrozenReport } from '../../data/model/report/frozen.ts';

/** What is wrong with a field of a form, or kept the form as a whole from changing anything. */
export interface FormWords {
  readonly required: string;
  readonly tooLong: (most: number) => string;
  readonly notAMonth: string;
  readonly notADay: string;
  readonly dayToCome: string;
  readonly notAnAmount: string;
  readonly notANumber: string;
  readonly notACount: string;
  readonly notAYear: string;
  readonly endsBefore: string;
  readonly negativeInvoice: string;
  readonly moreThanTaxed: string;
  /** a resource was chosen that somebody else provides */
  readonly otherProvider: (provider: string) => string;
  readonly unknownCommune: (near: readonly string[]) => string;
  /** the ingest process refused what the form let through */
  readonly refusedRecord: string;
  /** why nothing was entered, or undone */
  readonly notTaken: Readonly<Record<'read-only' | 'busy' | 'failed', string>>;
  readonly monthToCome: string;
  /** a list was answered with something that is not on it */
  readonly notOffered: string;
  readonly notAnAddress: string;
  readonly nameTaken: string;
  readonly replacedByWhat: string;
  /** why there is no figure to correct */
  readonly noFigure: Readonly<Record<NoFigure, string>>;
  /** another figure was received meanwhile */
  readonly receivedSince: string;
  /** it is corrected to what it was */
  readonly sameFigure: string;
  /** no line was ticked, or none that is still on the list */
  readonly noLine: string;
  /** a comment names the person, by a number or an address */
  readonly personalComment: string;
  /** somebody noted something else of one of the lines meanwhile */
  readonly markedSince: string;
  /** the figures or decisions are others than those that were shown */
  readonly changedSince: string;
  /** somebody froze a version meanwhile */
  readonly frozenSince: (report: FrozenReport) => string;
  /** somebody was faster: who decided what, and that nothing is lost */
  readonly decidedSince: (decision: Decision) => string;
}
