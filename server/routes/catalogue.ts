import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { z } from 'zod';
import {
  additiveOver,
  CATALOGUE,
  METRIC_IDS,
  shapesOfMetric,
  timeOf,
} from '../../data/model/metric/catalogue.ts';
import { DIMENSIONS } from '../../data/model/query/dimension.ts';
import { answer } from '../answer.ts';
import type { Env, House } from '../house.ts';
import { allowedValues } from '../query/allowed.ts';
import { groundOf } from '../query/evaluate.ts';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';

const text = z.string();
const words = z.object({ label: text, definition: text, caveat: text.optional() });
const dimensionId = z.enum(DIMENSIONS.map(({ id }) => id));

const catalogueSchema = z.object({
  measures: z.array(
    z.object({
      id: z.enum(METRIC_IDS),
      unit: text,
      grains: z.array(text),
      formula: text,
      additiveOver: z.array(text).meta({ description: 'Axes its values may be added up over.' }),
      time: z.enum(['any', 'years', 'one-year']),
      shapes: z.array(z.array(dimensionId)).meta({
        description: 'Dimensions it can be cut by or filtered on together, each list closed.',
      }),
      ...{ fr: words, en: words },
    }),
  ),
  dimensions: z.array(
    z.object({
      id: dimensionId,
      axis: text,
      values: z.array(text).meta({ description: 'What it can be restricted to, in this version.' }),
      ...{ fr: words, en: words },
    }),
  ),
});

const [first] = CATALOGUE;
const [, , month] = DIMENSIONS;

const doc = describeRoute({
  operationId: 'getCatalogue',
  summary: 'Measures and dimensions',
  description:
    'Every measure with its unit, grain, additivity, formula, definition and caveat, and what it can be cut by; every dimension with its values in the version served.',
  tags: ['figures'],
  responses: {
    200: {
      description: 'The catalogue.',
      headers: ETAG_HEADER,
      content: {
        'application/json': {
          schema: resolver(catalogueSchema),
          example: {
            measures: first ? [described(first)] : [],
            dimensions: month ? [{ ...dimensionOf(month), values: ['2025-01', '2025-02'] }] : [],
          },
        },
      },
    },
    304: { description: 'Nothing changed.' },
    404: problem('Nothing is published yet.'),
    ...SERVER_PROBLEMS,
  },
});

/** What free questions are made of. */
export function catalogueRoute(house: House) {
  return new Hono<Env>().get('/', doc, (c) =>
    answer(c, house, {
      question: 'catalogue',
      contentType: 'application/json; charset=utf-8',
      make: ({ version }) => {
        const ground = groundOf(version);
        const dimensions = DIMENSIONS.map((one) => ({
          ...dimensionOf(one),
          values: allowedValues(one.id, ground),
        }));
        return Promise.resolve(JSON.stringify({ measures: CATALOGUE.map(described), dimensions }));
      },
    }),
  );
}

function described(metric: (typeof CATALOGUE)[number]) {
  const { id, unit, grains, formula, fr, en } = metric;
  const shapes = shapesOfMetric(metric).filter((shape) => shape.length > 0);
  return {
    id,
    unit,
    grains,
    formula,
    additiveOver: additiveOver(metric),
    time: timeOf(metric),
    shapes,
    fr,
    en,
  };
}

function dimensionOf({ id, axis, fr, en }: (typeof DIMENSIONS)[number]) {
  return { id, axis, fr, en };
}
