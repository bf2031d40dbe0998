import type { AllocationProof, InvoiceProof, PriceProof, ProvenPrice } from './amount-proof.ts';
import { resultOf } from './amount-proof.ts';
import { cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';
import {
  exactFormula,
  restFormula,
  resultFormula,
  sumFormula,
  vatFormula,
  yearFormula,
} from './proof-formula.ts';
import type { ProofRow, ProofWords, Tax } from './proof-words.ts';
import type { ShareProof, SharesProof, SplitProof, TaxProof } from './proof.ts';

/** A share's proof as a table. */
export function shareTableRows(proof: ShareProof, words: ProofWords): ProofRow[] {
  const { member, year, shares, served } = proof;
  return [
    { label: words.rule, value: words.article[proof.article] },
    ...sharesRows(shares, words),
    {
      label: words.share(words.name(member), year),
      value: words.percent(served / shares.denominator),
      formula: `${served} ÷ ${shares.denominator}`,
    },
  ];
}

/** The proof of what a member owes for a resource and a year as a table. */
export function allocationTableRows(proof: AllocationProof, words: ProofWords): ProofRow[] {
  const { member, year, prices, result } = proof;
  return [
    { label: words.rule, value: words.article[proof.article] },
    { label: words.sharedOut, value: words.basis[proof.basis] },
    ...prices.flatMap((price) => priceRows(price, member, year, words)),
    {
      label: words.total(words.name(member), year),
      value: words.euros(result),
      ...(prices.length > 0 && {
        formula: sumFormula(
          prices.map((one) => one.result),
          result,
        ),
      }),
    },
  ];
}

/** The proof of a member's part of an invoice to the whole group as a table. */
export function invoiceTableRows(proof: InvoiceProof, words: ProofWords): ProofRow[] {
  const { member, year, prices } = proof;
  return [
    { label: words.rule, value: words.article[proof.article] },
    ...priceRows(prices[0], member, year, words),
  ];
}

/** How an amount is split between members, to one member's part. */
export function splitRows(
  split: SplitProof,
  { member, tax, words }: { member: MemberCode; tax: Tax; words: ProofWords },
): ProofRow[] {
  const { total, leftOver, steps } = split;
  const own = steps.filter((step) => step.member === member);
  return [
    ...steps.map((step) => ({
      label: words.exactPart(tax, words.name(step.member)),
      value: words.rank(step.rank, step.rank <= leftOver),
      formula: `${exactFormula(split, step)} ${words.remainder(String(step.remainder))}`,
    })),
    {
      label: words.leftOver(tax),
      value: words.cents(leftOver),
      formula: restFormula(
        Math.abs(total),
        steps.map(({ whole }) => whole),
        leftOver,
      ),
    },
    ...own.map((step) => ({
      label: words.part(tax, words.name(member)),
      value: words.euros(step.result),
      formula: resultFormula(split, step),
    })),
  ];
}

function sharesRows(shares: SharesProof, words: ProofWords): ProofRow[] {
  const { version, effectiveFrom, signedOn, vintage, departmentPopulation, served, gone } = shares;
  const others = [...served, ...gone].filter(({ kind }) => kind === 'commune');
  const inhabitants = others.map((one) => one.inhabitants);
  const from = words.day(effectiveFrom);
  return [
    { label: words.version, value: words.inForce(version, from, signedOn && words.day(signedOn)) },
    {
      label: words.vintage,
      value: words.source(vintage, shares.populationKind, words.day(shares.vintageInForceFrom)),
    },
    { label: words.department, value: words.number(departmentPopulation) },
    ...gone.map((one) => {
      return { label: words.gone(words.name(one.member)), value: words.number(one.inhabitants) };
    }),
    ...served.map((one) => ({
      label: words.served(words.name(one.member)),
      value: words.number(one.inhabitants),
      ...(one.kind === 'department' && {
        formula: restFormula(departmentPopulation, inhabitants, one.inhabitants),
      }),
    })),
    {
      label: words.denominator,
      value: words.number(shares.denominator),
      formula: sumFormula(
        served.map((one) => one.inhabitants),
        shares.denominator,
      ),
    },
  ];
}

function priceRows(
  { source, shares, inclTax, exclTax }: PriceProof,
  member: MemberCode,
  year: number,
  words: ProofWords,
): ProofRow[] {
  const rows = (proof: TaxProof, tax: Tax) => taxRows(proof, { member, year, tax, words });
  return [
    ...sharesRows(shares, words),
    ...sourceRows(source, inclTax.days, words),
    ...rows(inclTax, 'inclTax'),
    ...(exclTax ? [...rows(exclTax, 'exclTax'), vatRow({ inclTax, exclTax }, member, words)] : []),
  ];
}

function sourceRows(source: ProvenPrice, days: number, words: ProofWords): ProofRow[] {
  const { kind, number, provider, orderedOn, fiscalYear, batch } = source;
  const [from, to] = [words.day(source.from), words.day(source.to)];
  return [
    { label: words.sharedOut, value: words.price(kind, number, provider) },
    ...(orderedOn ? [{ label: words.orderedOn, value: words.day(orderedOn) }] : []),
    ...(fiscalYear === null ? [] : [{ label: words.fiscalYear, value: String(fiscalYear) }]),
    ...(batch === null ? [] : [{ label: words.batch, value: batch }]),
    { label: words.period, value: words.days(from, to, days) },
  ];
}

function taxRows(
  proof: TaxProof,
  to: { member: MemberCode; year: number; tax: Tax; words: ProofWords },
): ProofRow[] {
  const { tax, year, words } = to;
  return [
    { label: words.amount[tax], value: words.euros(proof.price) },
    {
      label: words.yearPart(tax, year),
      value: words.euros(proof.amount),
      formula: yearFormula(proof),
    },
    ...splitRows(proof.split, to),
  ];
}

function vatRow(
  { inclTax, exclTax }: Readonly<Record<Tax, TaxProof>>,
  member: MemberCode,
  words: ProofWords,
): ProofRow {
  const [whole, net] = [resultOf(inclTax.split, member), resultOf(exclTax.split, member)];
  return {
    label: words.vat(words.name(member)),
    value: words.euros(cents(whole - net)),
    formula: vatFormula(whole, net),
  };
}
