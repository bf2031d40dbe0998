import { z } from 'zod';
import type { Agreement } from '../../data/model/agreement.ts';
import { parseMemberCode } from '../../data/model/member.ts';
import { day, refined } from './fields.ts';

const member = z.strictObject({
  code: refined(z.string(), parseMemberCode),
  name: z.string().min(1),
  kind: z.enum(['commune', 'department']),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
});

const version = z.strictObject({
  id: z.string().min(1),
  effectiveFrom: day,
  vintage: z.int().min(1990).max(2100),
  populationKind: z.enum(['municipal', 'total']).default('municipal'),
  signatures: z.record(z.string(), day.nullable()),
});

/** `settings/agreement.yaml`: the convention as the coordinator writes it down. */
export const agreementSchema = z.strictObject({
  title: z.string().min(1),
  demonstration: z.boolean().default(false),
  department: z.string().regex(/^(\d{2}|2[AB])$/),
  members: z.array(member).min(2),
  versions: z.array(version),
});

/** The agreement in the terms of the model. */
export function toAgreement(input: z.output<typeof agreementSchema>): Agreement {
  return input as Agreement;
}
