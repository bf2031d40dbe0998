import { knownAnswer } from './known-answer.ts';

/** An answer from the cache. */
export const bench = knownAnswer('http-cached', () => ({}));
