import { inLanguage } from './language.ts';
import { submission as en } from './en/submission.ts';
import { submission as fr } from './fr/submission.ts';

/** Words of every form that changes something. */
export interface SubmissionWords {
  /** the server could not be reached */
  readonly lost: string;
  readonly author: string;
  readonly authorHint: string;
}

export const submissionWords = inLanguage<SubmissionWords>({ fr, en });
