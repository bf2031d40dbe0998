import { Hono } from 'hono';
import { describeRoute, resolver, validator } from 'hono-openapi';
import { z } from 'zod';
import { METRIC_IDS } from '../../data/model/metric/catalogue.ts';
import { STATUSES } from '../../data/model/query/answer-table.ts';
import { answer } from '../answer.ts';
import { NoVersionError } from '../errors.ts';
import type { Env, House } from '../house.ts';
import { judgedObjectives } from '../objectives.ts';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';
import { refusedQuery, yearQuery, yearTexts } from './year-query.ts';

const text = z.string();

const objectivesSchema = z.object({
  objectives: z.array(
    z.object({
      indicator: text.meta({ description: 'As the list of objectives names it.' }),
      measure: z
        .enum(METRIC_IDS)
        .nullable()
        .meta({ description: 'Null: nothing of that name is measured.' }),
      year: z.int(),
      target: z.number().meta({ description: 'Shares in percent, differences in points.' }),
      direction: z.enum(['at-least', 'at-most']),
      owner: text.nullable(),
      value: z.number().nullable().meta({ description: 'In the unit of the target.' }),
      status: z.enum(STATUSES),
      reached: z.boolean().nullable(),
    }),
  ),
});

const EXAMPLE: z.input<typeof objectivesSchema> = {
  objectives: [
    {
      ...{ indicator: 'Taux d’inscription', measure: 'penetration', year: 2025 },
      ...{ target: 3, direction: 'at-least', owner: 'Médiathèque départementale' },
      ...{ value: 2.4, status: 'complete', reached: false },
    },
  ],
};

const doc = describeRoute({
  operationId: 'getObjectives',
  summary: 'Objectives beside what was reached',
  description:
    'Targets of the programme, as received, each beside the measure of the catalogue it names (by identifier or name), of the whole group in its year.',
  tags: ['figures'],
  responses: {
    200: {
      description: 'The objectives, from one published version.',
      headers: ETAG_HEADER,
      content: { 'application/json': { schema: resolver(objectivesSchema), example: EXAMPLE } },
    },
    304: { description: 'Nothing changed.' },
    400: problem('A parameter cannot be understood: it is named, with what it may hold.'),
    404: problem('Nothing is published yet.'),
    ...SERVER_PROBLEMS,
  },
});

/** Targets of the programme, and how far they are reached. */
export function objectivesRoute(house: House) {
  const { store, config, words } = house;
  const { language } = config;
  const parameters = validator('query', yearQuery, (result) => {
    const year = yearTexts(store.version()?.setting);
    if (!result.success) throw refusedQuery(result.error, { year });
  });
  return new Hono<Env>().get('/', doc, parameters, (c) => {
    if (!store.version()) throw new NoVersionError();
    const { year } = c.req.valid('query');
    return answer(c, house, {
      question: `objectives ${year ?? 'all'}`,
      contentType: 'application/json; charset=utf-8',
      make: async (view, asker) => {
        const asked = year === undefined ? null : Number(year);
        const speech = { words, language };
        const objectives = await judgedObjectives(view, asked, asker, speech);
        return JSON.stringify({ objectives });
      },
    });
  });
}
