import type { Verdict } from '../../data/model/decision.ts';
import type { PageId } from '../../data/model/pages.ts';

/** The short strings of the pages: names of parts, headings, buttons. */
export interface Labels {
  readonly site: string;
  readonly tagline: string;
  readonly skip: string;
  readonly pages: string;
  readonly menu: string;
  readonly pageNames: Readonly<Record<PageId, string>>;
  readonly about: string;
  readonly demonstration: string;
  readonly api: string;
  readonly dataVersion: (number: number, published: string) => string;
  readonly printed: (address: string) => string;

  readonly context: string;
  readonly year: string;
  readonly compare: string;
  readonly member: string;
  readonly offer: string;
  readonly measure: string;
  readonly toDate: (year: number) => string;
  readonly full: (year: number) => string;
  readonly noComparison: string;
  readonly allMembers: string;
  readonly allResources: string;
  readonly kinds: string;
  readonly resources: string;
  readonly show: string;
  readonly reset: string;
  readonly saveView: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly exporting: string;
  readonly apiAnswer: string;
  readonly print: string;

  readonly loading: string;
  readonly updated: (finding: string) => string;
  readonly failed: (published: string) => string;

  readonly quality: string;
  readonly figures: string;
  readonly reading: string;
  readonly useShare: string;
  readonly costShare: string;
  readonly gap: string;
  readonly pointsUnit: (value: number) => string;
  readonly evolution: string;
  readonly intensity: string;
  readonly due: (year: number) => string;
  readonly memberColumn: string;
  readonly restOfDepartment: string;
  readonly together: string;
  readonly unallocated: string;
  readonly filterOn: (name: string) => string;
  readonly unfilter: (name: string) => string;
  readonly inYear: (year: number, text: string) => string;
  readonly yearColon: (year: number) => string;
  /** a column: something in the period it is compared with */
  readonly before: (name: string) => string;
  readonly sharesOf: (use: string, cost: string) => string;

  readonly month: string;
  readonly provisional: string;
  readonly withoutSecret: string;
  readonly yes: string;
  readonly readMarks: string;
  readonly resource: string;
  readonly kind: string;
  readonly cost: string;
  readonly costPerUse: string;
  readonly report: string;
  readonly metric: string;
  readonly value: string;
  /** to the form that puts a remark on a month of the timeline */
  readonly annotate: string;
  readonly seeData: string;
  readonly fileOf: (chart: string) => string;
  readonly definitions: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly notes: string;
}
