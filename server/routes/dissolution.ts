import { Hono } from 'hono';
import { describeRoute, resolver, validator } from 'hono-openapi';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { dissolved } from '../costs/answers.ts';
import { BadRequest } from '../errors.ts';
import type { Env, House } from '../house.ts';
import { DISSOLUTION_EXAMPLE } from './dissolution-example.ts';
import { dissolutionSchema } from './dissolution-schema.ts';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';

const doc = describeRoute({
  operationId: 'getDissolution',
  summary: 'What stands between the group and its dissolution',
  description:
    'Every member beside every provider: due, penalties and damages included, invoiced, paid, outstanding, and what is missing. The group is dissolved only once every member has paid (convention, art. 6.2).',
  tags: ['costs'],
  responses: {
    200: {
      description: 'The answer, from one published version.',
      headers: ETAG_HEADER,
      content: {
        'application/json': { schema: resolver(dissolutionSchema), example: DISSOLUTION_EXAMPLE },
      },
    },
    304: { description: 'Nothing changed.' },
    400: problem('There are no parameters.'),
    404: problem('Nothing is published yet.'),
    ...SERVER_PROBLEMS,
  },
});

/** The checklist of a dissolution. */
export function dissolutionRoute(house: House) {
  const none = validator('query', z.strictObject({}), (result) => {
    if (result.success) return;
    const keys = result.error.flatMap((issue) => ('keys' in issue ? (issue.keys as string[]) : []));
    throw new BadRequest(keys.map((parameter) => ({ parameter, reason: 'unknown', allowed: [] })));
  });
  return new Hono<Env>().get('/', doc, none, (c) =>
    answer(c, house, {
      question: 'dissolution',
      contentType: 'application/json; charset=utf-8',
      make: async (view, { signal }) => JSON.stringify(await dissolved(view, signal)),
    }),
  );
}
