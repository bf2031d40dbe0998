import type { Brand } from './brand.ts';

/** An amount of money in whole euro cents; a safe integer, negative for a credit note. */
export type Cents = Brand<number, 'Cents'>;

/**
 * Makes an amount from a whole number of cents.
 *
 * @throws RangeError when the value is not a safe integer: a fraction of a cent is nobody's money
 */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`cents: ${value} is not a whole number`);
  return (Object.is(value, -0) ? 0 : value) as Cents;
}

/**
 * Reads euros written with a dot and at most two decimals (`'2553.30'`), without ever passing by a binary fraction.
 *
 * @throws RangeError when the text is not such an amount
 */
export function euros(text: string): Cents {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new RangeError(`euros: “${text}” is not an amount such as 2553.30`);
  const magnitude = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return cents(match[1] === '-' ? -magnitude : magnitude);
}

/** Adds amounts, exactly. */
export function sumOfCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}
