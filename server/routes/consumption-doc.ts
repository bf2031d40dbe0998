import { describeRoute, resolver } from 'hono-openapi';
import { EXAMPLE } from './consumption-example.ts';
import { consumptionSchema } from './consumption-schema.ts';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';

/** What the API's document says about `/api/v1/consumption`. */
export const consumptionDoc = describeRoute({
  operationId: 'getConsumption',
  summary: 'Consumption against cost share',
  description:
    'Uses, sessions, distinct active users, use share, cost share, gap, intensity and Hoover index. A figure is a number, or the reason why there is none. Informative: the agreement shares the cost by population.',
  tags: ['consumption'],
  responses: {
    200: {
      description: 'The answer, from one published version.',
      headers: ETAG_HEADER,
      content: {
        'application/json': { schema: resolver(consumptionSchema), example: EXAMPLE },
      },
    },
    304: { description: 'Nothing changed.' },
    400: problem('A parameter cannot be understood: it is named, with what it may hold.'),
    404: problem('There is nothing about that year.'),
    ...SERVER_PROBLEMS,
  },
});
