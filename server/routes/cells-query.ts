import { z } from 'zod';
import { yearsCovered } from '../../data/model/coverage.ts';
import type { Setting } from '../../data/model/reading.ts';
import { CELL_FILTERS, CELL_TABLES, TABLES, type CellQuestion } from '../cells/cell-table.ts';
import { BadRequest, NoVersionError, type ParameterFault } from '../errors.ts';
import { FORMAT_IDS } from '../formats/format.ts';
import { formatParameter } from './format-query.ts';

const year = z.string().regex(/^\d{4}$/);

/** Parameters of the published cells, as text; {@link cellQuestion} settles them. */
export const cellsQuery = z.strictObject({
  table: z.enum(CELL_TABLES).default('cell').meta({
    description:
      'Cells by member, by place (communes, intercommunalities), or by hour of the week of a year.',
    example: 'cell',
  }),
  from: year.optional().meta({ description: 'First year. Default: the first.', example: '2024' }),
  to: year.optional().meta({ description: 'Last year. Default: the latest.', example: '2025' }),
  span: z.enum(CELL_FILTERS.span).optional().meta({
    description: 'One length of time. Default: every one. Not of `table=hour`.',
    example: 'year',
  }),
  member: z.string().max(10).optional().meta({
    description:
      'INSEE code of a member, `group` or `none`. Default: every one. Not of `table=place`.',
    example: '25056',
  }),
  scope: z.enum(CELL_FILTERS.scope).optional().meta({
    description: 'The whole offer, kinds, or resources. Default: every one.',
    example: 'kind',
  }),
  level: z.enum(CELL_FILTERS.level).optional().meta({
    description: 'Communes or intercommunalities, of `table=place` alone. Default: both.',
    example: 'commune',
  }),
  format: formatParameter,
});

type Query = z.output<typeof cellsQuery>;
type Filter = (typeof TABLES)['cell']['filters'][number];

const FILTERS: readonly Filter[] = ['span', 'member', 'scope', 'level'];

/**
 * The question with every parameter settled.
 *
 * @throws BadRequest when a parameter names what the version does not know, or is none of the table's
 */
export function cellQuestion(query: Query, setting: Setting | undefined): CellQuestion {
  if (!setting) throw new NoVersionError();
  const years = yearsCovered(setting.coverage);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) throw new NoVersionError();
  const question = {
    table: query.table,
    from: Number(query.from ?? first),
    to: Number(query.to ?? last),
    span: query.span ?? null,
    member: query.member ?? null,
    scope: query.scope ?? null,
    level: query.level ?? null,
  };
  const faults = [
    ...strangers(query),
    ...yearFaults(query, { first, last }),
    ...memberFaults(query, setting),
  ];
  if (faults.length > 0) throw new BadRequest(faults);
  return question;
}

/** What a parameter may hold. */
export function allowedIn(
  setting: Setting | undefined,
): Readonly<Record<keyof Query, readonly string[]>> {
  const years = setting ? yearsCovered(setting.coverage).map(String) : [];
  const members = setting?.agreement.members.map(({ code }): string => code) ?? [];
  return {
    table: CELL_TABLES,
    from: years,
    to: years,
    span: CELL_FILTERS.span,
    member: [...members, 'group', 'none'],
    scope: CELL_FILTERS.scope,
    level: CELL_FILTERS.level,
    format: FORMAT_IDS,
  };
}

/** Filters that the table does not have. */
function strangers(query: Query): ParameterFault[] {
  const own = TABLES[query.table].filters;
  return FILTERS.filter((name) => query[name] !== undefined && !own.includes(name)).map(
    (parameter) => ({ parameter, reason: 'not-together', allowed: [`table=${query.table}`] }),
  );
}

function yearFaults(
  { from, to }: Query,
  { first, last }: { readonly first: number; readonly last: number },
): ParameterFault[] {
  const allowed = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  const start = from ?? String(first);
  return [
    ...(from !== undefined && !allowed.includes(from)
      ? [{ parameter: 'from', reason: 'value', allowed } as const]
      : []),
    ...(to !== undefined && (!allowed.includes(to) || to < start)
      ? [
          {
            parameter: 'to',
            reason: 'value',
            allowed: allowed.filter((one) => one >= start),
          } as const,
        ]
      : []),
  ];
}

function memberFaults({ member }: Query, setting: Setting): ParameterFault[] {
  const allowed = allowedIn(setting).member;
  if (member === undefined || allowed.includes(member)) return [];
  return [{ parameter: 'member', reason: 'value', allowed }];
}
