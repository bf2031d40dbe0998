import { z } from 'zod';
import { addressFrom } from '../../data/model/address.ts';
import type { Frame } from '../../data/model/frame.ts';
import {
  CHECK_STANDINGS,
  type CheckKey,
  type WorkedUpload,
} from '../../data/model/special/check-mark.ts';
import { checkName, ruleName } from '../../data/model/special/check-name.ts';
import { looksPersonal } from '../../data/model/special/personal-comment.ts';
import { readAs } from '../access/scoped-view.ts';
import type { Visitor } from '../access/visitor.ts';
import { checkFields, refusal, typedText } from '../forms.ts';
import type { House } from '../house.ts';
import type { Fields, Outcome } from '../pages/server-page.ts';
import type { Words } from '../words/words.ts';
import { checksShown, shownMember } from './checks.ts';

const LONGEST_COMMENT = 200;
const LONGEST_NAME = 80;

/**
 * Notes what was done with the chosen lines of the member shown, unless somebody noted something else of one of them since.
 */
export async function markChecks(
  fields: Fields,
  frame: Frame,
  house: House,
  visitor: Visitor,
): Promise<Outcome> {
  const { words, records, state } = house;
  const checked = checkFields('check', fields, schema(words));
  if ('refused' in checked) return checked;
  const chosen = chosenOf(fields, await uploadsShown(frame, house, visitor));
  if (chosen.length === 0) return refusal('check', fields, { message: words.forms.noLine });
  const made = await records.change('mark-checks', {
    ...{ ...checked.values, checks: JSON.stringify(chosen) },
    marked_at: state.now().toISOString(),
  });
  if (made === 0)
    return refusal('check', fields, { status: 409, message: words.forms.markedSince });
  return { location: `${addressFrom(frame)}#liste` };
}

function schema(words: Words) {
  const { forms } = words;
  return z.object({
    standing: z.enum(CHECK_STANDINGS, forms.notOffered),
    comment: z
      .string()
      .max(LONGEST_COMMENT, forms.tooLong(LONGEST_COMMENT))
      .default('')
      .refine((text) => !looksPersonal(text), forms.personalComment),
    author: typedText(z, words, LONGEST_NAME).refine(
      (text) => !looksPersonal(text),
      forms.personalComment,
    ),
    seen: z.string().regex(/^\d{1,9}$/).transform(Number), // prettier-ignore
  });
}

/** The work list of the member shown as it is now: another version may be served since the page was. */
async function uploadsShown(
  { context }: Frame,
  house: House,
  visitor: Visitor,
): Promise<readonly WorkedUpload[]> {
  const member = shownMember(context.member, visitor);
  if (member === null) return [];
  const wanted = { members: [{ code: member }], asked: member, records: house.records };
  const checks = await readAs(house, visitor, (view) => checksShown(view, wanted, visitor));
  return checks?.uploads ?? [];
}

/** Lines that were ticked one by one, and those that remain of rules ticked as a whole. */
function chosenOf(fields: Fields, uploads: readonly WorkedUpload[]): CheckKey[] {
  return uploads.flatMap(({ batch, rules }) =>
    rules.flatMap(({ rule, remaining, marked }) => {
      const all = [...new Set([...remaining, ...marked.flatMap(({ lines }) => lines)])];
      const ticked = all.filter((line) => fields.has(checkName({ batch, rule, line })));
      const lines = fields.has(ruleName({ batch, rule })) ? [...ticked, ...remaining] : ticked;
      return [...new Set(lines)].map((line) => ({ batch, rule, line }));
    }),
  );
}
