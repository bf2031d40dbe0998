import { z } from 'zod';
import type { ConsumptionQuestion } from '../../data/model/answer.ts';
import { yearsCovered } from '../../data/model/coverage.ts';
import { METRICS } from '../../data/model/metric.ts';
import type { Setting } from '../../data/model/reading.ts';
import { BadRequest, NoVersionError, type ParameterFault } from '../errors.ts';
import type { Words } from '../words/words.ts';

const MEASURES = METRICS.map(({ id }) => id);
const CODE = /^(\d{2}|2[AB])(\d{3})?$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Parameters of the question about consumption, as text; {@link questionOf} settles them. */
export const consumptionQuery = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .meta({
      description: 'Calendar year. Default: the latest with data.',
      example: '2025',
    }),
  by: z.enum(['member', 'year', 'month', 'kind', 'resource']).default('member').meta({
    description:
      'Dimension of the rows. `year` answers all years up to the one asked, over the same months.',
    example: 'member',
  }),
  compare: z.enum(['to-date', 'full', 'none']).default('to-date').meta({
    description: 'Compare with the same months of the year before, the whole of it, or nothing.',
    example: 'to-date',
  }),
  measure: z.enum(MEASURES).default('uses').meta({
    description: 'Measure that shares, gap and evolution are computed on.',
    example: 'uses',
  }),
  member: z.string().regex(CODE).optional().meta({
    description: 'INSEE code of a member: only its rows.',
    example: '25056',
  }),
  kind: z.string().regex(SLUG).optional().meta({
    description: 'Kind of resource. Not together with `resource`.',
    example: 'press',
  }),
  resource: z.string().regex(SLUG).optional().meta({
    description: 'One resource. Not together with `kind`, nor with `by=kind`.',
    example: 'kiosque',
  }),
});

type Query = z.output<typeof consumptionQuery>;
type Parameter = keyof Query;

/**
 * The faults of parameters that do not even look right.
 *
 * @param setting of the version served, for what they may hold; undefined before the first
 */
export function queryFaults(
  issues: readonly {
    readonly path?: readonly unknown[] | undefined;
    readonly keys?: readonly string[];
  }[],
  setting: Setting | undefined,
  words: Words,
): ParameterFault[] {
  return issues.flatMap(({ path = [], keys }): ParameterFault[] => {
    const known = Object.keys(consumptionQuery.shape);
    if (keys) return keys.map((parameter) => ({ parameter, reason: 'unknown', allowed: known }));
    const parameter = String(path[0]);
    return [valueFault(parameter as Parameter, setting, words)];
  });
}

/**
 * The question with every parameter settled.
 *
 * @throws BadRequest when a parameter names what the version does not know, or two exclude each other
 */
export function questionOf(
  query: Query,
  setting: Setting | undefined,
  words: Words,
): ConsumptionQuestion {
  if (!setting) throw new NoVersionError();
  const latest = yearsCovered(setting.coverage).at(-1);
  if (latest === undefined) throw new NoVersionError();
  const find = (list: readonly { readonly id: string }[], id: string | undefined) =>
    list.find((one) => one.id === id)?.id ?? null;
  const members = setting.agreement.members.map(({ code }) => ({ id: code }));
  const question = {
    year: query.year === undefined ? latest : Number(query.year),
    by: query.by,
    compare: query.compare,
    measure: query.measure,
    member: find(members, query.member),
    kind: find(setting.kinds, query.kind),
    resource: find(setting.resources, query.resource),
  } as ConsumptionQuestion;
  const faults = [...unknownNames(query, question, setting, words), ...exclusions(query)];
  if (faults.length > 0) throw new BadRequest(faults);
  return question;
}

function unknownNames(
  query: Query,
  question: ConsumptionQuestion,
  setting: Setting,
  words: Words,
): ParameterFault[] {
  return (['member', 'kind', 'resource'] as const)
    .filter((name) => query[name] !== undefined && question[name] === null)
    .map((name) => valueFault(name, setting, words));
}

function exclusions({ by, kind, resource }: Query): ParameterFault[] {
  if (resource === undefined) return [];
  const fault = (other: string): ParameterFault => ({
    parameter: 'resource',
    reason: 'not-together',
    allowed: [other],
  });
  return [
    ...(kind === undefined ? [] : [fault('kind')]),
    ...(by === 'kind' ? [fault('by=kind')] : []),
  ];
}

function valueFault(
  parameter: Parameter,
  setting: Setting | undefined,
  words: Words,
): ParameterFault {
  return { parameter, reason: 'value', allowed: ALLOWED[parameter](setting, words) };
}

/** What each parameter may hold, on the version served where that decides. */
const ALLOWED: Readonly<
  Record<Parameter, (setting: Setting | undefined, words: Words) => readonly string[]>
> = {
  by: () => consumptionQuery.shape.by.unwrap().options,
  compare: () => consumptionQuery.shape.compare.unwrap().options,
  measure: () => consumptionQuery.shape.measure.unwrap().options,
  year: (setting, { problems }) =>
    setting ? yearsCovered(setting.coverage).map(String) : [problems.yearFormat],
  member: (setting) => setting?.agreement.members.map(({ code }) => code) ?? [],
  kind: (setting) => setting?.kinds.map(({ id }) => id) ?? [],
  resource: (setting) => setting?.resources.map(({ id }) => id) ?? [],
};
