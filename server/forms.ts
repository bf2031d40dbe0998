import type { z } from 'zod';
import type { Reply } from '../data/model/reply.ts';
import type { Fields } from './pages/server-page.ts';
import type { Words } from './words/words.ts';

/** What a form holds, or why it cannot be taken, field by field. */
export type Checked<Values> = { readonly values: Values } | { readonly refused: Reply };

/** Checks the fields of a form; the schema's messages are what the reader is told. */
export function checkFields<Values>(
  task: string,
  fields: Fields,
  schema: z.ZodType<Values>,
): Checked<Values> {
  const parsed = schema.safeParse(Object.fromEntries(fields));
  if (parsed.success) return { values: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return refusal(task, fields, {
    faults: Object.fromEntries(faults.reverse()) as Reply['faults'],
  });
}

/** A form that is given back with what it held. */
export function refusal(
  task: string,
  fields: Fields,
  { status = 422, message = null, faults = {} }: Partial<Reply>,
): { readonly refused: Reply } {
  return { refused: { task, status, message, faults, values: Object.fromEntries(fields) } };
}

/** A text that has to be there. */
export function typedText(zod: typeof z, { forms }: Words, most: number) {
  return zod.string(forms.required).min(1, forms.required).max(most, forms.tooLong(most));
}
