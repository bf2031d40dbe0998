import { z } from 'zod';
import { cents, type Cents } from '../../data/model/cents.ts';
import { parseDay, type Day } from '../../data/model/period.ts';

/** A schema whose text must also be what a `parse…` function of the model takes. */
export function refined<T>(schema: z.ZodType<string>, parse: (text: string) => T): z.ZodType<T> {
  return schema.transform((text, context) => {
    try {
      return parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'invalid' });
      return z.NEVER;
    }
  });
}

/** A day, `2021-01-01`. */
export const day: z.ZodType<Day> = refined(z.string(), parseDay);

/** Euros with at most two decimals, `12000.00`, as integer cents. */
export const amount: z.ZodType<Cents> = z
  .number()
  .refine((euros) => Math.abs(euros * 100 - Math.round(euros * 100)) < 1e-6)
  .transform((euros) => cents(Math.round(euros * 100)));
