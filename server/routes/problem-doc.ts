import { resolver } from 'hono-openapi';
import { problemSchema } from './consumption-schema.ts';

/** What the API's document says of an error. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: resolver(problemSchema) } },
});

/** What it says of the mark every answer bears. */
export const ETAG_HEADER = {
  ETag: {
    description: 'Send it back in If-None-Match to be told whether anything changed.',
    schema: { type: 'string' },
  },
} as const;
