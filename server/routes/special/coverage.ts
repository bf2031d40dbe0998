import { z } from 'zod';
import type { House } from '../../house.ts';
import { coverage } from '../../special/coverage.ts';
import { yearTexts } from '../year-query.ts';
import { coverageExample } from './coverage-example.ts';
import { coverageSchema } from './coverage-schema.ts';
import { specialDoc } from './special-doc.ts';
import { askedMember, memberText, memberTexts, yearText } from './special-query.ts';
import { specialRoute } from './special-route.ts';

const schema = z.strictObject({
  year: yearText.meta({
    description: 'Calendar year. Default: that of the version.',
    example: '2026',
  }),
  member: memberText
    .optional()
    .meta({ description: 'INSEE code of a member. Default: every one.', example: '25056' }),
  source: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'One source of figures. Default: every one.', example: 'kiosque' }),
});

const doc = specialDoc({
  operationId: 'getCoverage',
  summary: 'What was received',
  description:
    'What came of each source, month by month and member by member: complete, partial, zero, rejected, missing or not yet due, with the file that brought it. States are those of the day the version was published. Zero, missing and not yet due are three things.',
  schema: coverageSchema,
  example: coverageExample,
});

/** Receptions of a year: the matrix of sources and months. */
export function coverageRoute(house: House) {
  return specialRoute(house, {
    name: 'coverage',
    schema,
    doc,
    allowed: (setting) => ({
      year: yearTexts(setting),
      member: memberTexts(setting),
      source: [],
    }),
    settle: ({ year, member, source }, setting) => ({
      year: year === undefined ? null : Number(year),
      member: askedMember(member, setting),
      source: source ?? null,
    }),
    make: (view, asked, { signal }) => coverage(view, asked, signal),
  });
}
