import { z } from 'zod';

/** Why there is no number. */
export const absence = z.enum(['secret', 'missing', 'not-computable', 'series-break']).meta({
  description:
    'Why there is no number: too few readers behind it · the source did not come · no grain, agreement or denominator · a change of platform lies between.',
});

/** A number, or the reason why there is none. */
export const figure = z.union([z.number(), absence]);
