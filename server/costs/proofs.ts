import { allocationsOf } from '../../data/model/money/allocation.ts';
import { proveAllocation, proveCharge, proveInvoice } from '../../data/model/proof/amount-proof.ts';
import { chargeTableRows } from '../../data/model/proof/charge-table.ts';
import { sharedCharges } from '../../data/model/money/cost-line.ts';
import type { MemberCode } from '../../data/model/member.ts';
import {
  allocationTableRows,
  invoiceTableRows,
  shareTableRows,
} from '../../data/model/proof/proof-table.ts';
import type { ProofRow, ProofWords } from '../../data/model/proof/proof-words.ts';
import { proveShare } from '../../data/model/proof/proof.ts';
import type { ReconciliationBasis } from '../../data/model/reconciliation/reconciliation.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import type { Versioned } from './answers.ts';
import { readBills } from './bills.ts';
import { namesIn } from './report-parts.ts';
import { requireCostYear } from './years.ts';

/** What can be proven of a member and year. */
export const PROVEN = ['share', 'due', 'invoice', 'charge'] as const;

/** What is to be proven. */
export interface ProofQuestion {
  readonly of: (typeof PROVEN)[number];
  readonly year: number;
  readonly member: MemberCode;
  /** of what is due or invoiced; null: every one */
  readonly resource: string | null;
}

/** A proof as data and as a table. */
interface Proven {
  readonly proof: object;
  readonly table: readonly ProofRow[];
}

/** The same with what it is of. */
interface ProvenOf extends Proven {
  /** the resource, by its name, the invoice or the charge; null: a share */
  readonly subject: (nameOf: (resource: string) => string) => string | null;
  readonly providers: readonly string[];
}

/** The proofs that answer a question; none where the member has no such part. */
export type ProofsAnswer = Versioned<
  Omit<ProofQuestion, 'resource'> & { readonly proofs: readonly Proven[] }
>;

/**
 * Proves a member's share, dues, parts of invoices to the whole group, or charges of a year.
 *
 * @throws NoSuchYear when nothing is known of its costs
 */
export async function proofs(
  view: UsageView,
  question: ProofQuestion,
  words: Words,
  signal?: AbortSignal,
): Promise<ProofsAnswer> {
  const { number, checksum, setting } = view.version;
  const { of, year, member } = question;
  requireCostYear(setting, year);
  const basis = await readBills(view, signal);
  const own = { ...words.proof, name: namesIn(setting).member };
  const found = proven(basis, question, own);
  return {
    version: { number, checksum },
    year,
    member,
    of,
    proofs: found.map(({ proof, table }) => ({ proof, table })),
  };
}

/** What answers a question, read already. */
export function proven(
  basis: ReconciliationBasis,
  question: ProofQuestion,
  words: ProofWords,
): ProvenOf[] {
  return PROVE[question.of](basis, question, words);
}

type Prove = (basis: ReconciliationBasis, question: ProofQuestion, words: ProofWords) => ProvenOf[];

const PROVE: Readonly<Record<ProofQuestion['of'], Prove>> = {
  share: (basis, { member, year }, words) => {
    const proof = proveShare(basis, member, year);
    const table = proof && shareTableRows(proof, words);
    return table ? [{ proof, table, subject: () => null, providers: [] }] : [];
  },
  due: (basis, { member, year, resource }, words) =>
    allocationsOf(basis, year)
      .filter((one) => one.member === member && isOf(resource, one.resource))
      .map((one) => proveAllocation(basis, one))
      .map((proof) => ({
        ...{ proof, table: allocationTableRows(proof, words) },
        subject: (nameOf) => nameOf(proof.resource),
        providers: [proof.provider, ...proof.prices.map(({ source }) => source.provider)],
      })),
  invoice: (basis, { member, year, resource }, words) =>
    basis.invoices
      .filter((one) => isOf(resource, one.resource))
      .flatMap((one) => proveInvoice(basis, one, member, year) ?? [])
      .map((proof) => ({
        ...{ proof, table: invoiceTableRows(proof, words) },
        subject: () => proof.prices[0].source.number,
        providers: [proof.prices[0].source.provider],
      })),
  charge: (basis, { member, year }, words) =>
    sharedCharges(basis)
      .flatMap((one) => proveCharge(one, member) ?? [])
      .filter((proof) => proof.year === year)
      .map((proof) => {
        const { damagesWeight } = basis.agreement.rules;
        return {
          ...{ proof, table: chargeTableRows(proof, damagesWeight, words) },
          subject: () => proof.charge.label,
          providers: [proof.charge.provider],
        };
      }),
};

function isOf(asked: string | null, resource: string | null): boolean {
  return asked === null || asked === resource;
}
