import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from '../problem-doc.ts';

/** What the API's document says of a special question. */
export interface About<Schema extends z.ZodType> {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly schema: Schema;
  /** an answer, fictitious */
  readonly example: z.input<Schema>;
  /** answered to signed-in staff alone */
  readonly staffOnly?: boolean;
}

/** The description of a special question's route, with an example of its answer. */
export function specialDoc<Schema extends z.ZodType>(about: About<Schema>) {
  const { operationId, summary, description, schema, example, staffOnly = false } = about;
  return describeRoute({
    ...{ operationId, summary, description },
    tags: ['special'],
    responses: {
      200: {
        description: 'The answer, from one published version.',
        headers: ETAG_HEADER,
        content: { 'application/json': { schema: resolver(schema), example } },
      },
      304: { description: 'Nothing changed.' },
      400: problem('A parameter cannot be understood: it is named, with what it may hold.'),
      ...(staffOnly && { 403: problem('This is answered to signed-in staff alone.') }),
      404: problem('There is nothing about that year, or no version yet.'),
      ...SERVER_PROBLEMS,
    },
  });
}
