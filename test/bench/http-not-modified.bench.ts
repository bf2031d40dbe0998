import { knownAnswer } from './known-answer.ts';

/** A 304 to who has the answer already; the bare server sends it again. */
export const bench = knownAnswer({
  name: 'http-not-modified',
  peerName: 'bare node:http, same bytes',
  has: true,
  headers: true,
});
