import type { ChargeProof } from './amount-proof.ts';
import type { AgreementRules } from '../agreement/agreement-rules.ts';
import { cents } from '../cents.ts';
import { sumFormula } from './proof-formula.ts';
import { splitRows } from './proof-table.ts';
import type { ProofRow, ProofWords } from './proof-words.ts';

/** The proof of a member's part of a charge as a table. */
export function chargeTableRows(
  proof: ChargeProof,
  by: AgreementRules['damagesWeight'],
  words: ProofWords,
): ProofRow[] {
  const { charge, member, year, split, result } = proof;
  const total = { label: words.total(words.name(member), year), value: words.euros(result) };
  return [
    { label: words.rule, value: words.article[proof.article] },
    { label: words.charge, value: `${charge.label} (${charge.provider}, ${words.day(charge.on)})` },
    { label: words.amount.inclTax, value: words.euros(charge.amount) },
    ...(split
      ? [
          ...invoicedRows(proof, words),
          ...weightRows(proof, by, words),
          ...splitRows(split, { member, tax: 'inclTax', words }),
        ]
      : [total]),
  ];
}

function invoicedRows({ invoiced }: ChargeProof, words: ProofWords): ProofRow[] {
  return invoiced.map(({ member, number, batch, amount }) => ({
    label: words.invoiced(words.name(member), number, batch),
    value: words.euros(amount),
  }));
}

function weightRows(
  { split, invoiced }: ChargeProof,
  by: AgreementRules['damagesWeight'],
  words: ProofWords,
): ProofRow[] {
  return (split?.steps ?? []).map(({ member, weight }) => {
    const own = invoiced.filter((one) => one.member === member).map(({ amount }) => amount);
    return {
      label: words.weight(words.name(member), by),
      value: words.euros(cents(weight)),
      ...(own.length > 0 && { formula: sumFormula(own, weight) }),
    };
  });
}
