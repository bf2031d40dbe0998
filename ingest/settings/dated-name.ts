import { z } from 'zod';
import { parseDay, type Day } from '../../data/model/period.ts';
import { day } from './fields.ts';

/** Days, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A name a file may use, and what it stands for on the days of its span. */
export interface DatedName<Value extends string = string> extends Span {
  readonly text: string;
  readonly value: Value;
}

/** The span of a name that was given no days. */
export const ALWAYS: Span = { from: parseDay('0001-01-01'), to: parseDay('9999-12-31') };

/** Does a name hold for some days only? */
export function isDated({ from, to }: Span): boolean {
  return from !== ALWAYS.from || to !== ALWAYS.to;
}

/** Names that always stand for the same. */
export function undated<Value extends string>(
  names: Iterable<readonly [text: string, value: Value]>,
): DatedName<Value>[] {
  return [...names].map(([text, value]) => ({ text, value, ...ALWAYS }));
}

/** Another name of a resource: `Kiosque`, or `{ name: Kiosque, from: 2024-01-01 }`. */
export const alias = either(
  z.string().transform((text) => ({ text, ...ALWAYS })),
  z
    .strictObject({ name: z.string().min(1), from: day.optional(), to: day.optional() })
    .transform(({ name, ...span }) => ({ text: name, ...spanOf(span) })),
);

/** What a name stands for: a code, or a list `{ code: '25056', to: 2024-12-31 }` of codes and their days. */
export function codes<Value extends string>(code: z.ZodType<Value>) {
  return either(
    code.transform((value): ({ value: Value } & Span)[] => [{ value, ...ALWAYS }]),
    z
      .array(
        z
          .strictObject({ code, from: day.optional(), to: day.optional() })
          .transform((one) => ({ value: one.code, ...spanOf(one) })),
      )
      .min(1),
  );
}

function spanOf({ from, to }: { from?: Day | undefined; to?: Day | undefined }): Span {
  return { from: from ?? ALWAYS.from, to: to ?? ALWAYS.to };
}

/** One text, or the longer form. The errors are those of the form that was meant: a union would not tell their place. */
function either<Value>(text: z.ZodType<Value>, long: z.ZodType<Value>): z.ZodType<Value> {
  return z.unknown().transform((given, context) => {
    const parsed = (typeof given === 'object' ? long : text).safeParse(given);
    if (parsed.success) return parsed.data;
    for (const { message, path } of parsed.error.issues)
      context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  });
}

/** The texts of names, each once. */
export function textsOf(names: readonly DatedName[]): Set<string> {
  return new Set(names.map(({ text }) => text));
}
