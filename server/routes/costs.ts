import { Hono } from 'hono';
import { describeRoute, resolver, validator } from 'hono-openapi';
import { z } from 'zod';
import { yearsCovered } from '../../data/model/coverage.ts';
import { answer } from '../answer.ts';
import { costs } from '../costs.ts';
import { BadRequest, NoVersionError, type ParameterFault } from '../errors.ts';
import type { Env, House } from '../house.ts';
import { COSTS_EXAMPLE } from './costs-example.ts';
import { costsSchema } from './costs-schema.ts';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';

const query = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .meta({ description: 'Calendar year. Default: the latest with data.', example: '2025' }),
});

const doc = describeRoute({
  operationId: 'getCosts',
  summary: 'Cost beside use',
  description:
    'Cost per use, session, active user and enrolled reader, per inhabitant for the group; budget share beside use share of each resource; change since the reference year. What is missing makes a measure not computable, never 0.',
  tags: ['costs'],
  responses: {
    200: {
      description: 'The answer, from one published version.',
      headers: ETAG_HEADER,
      content: {
        'application/json': { schema: resolver(costsSchema), example: COSTS_EXAMPLE },
      },
    },
    304: { description: 'Nothing changed.' },
    400: problem('A parameter cannot be understood: it is named, with what it may hold.'),
    404: problem('There is nothing about that year.'),
    ...SERVER_PROBLEMS,
  },
});

/** Cost measures of a year. */
export function costsRoute(house: House) {
  const { store, config } = house;
  const years = () => yearsCovered(store.version()?.setting.coverage ?? NOTHING);
  const parameters = validator('query', query, (result) => {
    if (!result.success) throw new BadRequest(faultsOf(result.error, years().map(String)));
  });
  return new Hono<Env>().get('/', doc, parameters, async (c) => {
    const asked = c.req.valid('query').year;
    const year = asked === undefined ? years().at(-1) : Number(asked);
    if (year === undefined) throw new NoVersionError();
    return answer(c, house, {
      question: `costs ${year}`,
      contentType: 'application/json; charset=utf-8',
      make: async (view, asker) => JSON.stringify(await costs(view, year, asker, config.language)),
    });
  });
}

const NOTHING = { byResource: new Map(), months: [] } as const;

function faultsOf(
  issues: readonly { readonly message: string; readonly keys?: readonly string[] }[],
  years: readonly string[],
): ParameterFault[] {
  return issues.flatMap(({ keys }): ParameterFault[] =>
    keys
      ? keys.map((parameter) => ({ parameter, reason: 'unknown', allowed: ['year'] }))
      : [{ parameter: 'year', reason: 'value', allowed: years }],
  );
}
