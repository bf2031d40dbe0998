import type { SubmissionWords } from '../submission.ts';

/** Forms that change something, in English. */
export const submission: SubmissionWords = {
  lost: 'The server does not answer: nothing was recorded, and what you typed is still there. Check the connection and start over.',
  readOnly: 'Your account lets you read this page, not save anything on it.',
  author: 'Your name or function',
  authorHint: 'Kept with what you write down, and shown beside it.',
};
