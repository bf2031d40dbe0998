import type { Cents } from '../../data/model/cents.ts';
import { isOff } from '../../data/model/reconciliation/difference.ts';
import type { ReconciledRow } from '../../data/model/reconciliation/reconciled-row.ts';
import type { Words } from '../words/words.ts';
import type { namesIn } from './report-parts.ts';

/** Names of members and resources. */
export type Names = ReturnType<typeof namesIn>;

/** Something to act on, in words. */
export interface Finding {
  readonly amount: Cents;
  /** likely cause, with what the wrong part equals */
  readonly cause: string;
  /** resource and invoices it is about; empty where none is told */
  readonly subject: string;
  readonly remedy: string;
}

/** Each thing to act on of a row: how much, why, and what to do. */
export function findingsOf(row: ReconciledRow, names: Names, { costs }: Words): Finding[] {
  return [
    ...row.differences.filter(isOff).map(({ cause, amount, resource, invoices, looksLike }) => {
      const about = [
        ...(resource === null ? [] : [names.resource(resource)]),
        costs.invoices(invoices),
      ];
      const like = looksLike && costs.looksLike(looksLike, names.member);
      return {
        amount,
        cause: like === null ? costs.cause[cause] : costs.because(costs.cause[cause], like),
        subject: about.filter(Boolean).join(', '),
        remedy: costs.remedy[cause],
      };
    }),
    ...row.payments.map(({ cause, amount, invoices }) => ({
      amount,
      cause: costs.cause[cause],
      subject: costs.invoices(invoices),
      remedy: costs.remedy[cause],
    })),
  ];
}

/** Likely causes of a row's differences in short, each once, and that it is provisional if it is. */
export function causesOf(
  { differences, payments, refused }: ReconciledRow,
  { costs }: Words,
): string[] {
  const causes = [...differences, ...payments].map(({ cause }) => costs.cause[cause]);
  return [...new Set(causes), ...(refused > 0 ? [costs.provisional(refused)] : [])];
}

/** The member of a row, or what stands for the whole group. */
export function nameOf(
  { member }: Pick<ReconciledRow, 'member'>,
  names: Names,
  { costs }: Words,
): string {
  return member === null ? costs.wholeGroup : names.member(member);
}
