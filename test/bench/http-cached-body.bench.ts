import { knownAnswer } from './known-answer.ts';

/** An answer from the cache with its seventeen headers, beside a bare server of the same body without them. */
export const bench = knownAnswer({
  name: 'http-cached-body',
  peerName: 'bare node:http, same body without our headers',
  has: false,
  headers: false,
});
