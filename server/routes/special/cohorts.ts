import { z } from 'zod';
import { requireCostYear } from '../../costs/years.ts';
import type { House } from '../../house.ts';
import { cohorts } from '../../special/cohorts.ts';
import { figure } from '../figure-schema.ts';
import { askedYear, yearTexts } from '../year-query.ts';
import { specialDoc } from './special-doc.ts';
import { askedMember, memberText, memberTexts, yearText } from './special-query.ts';
import { specialRoute } from './special-route.ts';
import { notes, version } from './special-schema.ts';

const schema = z.strictObject({
  year: yearText.meta({
    description: 'Calendar year. Default: the latest with data.',
    example: '2025',
  }),
  member: memberText.optional().meta({
    description: 'INSEE code of a member. Default: every one, and the group.',
    example: '25056',
  }),
});

const month = z.string().meta({ description: 'YYYY-MM' });

/** The answer of `/api/v1/cohorts`; the type is `CohortAnswer` of `data/model`. */
export const cohortsSchema = z.object({
  version,
  year: z.int(),
  cohorts: z.array(
    z.object({
      place: z.string().meta({ description: 'Code of a member, or `group`.' }),
      label: z.string(),
      first: month,
      size: figure.meta({ description: 'Readers first active in the year in that month.' }),
      months: z.array(
        z.object({
          month,
          since: z.int().meta({ description: 'Months since the first.' }),
          readers: figure.meta({ description: 'Of them, active in the month.' }),
          share: figure.meta({ description: 'readers / size, from 0 to 1.' }),
        }),
      ),
    }),
  ),
  notes,
});

const doc = specialDoc({
  operationId: 'getCohorts',
  summary: 'Who comes back',
  description:
    'Readers by the month of the year they were first active in, and how many of them were active in each month after. Within one calendar year: nobody is followed from one year to the next.',
  schema: cohortsSchema,
  example: {
    version: { number: 7, checksum: '9f2c5d0a4be1' },
    year: 2025,
    cohorts: [
      {
        place: '25056',
        label: 'Besançon',
        first: '2025-03',
        size: 46,
        months: [
          { month: '2025-03', since: 0, readers: 46, share: 1 },
          { month: '2025-04', since: 1, readers: 23, share: 0.5 },
          { month: '2025-05', since: 2, readers: 'secret', share: 'secret' },
        ],
      },
    ],
    notes: [
      {
        code: 'within-year',
        text: 'À l’intérieur d’une année civile : personne n’est suivi d’une année à l’autre.',
      },
    ],
  },
});

/** Cohorts of a year. */
export function cohortsRoute(house: House) {
  const { words } = house;
  return specialRoute(house, {
    name: 'cohorts',
    schema,
    doc,
    allowed: (setting) => ({ year: yearTexts(setting), member: memberTexts(setting) }),
    settle: ({ member, ...query }, setting) => ({
      year: requireCostYear(setting, askedYear(query, setting)),
      member: askedMember(member, setting),
    }),
    make: (view, asked, asker) => cohorts(view, asked, asker, words),
  });
}
