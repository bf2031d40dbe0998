import { z } from 'zod';
import { requireCostYear } from '../../costs/years.ts';
import type { House } from '../../house.ts';
import { funnel } from '../../special/funnel.ts';
import { askedYear, yearTexts } from '../year-query.ts';
import { funnelExample } from './funnel-example.ts';
import { funnelSchema } from './funnel-schema.ts';
import { specialDoc } from './special-doc.ts';
import { yearText } from './special-query.ts';
import { specialRoute } from './special-route.ts';

const schema = z.strictObject({
  year: yearText.meta({
    description: 'Calendar year. Default: the latest with data.',
    example: '2025',
  }),
});

const doc = specialDoc({
  operationId: 'getFunnel',
  summary: 'From enrolled to regular readers',
  description:
    'Readers enrolled in the last snapshot of the year, those of them who were active in it, and those active in three months or more; per member and for the group. At least so many where some source is not linked to enrolments, not computable where none is.',
  schema: funnelSchema,
  example: funnelExample,
});

/** Enrolled, active and regular readers of a year. */
export function funnelRoute(house: House) {
  const { words } = house;
  return specialRoute(house, {
    name: 'funnel',
    schema,
    doc,
    allowed: (setting) => ({ year: yearTexts(setting) }),
    settle: (query, setting) => ({ year: requireCostYear(setting, askedYear(query, setting)) }),
    make: (view, { year }, asker) => funnel(view, year, asker, words),
  });
}
