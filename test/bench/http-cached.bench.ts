import { knownAnswer } from './known-answer.ts';

/** An answer from the cache, beside a bare server of the same bytes, body and headers. */
export const bench = knownAnswer({
  name: 'http-cached',
  peerName: 'bare node:http, same bytes',
  has: false,
  headers: true,
});
