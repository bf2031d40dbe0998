import type { Cents } from '../cents.ts';
import type { SplitProof, StepProof, TaxProof } from './proof.ts';

/** A number as a formula writes it; in brackets when it is negative. */
export function written(value: number): string {
  return value < 0 ? `(−${-value})` : String(value);
}

/** `a + b = sum` */
export function sumFormula(values: readonly number[], sum: number): string {
  return `${values.map(written).join(' + ')} = ${written(sum)}`;
}

/** `whole − a − b = rest` */
export function restFormula(whole: number, values: readonly number[], rest: number): string {
  return `${[whole, ...values].map(written).join(' − ')} = ${written(rest)}`;
}

/** `⌊price × until ÷ days⌋ − ⌊price × before ÷ days⌋ = amount`, the sign of a credit note before it. */
export function yearFormula({ price, days, before, until, amount }: TaxProof): string {
  const size = Math.abs(price);
  const difference = `⌊${size} × ${until} ÷ ${days}⌋ − ⌊${size} × ${before} ÷ ${days}⌋`;
  return `${price < 0 ? `−(${difference})` : difference} = ${written(amount)}`;
}

/** `total × weight ÷ sum of weights = whole`, to be followed by the remainder. */
export function exactFormula({ total, sumOfWeights }: SplitProof, step: StepProof): string {
  return `${Math.abs(total)} × ${step.weight} ÷ ${sumOfWeights} = ${step.whole}`;
}

/** `whole + 1 = result` for who gets a cent that was left over, the sign of a credit note before it. */
export function resultFormula({ total, leftOver }: SplitProof, step: StepProof): string {
  const sum = `${step.whole} + ${step.rank <= leftOver ? 1 : 0}`;
  return `${total < 0 ? `−(${sum})` : sum} = ${written(step.result)}`;
}

/** `with tax − without tax = tax` */
export function vatFormula(inclTax: Cents, exclTax: Cents): string {
  return restFormula(inclTax, [exclTax], inclTax - exclTax);
}
