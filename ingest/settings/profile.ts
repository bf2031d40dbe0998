import { z } from 'zod';
import { RECORD_FIELDS, REQUIRED_RECORD_FIELDS } from './record-fields.ts';

/** Fields a profile may map, by kind of file; `columns` gives the heading of each in the provider's file. */
export const FIELDS = {
  events: ['date', 'time', 'reader', 'commune', 'content', 'session', 'resource'],
  counts: ['date', 'commune', 'resource', 'metric', 'value'],
  enrolments: [
    'card',
    'commune',
    'birth',
    'enrolledOn',
    'expiresOn',
    'state',
    'category',
    'residence',
    'snapshot',
    'changedOn',
  ],
  ...RECORD_FIELDS,
} as const;

/** A field without which a file of the kind cannot be read, unless a constant gives it. */
const REQUIRED = {
  events: ['date', 'reader', 'commune', 'resource'],
  counts: ['date', 'resource', 'value'],
  enrolments: ['card', 'commune'],
  ...REQUIRED_RECORD_FIELDS,
} as const;

const skip = z.strictObject({ column: z.string(), equals: z.array(z.string()).min(1) });

/** A journal of changes cannot be read without what changed, and when. */
const REQUIRED_OF_JOURNAL = ['state', 'changedOn'] as const;

const states = z.enum([
  'requested',
  'validated',
  'rejected',
  'active',
  'expired',
  'renewed',
  'erased',
]);

/** Kinds of files a profile can describe. */
const KINDS = Object.keys(FIELDS) as [keyof typeof FIELDS, ...(keyof typeof FIELDS)[]];

/** `settings/profiles/NAME.yaml`: how one provider's files are recognised and read (formats §1). */
export const profileSchema = z
  .strictObject({
    source: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    kind: z.enum(KINDS),
    files: z.array(z.string()).default([]),
    delimiter: z.string().length(1).optional(),
    dates: z.enum(['dd/mm/yyyy', 'mm/dd/yyyy', 'dd.mm.yyyy', 'iso']).default('dd/mm/yyyy'),
    columns: z.record(z.string(), z.string()),
    constants: z.record(z.string(), z.string()).default({}),
    /** enrolments: a library's readers at a day, or a change per row (formats §4) */
    form: z.enum(['snapshot', 'journal']).default('snapshot'),
    states: z.record(z.string(), states).default({}),
    skip: z.array(skip).default([]),
  })
  .superRefine((profile, context) => {
    const allowed: readonly string[] = FIELDS[profile.kind];
    for (const group of ['columns', 'constants'] as const) {
      for (const field of Object.keys(profile[group])) {
        if (!allowed.includes(canonical(field))) {
          context.addIssue({ code: 'custom', path: [group, field], message: allowed.join(', ') });
        }
      }
    }
    const given = new Set(
      [...Object.keys(profile.columns), ...Object.keys(profile.constants)].map(canonical),
    );
    const isJournal = profile.kind === 'enrolments' && profile.form === 'journal';
    const required: readonly string[] = [
      ...REQUIRED[profile.kind],
      ...(isJournal ? REQUIRED_OF_JOURNAL : []),
    ];
    for (const field of required) {
      if (!given.has(field))
        context.addIssue({ code: 'custom', path: ['columns', field], message: 'required' });
    }
  })
  .transform((profile) => ({
    ...profile,
    columns: canonicalKeys(profile.columns),
    constants: canonicalKeys(profile.constants),
  }));

/** One mapping profile. */
export type Profile = z.output<typeof profileSchema>;

/** `month` is a coarse `date`, `birthYear` and `birthDate` are both a `birth`. */
function canonical(field: string): string {
  if (field === 'month') return 'date';
  return field === 'birthYear' || field === 'birthDate' ? 'birth' : field;
}

function canonicalKeys(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [canonical(field), value]),
  );
}
