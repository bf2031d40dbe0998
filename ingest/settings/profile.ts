import { z } from 'zod';
import { METRIC_WORDS, metricByWord } from '../sources/counts/metric-word.ts';
import { placeholdersIn } from './file-pattern.ts';
import { RECORD_FIELDS, REQUIRED_RECORD_FIELDS } from './record-fields.ts';
import { tableOptions, WIDE_FIELDS, type WideRole } from './profile-table.ts';

/** Fields a profile may map, by kind of file; `columns` gives the heading of each in the provider's file. */
export const FIELDS = {
  events: ['date', 'time', 'reader', 'commune', 'content', 'session', 'resource'],
  counts: ['date', 'year', 'commune', 'resource', 'metric', 'value'],
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
    'account',
  ],
  ...RECORD_FIELDS,
} as const;

/** A field without which a file of the kind cannot be read, unless a constant, a sheet, the file's name or wide columns give it. */
export const REQUIRED = {
  events: ['date', 'reader', 'commune', 'resource'],
  counts: ['date', 'resource', 'value'],
  enrolments: ['card', 'commune'],
  ...REQUIRED_RECORD_FIELDS,
} as const;

/** What each form of enrolments cannot be read without. */
const REQUIRED_OF_FORM = {
  snapshot: REQUIRED.enrolments,
  journal: [...REQUIRED.enrolments, 'state', 'changedOn'],
  accounts: ['card', 'account'],
} as const;

const skip = z.strictObject({ column: z.string(), equals: z.array(z.string()).min(1) });

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
const KINDS = Object.keys(FIELDS) as [Kind, ...Kind[]];

type Kind = keyof typeof FIELDS;

/** The profile as it is written, before its fields are checked against one another. */
export const profileFields = z.strictObject({
  source: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(KINDS),
  files: z.array(z.string()).default([]),
  delimiter: z.string().length(1).optional(),
  dates: z.enum(['dd/mm/yyyy', 'mm/dd/yyyy', 'dd.mm.yyyy', 'iso']).default('dd/mm/yyyy'),
  columns: z.record(z.string(), z.string()).default({}),
  constants: z.record(z.string(), z.string()).default({}),
  /** events: what the column `reader` holds; a library card, or an account whose card the library tells (domain §5.2) */
  readerIs: z.enum(['card', 'account']).optional(),
  /** enrolments: a library's readers at a day, a change per row (formats §4), or the cards behind a provider's accounts */
  form: z.enum(['snapshot', 'journal', 'accounts']).default('snapshot'),
  /** accounts: `source` of the events that name them */
  provider: z.string().optional(),
  states: z.record(z.string(), states).default({}),
  skip: z.array(skip).default([]),
  auto: z.boolean().default(false),
  ...tableOptions,
});

/** `settings/profiles/NAME.yaml`: how one provider's files are recognised and read (formats §1). */
export const profileSchema = profileFields
  .refine(({ form, provider }) => form !== 'accounts' || provider !== undefined, {
    path: ['provider'],
    message: 'required',
  })
  .superRefine((profile, context) => {
    const allowed: readonly string[] = FIELDS[profile.kind];
    const refuse = (path: string[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    for (const [path, field] of mentioned(profile))
      if (!allowed.includes(field)) refuse(path, allowed.join(', '));
    for (const [word, meaning] of Object.entries(profile.metrics))
      if (!metricByWord(typeof meaning === 'string' ? meaning : meaning.metric))
        refuse(['metrics', word], METRIC_WORDS.join(', '));
    if (profile.wide.length > profile.headerRows)
      refuse(['wide'], `headerRows: ${profile.wide.length}`);
    if (profile.wide.length > 0 && profile.kind !== 'counts') refuse(['wide'], 'kind: counts');
    const given = new Set([
      ...mentioned(profile).map(([, field]) => field),
      ...wideFields(profile),
    ]);
    for (const field of requiredBy(profile))
      if (!given.has(field)) refuse(['columns', field], 'required');
  })
  .transform((profile) => ({
    ...profile,
    columns: canonicalKeys(profile.columns, profile.kind),
    constants: canonicalKeys(profile.constants, profile.kind),
    fill: profile.fill.map((field) => canonical(field, profile.kind)),
    ...(profile.sheet !== undefined && { sheet: canonical(profile.sheet, profile.kind) }),
  }));

/** A profile as people write it. */
export type ProfileInput = z.input<typeof profileFields>;

/** One mapping profile. */
export type Profile = z.output<typeof profileSchema>;

/** Other names of fields, where a kind has none of that name: a month is a coarse date, a member or a library stands for a commune. */
const ALIASES: Readonly<Record<string, string>> = {
  month: 'date',
  member: 'commune',
  library: 'commune',
  birthYear: 'birth',
  birthDate: 'birth',
};

/** The one name of a field of a kind. */
export function canonical(field: string, kind: Kind): string {
  const own: readonly string[] = FIELDS[kind];
  return own.includes(field) ? field : (ALIASES[field] ?? field);
}

function requiredBy({ kind, form }: z.output<typeof profileFields>): readonly string[] {
  return kind === 'enrolments' ? REQUIRED_OF_FORM[form] : REQUIRED[kind];
}

/** Every field the profile says where to find, with its place in the profile. */
function mentioned(profile: z.output<typeof profileFields>): [path: string[], field: string][] {
  const { kind, columns, constants, sheet, files } = profile;
  const all: [path: string[], field: string][] = [
    ...Object.keys(columns).map((key): [string[], string] => [['columns', key], key]),
    ...Object.keys(constants).map((key): [string[], string] => [['constants', key], key]),
    ...(sheet === undefined ? [] : [[['sheet'], sheet] as [string[], string]]),
    ...files.flatMap(placeholdersIn).map((key): [string[], string] => [['files'], key]),
  ];
  return all.map(([path, field]) => [path, canonical(field, kind)]);
}

function wideFields({ wide }: { readonly wide: readonly WideRole[] }): string[] {
  return wide.length > 0 ? [...wide.map((role) => WIDE_FIELDS[role]), 'value'] : [];
}

function canonicalKeys(
  record: Readonly<Record<string, string>>,
  kind: Kind,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [canonical(field, kind), value]),
  );
}
