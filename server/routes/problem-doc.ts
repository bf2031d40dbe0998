import { resolver } from 'hono-openapi';
import { problemSchema } from './consumption-schema.ts';

/** What the API's document says of an error. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: resolver(problemSchema) } },
});

/** What it says of answers that could not be computed, for whatever reason of the server's. */
export const SERVER_PROBLEMS = {
  500: problem('The answer could not be computed.'),
  503: problem('Too many answers are waited for: Retry-After says when to ask again.'),
  504: problem('The answer took longer than it may: ask for less at a time.'),
};

/** What it says of the mark every answer bears. */
export const ETAG_HEADER = {
  ETag: {
    description: 'Send it back in If-None-Match to be told whether anything changed.',
    schema: { type: 'string' },
  },
} as const;
