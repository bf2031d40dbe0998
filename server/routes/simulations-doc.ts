import { describeRoute, resolver } from 'hono-openapi';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';
import { ANNEX_EXAMPLE, SIMULATIONS_EXAMPLE } from './simulations-example.ts';
import { simulationsSchema } from './simulations-schema.ts';

/** What the API's document says about `/api/v1/simulations`. */
export const simulationsDoc = describeRoute({
  operationId: 'getSimulations',
  summary: 'What if: up to three scenarios beside what is due',
  description:
    'Shares the cost of a year out by another key, vintage, members, resources, prices or limits, to the cent. A simulation changes nothing that is due. Amounts are whole cents, taxes included.',
  tags: ['simulations'],
  responses: {
    200: {
      description: 'The answer, from one published version.',
      headers: ETAG_HEADER,
      content: {
        'application/json': {
          schema: resolver(simulationsSchema),
          example: SIMULATIONS_EXAMPLE,
        },
        'text/plain': { schema: { type: 'string' }, example: ANNEX_EXAMPLE },
      },
    },
    304: { description: 'Nothing changed.' },
    400: problem('A parameter cannot be understood or kept: it is named, with what it may hold.'),
    404: problem('There is neither a use nor a price of that year.'),
    ...SERVER_PROBLEMS,
  },
});
