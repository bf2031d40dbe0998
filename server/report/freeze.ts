import { z } from 'zod';
import { addressFrom } from '../../data/model/address.ts';
import type { Frame } from '../../data/model/frame.ts';
import { checkFields, refusal, typedText } from '../forms.ts';
import { readAs } from '../access/scoped-view.ts';
import { scopeIn, type Visitor } from '../access/visitor.ts';
import type { House } from '../house.ts';
import type { Fields, Outcome } from '../pages/server-page.ts';
import { kept, readFrozen } from './frozen.ts';
import { liveDocument } from './page.ts';

const LONGEST_NAME = 80;

/**
 * Freezes the report of the page as its author saw it: `hash` is that of what was shown, `seen` the last version frozen before. It
 * is refused where either is no longer so.
 */
export async function freeze(
  fields: Fields,
  { context, at, choices, quality, links, mayChange }: Frame,
  house: House,
  visitor: Visitor,
): Promise<Outcome> {
  // prettier-ignore
  const { words, records, state } = house;
  const schema = z.object({
    author: typedText(z, words, LONGEST_NAME),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    seen: z.string().regex(/^\d{1,6}$/).transform(Number), // prettier-ignore
  });
  const checked = checkFields('freeze', fields, schema);
  if ('refused' in checked) return checked;
  const { author, hash, seen } = checked.values;
  const { language } = house.config;
  const document = await house.workshop.run(AbortSignal.timeout(60_000), (signal) => {
    const asker = { ...scopeIn(visitor), signal };
    return readAs(house, asker, (view) =>
      liveDocument(view, context, asker, { language, words, records }),
    );
  });
  const whole = kept(document);
  if (whole.hash !== hash) return changed(fields, whole.hash, house);
  const about = { year: context.year, subject: context.member ?? '' };
  const { version, checksum } = document.data;
  const made = await records.change('freeze-report', {
    ...{ ...about, ...whole, author, seen },
    data_version: `${version} ${checksum}`,
    frozen_at: state.now().toISOString(),
  });
  if (made === 0) return overtaken(fields, about, house);
  const frame: Frame = { at: { ...at, own: { version: String(seen + 1) } }, context, choices, quality, links, mayChange }; // prettier-ignore
  return { location: `${addressFrom(frame)}#fige` };
}

/** The figures or decisions are others than those its author saw. */
function changed(fields: Fields, hash: string, { words }: House): Outcome {
  const message = words.forms.changedSince;
  return refusal('freeze', new Map([...fields, ['hash', hash]]), { status: 409, message });
}

/** Somebody froze another version since. */
async function overtaken(
  fields: Fields,
  about: { readonly year: number; readonly subject: string },
  { words, records }: House,
): Promise<Outcome> {
  const last = (await readFrozen(records, about)).at(-1);
  return refusal('freeze', new Map([...fields, ['seen', String(last?.version ?? 0)]]), {
    status: 409,
    message: last ? words.forms.frozenSince(last) : null,
  });
}
