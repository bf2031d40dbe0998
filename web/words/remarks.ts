import type { Month } from '../../data/model/period.ts';
import { remarks as en } from './en/remarks.ts';
import { remarks as fr } from './fr/remarks.ts';
import { inLanguage } from './language.ts';

/** Words of the page “Annotations”. */
export interface RemarksWords {
  readonly title: string;
  /** the page in one sentence: how many annotations there are */
  readonly finding: (remarks: number) => string;
  readonly introduction: string;
  readonly writing: string;
  readonly month: string;
  readonly monthHint: string;
  readonly text: string;
  readonly textHint: string;
  readonly member: string;
  readonly everyMember: string;
  readonly resource: string;
  readonly everyResource: string;
  readonly write: string;
  readonly concerns: string;
  /** nobody and nothing in particular */
  readonly everything: string;
  readonly written: string;
  /** by whom, and when */
  readonly writtenBy: (author: string, moment: Date) => string;
  readonly change: string;
  readonly takingBack: (month: Month) => string;
}

export const remarksWords = inLanguage<RemarksWords>({ fr, en });
