import { describeRoute, resolver } from 'hono-openapi';
import { z } from 'zod';
import { CATALOGUE, dimensionsOf, METRIC_IDS } from '../../data/model/metric/catalogue.ts';
import { DIMENSIONS } from '../../data/model/query/dimension.ts';
import { FORMAT_IDS } from '../formats/format.ts';
import { explanationSchema } from './explanation-schema.ts';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';
import { QUERY_CSV, QUERY_EXAMPLE, QUERY_EXCEL } from './query-example.ts';
import { tableContent, tableSchema } from './table-doc.ts';

const text = { type: 'string' } as const;

/** A list in the address: values separated by commas. */
function list(name: string, description: string, items: object, example: readonly string[]) {
  const schema = { type: 'array', items } as const;
  return {
    name,
    in: 'query',
    style: 'form',
    explode: false,
    description,
    schema,
    example,
  } as const;
}

function single(
  name: string,
  description: string,
  schema: object,
  example: string | number | boolean,
) {
  return { name, in: 'query', description, schema, example } as const;
}

const MEASURES = CATALOGUE.map(
  (one) => `\`${one.id}\` ${one.en.label}: by ${dimensionsOf(one).join(', ') || 'nothing'}.`,
).join('\n');

/** Each dimension restricts by its own name; values with commas repeat the parameter. */
const FILTERS = DIMENSIONS.map(({ id, example, en }) => ({
  ...list(id, `Only these. ${en.definition}`, text, [example]),
  ...(id === 'provider' && { explode: true }),
}));

/** What the API's document says about `/api/v1/query`. */
export const queryDoc = describeRoute({
  operationId: 'query',
  summary: 'Any measure by any dimensions',
  description: `Measures of the catalogue, cut by dimensions, restricted, compared, sorted and totalled, from closed lists. A measure that does not add up is refused where it would have to be. Each figure has a status beside it: \`without-secret\` sums leave hidden cells out.\n\nMeasures and what each can be cut by:\n${MEASURES}`,
  tags: ['figures'],
  parameters: [
    list('measures', 'Measures of the catalogue.', { ...text, enum: [...METRIC_IDS] }, [
      'uses',
      'activeUsers',
    ]),
    list(
      'by',
      'Dimensions of the rows, in the order of the columns; none: one row for all.',
      { ...text, enum: DIMENSIONS.map(({ id }) => id) },
      ['member'],
    ),
    single('from', 'First month. Default: January of the latest year with data.', text, '2025-01'),
    single('to', 'Last month. Default: the last of the latest year with data.', text, '2025-12'),
    single(
      'compare',
      'Beside nothing, the same months a year before as far as they are in, the whole year before, the stretch just before, or the same months of a reference year.',
      { ...text, pattern: '^(none|to-date|full|previous-period|\\d{4})$' },
      'to-date',
    ),
    list('sort', 'Columns to sort by; descending after a minus.', text, ['-uses']),
    single(
      'top',
      'So many of the last dimension; the others together in one row.',
      { type: 'integer', minimum: 1, maximum: 500 },
      5,
    ),
    single('totals', 'A last row for all together.', { type: 'boolean' }, true),
    single('format', 'Goes before `Accept`.', { ...text, enum: [...FORMAT_IDS] }, 'json'),
    single(
      'explain',
      'How the answer is come by, instead of the answer: rules, share tables, files, statements.',
      { type: 'boolean' },
      false,
    ),
    ...FILTERS,
  ],
  responses: {
    200: {
      description: 'The answer, from one published version.',
      headers: ETAG_HEADER,
      content: {
        ...tableContent(QUERY_EXAMPLE, { csv: QUERY_CSV, excel: QUERY_EXCEL }),
        'application/json': {
          schema: resolver(z.union([tableSchema, explanationSchema])),
          example: QUERY_EXAMPLE,
        },
      },
    },
    304: { description: 'Nothing changed.' },
    400: problem(
      'A parameter cannot be understood, or together they have no answer: it is named, with what it may hold.',
    ),
    404: problem('Nothing is published yet.'),
    406: problem('None of the formats accepted exists.'),
    ...SERVER_PROBLEMS,
  },
});
