import { inLanguage } from './language.ts';
import { submission as en } from './en/submission.ts';
import { submission as fr } from './fr/submission.ts';

/** Words of every form that changes something. */
export interface SubmissionWords {
  /** the server could not be reached */
  readonly lost: string;
  /** in the place of a form that is not for whoever looks at it */
  readonly readOnly: string;
  readonly author: string;
  readonly authorHint: string;
}

export const submissionWords = inLanguage<SubmissionWords>({ fr, en });
