import { knownAnswer } from './known-answer.ts';

/** A 304 to who has the answer already; the bare server sends it whole. */
export const bench = knownAnswer('http-not-modified', (etag) => ({ 'if-none-match': etag }));
