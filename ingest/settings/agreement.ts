import { z } from 'zod';
import { DEFAULT_RULES } from '../../data/model/agreement/agreement-rules.ts';
import type { Agreement } from '../../data/model/agreement/agreement.ts';
import { parseMemberCode } from '../../data/model/member.ts';
import { parseDay } from '../../data/model/period.ts';
import { parseResourceId } from '../../data/model/resource.ts';
import { requireAgreed } from './agreed.ts';
import { requireOffered, type Offer } from './offered.ts';
import { amount, day, refined } from './fields.ts';

const memberCode = refined(z.string(), parseMemberCode);

/** A day that may not be known yet, which is then written `null`: {@link requireAgreed} asks for the ones that count. */
const knownDay = day.nullable().optional();

const member = z.strictObject({
  code: memberCode,
  name: z.string().min(1),
  kind: z.enum(['commune', 'department']),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  accession: z.strictObject({ deliberatedOn: knownDay, notifiedOn: knownDay }).optional(),
  withdrawal: z.strictObject({ sentOn: knownDay, receivedOn: knownDay }).optional(),
});

const freedShare = z.enum(['department', 'renormalise']);

const version = z.strictObject({
  id: z.string().min(1),
  effectiveFrom: day,
  vintage: z.int().min(1990).max(2100),
  populationKind: z.enum(['municipal', 'total']).default('municipal'),
  signatures: z.record(z.string(), day.nullable()),
  freedShare: freedShare.optional(),
});

const rules = z.strictObject({
  noticeBasis: z.enum(['received', 'sent']).default(DEFAULT_RULES.noticeBasis),
  noticeMonths: z.int().min(0).max(11).default(DEFAULT_RULES.noticeMonths),
  freedShare: freedShare.default(DEFAULT_RULES.freedShare),
  revisionThreshold: z.number().positive().max(1).default(DEFAULT_RULES.revisionThreshold),
  paymentUntil: z.string().refine(isDayOfYear).default(DEFAULT_RULES.paymentUntil),
  damagesWeight: z.enum(['invoiced', 'due']).default(DEFAULT_RULES.damagesWeight),
});

const charge = z.strictObject({
  kind: z.enum(['penalty', 'damages']),
  provider: z.string().min(1),
  resource: refined(z.string(), parseResourceId).optional(),
  member: memberCode.optional(),
  amount: amount.refine((cents) => cents > 0),
  on: day,
  label: z.string().min(1),
});

const written = z.strictObject({
  title: z.string().min(1),
  demonstration: z.boolean().default(false),
  department: z.string().regex(/^(\d{2}|2[AB])$/),
  members: z.array(member).min(2),
  versions: z.array(version),
  rules: rules.default(DEFAULT_RULES),
  charges: z.array(charge).default([]),
});

/** An agreement whose values are well formed, each by itself. */
export type WrittenAgreement = z.output<typeof written>;

/** A member of it. */
export type WrittenMember = z.output<typeof member>;

/** A charge of it. */
export type WrittenCharge = z.output<typeof charge>;

/** `settings/agreement.yaml`: the convention as the coordinator writes it down. */
export const agreementSchema = written.superRefine(requireAgreed);

/** The same, whose charges are about what a catalogue offers. */
export function agreementWithin(offer: Offer): typeof agreementSchema {
  return agreementSchema.superRefine((agreement, context) =>
    requireOffered(agreement, offer, context),
  );
}

/** The agreement in the terms of the model. */
export function toAgreement(input: WrittenAgreement): Agreement {
  return { ...input, members: input.members.map(toMember) } as Agreement;
}

function toMember({ withdrawal, ...member }: WrittenMember): object {
  const { sentOn = null, receivedOn = null } = withdrawal ?? {};
  return { ...member, ...(withdrawal && { withdrawal: { sentOn, receivedOn } }) };
}

/** A day of any year, `01-31`; not the 29 February. */
function isDayOfYear(text: string): boolean {
  try {
    parseDay(`2001-${text}`);
    return true;
  } catch {
    return false;
  }
}
