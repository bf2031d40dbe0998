import { isOff } from '../../data/model/reconciliation/difference.ts';
import {
  isAnythingOff,
  type Reconciliation,
} from '../../data/model/reconciliation/reconciliation.ts';
import type { Report } from '../commands/report.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { causesOf, findingsOf, nameOf, type Names } from './findings.ts';
import { columnsOf, eurosCell, namesIn, refusedFacts, sourceFacts } from './report-parts.ts';

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
        cause: causesOf(row, words).join(', '),
      })),
    },
    facts: [...factsOf(answer, names, words), ...sourceFacts(version, words)],
  };
}

function factsOf(answer: Reconciliation, names: Names, words: Words): Report['facts'] {
  const { costs } = words;
  const { year, noShares, rows, refused, payableUntil } = answer;
  const awaited = rows.flatMap(({ differences }) => differences.filter((one) => !isOff(one)));
  return [
    ...rows.flatMap((row) =>
      findingsOf(row, names, words).map(
        ({ amount, cause, subject, remedy }) =>
          [
            `${row.provider} · ${nameOf(row, names, words)}`,
            costs.difference(
              costs.euros(amount),
              subject === '' ? cause : `${cause} (${subject})`,
              remedy,
            ),
          ] as const,
      ),
    ),
    ...refusedFacts(refused, words),
    ...(noShares ? [[costs.rule, costs.noShares[noShares](year)] as const] : []),
    ...(isAnythingOff(answer) || noShares ? [] : [[costs.total, costs.nothingOff] as const]),
    ...(awaited.length > 0
      ? [[costs.payableUntil(payableUntil), costs.awaited(awaited.length)] as const]
      : []),
  ];
}
