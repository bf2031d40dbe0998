import { z } from 'zod';
import type { House } from '../../house.ts';
import { enrolmentCohorts } from '../../special/enrolment-cohorts.ts';
import { figure } from '../figure-schema.ts';
import { specialDoc } from './special-doc.ts';
import { askedMember, memberText, memberTexts } from './special-query.ts';
import { specialRoute } from './special-route.ts';
import { notes, version } from './special-schema.ts';

const schema = z.strictObject({
  member: memberText.optional().meta({
    description: 'INSEE code of a member. Default: every one, and the group.',
    example: '25056',
  }),
});

/** The answer of `/api/v1/enrolment-cohorts`; the type is `EnrolmentCohortAnswer` of `data/model`. */
export const enrolmentCohortsSchema = z.object({
  version,
  cohorts: z.array(
    z.object({
      place: z.string().meta({ description: 'Code of a member, or `group`.' }),
      label: z.string(),
      enrolledIn: z.int().nullable().meta({ description: 'Year; null: not told.' }),
      years: z.array(
        z.object({
          year: z.int().meta({ description: 'Of the snapshot.' }),
          readers: figure.meta({ description: 'Of the cohort, enrolled in its last snapshot.' }),
          share: figure.meta({
            description: 'Of those enrolled at the end of their first year, from 0 to 1.',
          }),
        }),
      ),
    }),
  ),
  notes,
});

const doc = specialDoc({
  operationId: 'getEnrolmentCohorts',
  summary: 'Who stays enrolled',
  description:
    'Readers by the year they enrolled in, and how many of them are enrolled in the last snapshot of each year. Of snapshots alone: no use is looked at.',
  schema: enrolmentCohortsSchema,
  example: {
    version: { number: 7, checksum: '9f2c5d0a4be1' },
    cohorts: [
      {
        place: '25056',
        label: 'Besançon',
        enrolledIn: 2024,
        years: [
          { year: 2024, readers: 800, share: 1 },
          { year: 2025, readers: 520, share: 0.65 },
        ],
      },
    ],
    notes: [],
  },
});

/** Cohorts of enrolment. */
export function enrolmentCohortsRoute(house: House) {
  const { words } = house;
  return specialRoute(house, {
    name: 'enrolment-cohorts',
    schema,
    doc,
    allowed: (setting) => ({ member: memberTexts(setting) }),
    settle: ({ member }, setting) => ({ member: askedMember(member, setting) }),
    make: (view, { member }, asker) => enrolmentCohorts(view, member, asker, words),
  });
}
