import { cents, sumOfCents, type Cents } from '../cents.ts';

/** An amount with its tax. */
export interface Amounts {
  /** null: not told */
  readonly exclTax: Cents | null;
  /** the difference of the two (money rule 4); null with `exclTax` */
  readonly vat: Cents | null;
  readonly inclTax: Cents;
}

/** The two amounts told, and the tax between them. */
export function amountsOf(exclTax: Cents | null, inclTax: Cents): Amounts {
  return { exclTax, vat: exclTax === null ? null : cents(inclTax - exclTax), inclTax };
}

/** Amounts added up; the tax is known only where every one tells it. */
export function sumOfAmounts(all: readonly Pick<Amounts, 'exclTax' | 'inclTax'>[]): Amounts {
  const told = all.flatMap(({ exclTax }) => (exclTax === null ? [] : [exclTax]));
  const exclTax = told.length === all.length ? sumOfCents(told) : null;
  return amountsOf(exclTax, sumOfCents(all.map(({ inclTax }) => inclTax)));
}

/**
 * An amount with tax added, to the nearest cent, half a cent away from zero.
 *
 * @param rate hundredths of a percent
 */
export function withTax(exclTax: Cents, rate: number): Cents {
  return nearest(exclTax * (10_000 + rate), 10_000);
}

/** The amount without the tax it holds, likewise. */
export function withoutTax(inclTax: Cents, rate: number): Cents {
  return nearest(inclTax * 10_000, 10_000 + rate);
}

function nearest(value: number, divisor: number): Cents {
  const magnitude = Math.floor((2 * Math.abs(value) + divisor) / (2 * divisor));
  return cents(value < 0 ? -magnitude : magnitude);
}
