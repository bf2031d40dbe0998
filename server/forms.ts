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

/** Fields that are never sent back. */
const SECRET = /^(password|code)/;

/** A form that is given back with what it held, secrets apart. */
export function refusal(
  task: string,
  fields: Fields,
  { status = 422, message = null, faults = {} }: Partial<Reply>,
): { readonly refused: Reply } {
  const values = Object.fromEntries([...fields].filter(([name]) => !SECRET.test(name)));
  return { refused: { task, status, message, faults, values } };
}

/** A text that has to be there. */
export function typedText(zod: typeof z, { forms }: Words, most: number) {
  return zod.string(forms.required).min(1, forms.required).max(most, forms.tooLong(most));
}

/** One entry of a list, or none. */
export function chosenFrom(zod: typeof z, { forms }: Words, values: readonly string[]) {
  return zod
    .string()
    .default('')
    .refine((value) => value === '' || values.includes(value), forms.notOffered)
    .transform((value) => (value === '' ? null : value));
}

/** A month as browsers send it, `2026-03`, or as people type it where there is no picker, `03/2026`. */
export function typedMonth(zod: typeof z, { forms }: Words) {
  return zod
    .string(forms.required)
    .min(1, forms.required)
    .transform((text) => text.replace(/^(\d{1,2})[/-](\d{4})$/, monthFirst))
    .refine((text) => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text), forms.notAMonth);
}

/** `03` and `2026` as `2026-03`, for `replace`. */
export function monthFirst(_: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, '0')}`;
}
