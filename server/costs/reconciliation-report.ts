import { isOff } from '../../data/model/reconciliation/difference.ts';
import {
  isAnythingOff,
  type Reconciliation,
} from '../../data/model/reconciliation/reconciliation.ts';
import type { ReconciledRow } from '../../data/model/reconciliation/reconciled-row.ts';
import type { Report } from '../commands/report.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { columnsOf, eurosCell, namesIn, refusedFacts, sourceFacts } from './report-parts.ts';

type Names = ReturnType<typeof namesIn>;

/** A reconciliation as a table, then each difference with its cause and remedy. */
export function reconciliationReport(
  answer: Reconciliation,
  version: VersionInfo,
  words: Words,
): Report {
  const names = namesIn(version.setting);
  return {
    json: answer,
    table: {
      caption: words.costs.reconciliationOf(answer.year, answer.asOf),
      columns: columnsOf(
        [
          ['provider', 'text'],
          ['member', 'text'],
          ['ordered', 'euros'],
          ['due', 'euros'],
          ['invoiced', 'euros'],
          ['paid', 'euros'],
          ['gap', 'euros'],
          ['cause', 'text'],
        ],
        words,
      ),
      rows: answer.rows.map((row) => ({
        provider: row.provider,
        member: nameOf(row, names, words),
        ordered: eurosCell(row.ordered?.inclTax),
        due: eurosCell(row.due?.inclTax),
        invoiced: eurosCell(row.invoiced.inclTax),
        paid: eurosCell(row.paid.inclTax),
        gap: eurosCell(row.gap),
        cause: causesOf(row, words),
      })),
    },
    facts: [...factsOf(answer, names, words), ...sourceFacts(version, words)],
  };
}

function causesOf({ differences, payments, refused }: ReconciledRow, { costs }: Words): string {
  const causes = [...differences, ...payments].map(({ cause }) => costs.cause[cause]);
  return [...new Set(causes), ...(refused > 0 ? [costs.provisional(refused)] : [])].join(', ');
}

function factsOf(answer: Reconciliation, names: Names, words: Words): Report['facts'] {
  const { costs } = words;
  const { year, noShares, rows, refused, payableUntil } = answer;
  const awaited = rows.flatMap(({ differences }) => differences.filter((one) => !isOff(one)));
  return [
    ...rows.flatMap((row) => findingsOf(row, names, words)),
    ...refusedFacts(refused, words),
    ...(noShares ? [[costs.rule, costs.noShares[noShares](year)] as const] : []),
    ...(isAnythingOff(answer) || noShares ? [] : [[costs.total, costs.nothingOff] as const]),
    ...(awaited.length > 0
      ? [[costs.payableUntil(payableUntil), costs.awaited(awaited.length)] as const]
      : []),
  ];
}

/** Each thing to act on of a row: whose, how much, why, and what to do. */
function findingsOf(row: ReconciledRow, names: Names, words: Words): [string, string][] {
  const { costs } = words;
  const whose = `${row.provider} · ${nameOf(row, names, words)}`;
  return [
    ...row.differences.filter(isOff).map((one): [string, string] => {
      const { looksLike } = one;
      const what =
        looksLike === null
          ? costs.cause[one.cause]
          : costs.because(costs.cause[one.cause], costs.looksLike(looksLike, names.member));
      const subject = [
        ...(one.resource === null ? [] : [names.resource(one.resource)]),
        costs.invoices(one.invoices),
      ].filter(Boolean);
      const cause = subject.length === 0 ? what : `${what} (${subject.join(', ')})`;
      return [whose, costs.difference(costs.euros(one.amount), cause, costs.remedy[one.cause])];
    }),
    ...row.payments.map(({ cause, amount, invoices }): [string, string] => {
      const about = costs.invoices(invoices);
      const what = about === '' ? costs.cause[cause] : `${costs.cause[cause]} (${about})`;
      return [whose, costs.difference(costs.euros(amount), what, costs.remedy[cause])];
    }),
  ];
}

function nameOf({ member }: ReconciledRow, names: Names, { costs }: Words): string {
  return member === null ? costs.wholeGroup : names.member(member);
}
