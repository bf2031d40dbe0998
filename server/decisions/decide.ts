import { z } from 'zod';
import { addressFrom } from '../../data/model/address.ts';
import { VERDICTS, type Decision } from '../../data/model/decision.ts';
import type { PageAddress } from '../../data/model/pages.ts';
import type { Frame } from '../../data/model/frame.ts';
import { checkFields, refusal, typedText } from '../forms.ts';
import type { House } from '../house.ts';
import type { Fields, Outcome } from '../pages/server-page.ts';
import { readDecisions } from './read.ts';

const LONGEST_NAME = 80;
const LONGEST_COMMENT = 1_000;

/** Puts down a decision on the resource of the page for the year to come, unless somebody was faster. */
export async function decide(fields: Fields, asked: Frame, house: House): Promise<Outcome> {
  const { words, records, state } = house;
  const { subject } = asked.at;
  const year = asked.context.year + 1;
  const schema = z
    .object({
      verdict: z.enum(VERDICTS, words.forms.required),
      replacement: z.string().max(LONGEST_NAME, words.forms.tooLong(LONGEST_NAME)).default(''),
      comment: z.string().max(LONGEST_COMMENT, words.forms.tooLong(LONGEST_COMMENT)).default(''),
      author: typedText(z, words, LONGEST_NAME),
      seen: z.string().regex(/^\d{1,9}$/).transform(Number), // prettier-ignore
    })
    .refine(({ verdict, replacement }) => verdict !== 'replace' || replacement !== '', {
      path: ['replacement'],
      message: words.forms.replacedByWhat,
    });
  const checked = checkFields('decide', fields, schema);
  if ('refused' in checked) return checked;
  const { replacement, ...values } = checked.values;
  const made = await records.change('decide', {
    ...{ ...values, resource: subject, year, decided_at: state.now().toISOString() },
    replacement: values.verdict === 'replace' ? replacement : null,
  });
  if (made === 0) return overtaken(fields, { subject, year }, house);
  const to: PageAddress = { page: 'resource', subject, own: {} };
  return { location: `${addressFrom(asked, {}, to)}#decision` };
}

/** Somebody decided since: the form comes back with that decision in words, and may be sent again. */
async function overtaken(
  fields: Fields,
  { subject, year }: { readonly subject: string | null; readonly year: number },
  { words, records }: House,
): Promise<Outcome> {
  const all = await readDecisions(records);
  const last = all.findLast(
    (one): one is Decision => one.resource === subject && one.year === year,
  );
  const seen = String(last?.number ?? 0);
  return refusal('decide', new Map([...fields, ['seen', seen]]), {
    status: 409,
    message: last ? words.forms.decidedSince(last) : null,
  });
}
