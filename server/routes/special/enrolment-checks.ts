import { z } from 'zod';
import { CHECK_RULES } from '../../../data/model/special/enrolment-check.ts';
import type { House } from '../../house.ts';
import { enrolmentChecks } from '../../special/enrolment-checks.ts';
import { specialDoc } from './special-doc.ts';
import { memberText, memberTexts, requiredMember } from './special-query.ts';
import { specialRoute } from './special-route.ts';
import { version } from './special-schema.ts';

const schema = z.strictObject({
  member: memberText.meta({
    description: 'INSEE code of the member whose uploads are looked at.',
    example: '25056',
  }),
});

/** Told rule by rule: a record of them would require properties that its schema does not name. */
const COUNTS = Object.fromEntries(CHECK_RULES.map((rule) => [rule, z.int()])) as Record<
  (typeof CHECK_RULES)[number],
  z.ZodInt
>;

const lines = z.array(z.int()).meta({ description: 'Line numbers of the upload.' });

/** The answer of `/api/v1/enrolment-checks`; the type is `CheckList` of `data/model`. */
export const enrolmentChecksSchema = z.object({
  version,
  member: z.string(),
  total: z.int().meta({ description: 'Lines × rules.' }),
  counts: z.object(COUNTS),
  uploads: z.array(
    z.object({
      file: z.string(),
      batch: z.string(),
      receivedOn: z.string().meta({ description: 'ISO 8601' }),
      rules: z.array(z.object({ rule: z.enum(CHECK_RULES), lines })),
    }),
  ),
});

const doc = specialDoc({
  operationId: 'getEnrolmentChecks',
  summary: 'Enrolments to look at',
  description:
    'Lines of a member’s last enrolment uploads that its librarian should look at, by rule. They point to file and line of the upload, never to a person or a use. For signed-in staff alone.',
  schema: enrolmentChecksSchema,
  staffOnly: true,
  example: {
    version: { number: 7, checksum: '9f2c5d0a4be1' },
    member: '25056',
    total: 3,
    counts: {
      'duplicate-within': 2,
      'duplicate-across': 0,
      'outside-territory': 1,
      'unknown-commune': 0,
      'expired-active': 0,
      'minor-adult': 0,
      inactive: 0,
    },
    uploads: [
      {
        file: 'inscriptions-25056-2025-12-31.csv',
        batch: '77c41d583f0a9be2',
        receivedOn: '2026-01-05',
        rules: [
          { rule: 'duplicate-within', lines: [5, 118] },
          { rule: 'outside-territory', lines: [42] },
        ],
      },
    ],
  },
});

/** The work list of one member. */
export function enrolmentChecksRoute(house: House) {
  return specialRoute(house, {
    name: 'enrolment-checks',
    schema,
    doc,
    allowed: (setting) => ({ member: memberTexts(setting) }),
    settle: ({ member }, setting) => ({ member: requiredMember(member, setting) }),
    make: (view, { member }, asker) => enrolmentChecks(view, member, asker),
  });
}
