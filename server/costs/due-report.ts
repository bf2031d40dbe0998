import type { DueAnswer } from '../../data/model/due-answer.ts';
import type { Report } from '../commands/report.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { columnsOf, eurosCell, namesIn, sourceFacts } from './report-parts.ts';

/** The dues of a year as a table, the total below. */
export function dueReport(answer: DueAnswer, version: VersionInfo, words: Words): Report {
  const { costs } = words;
  const { year, noShares, rows, total } = answer;
  const names = namesIn(version.setting);
  return {
    json: answer,
    table: {
      caption: costs.dueOf(year),
      columns: columnsOf(
        [
          ['provider', 'text'],
          ['resource', 'text'],
          ['member', 'text'],
          ['basis', 'text'],
          ['orders', 'text'],
          ['exclTax', 'euros'],
          ['vat', 'euros'],
          ['inclTax', 'euros'],
        ],
        words,
      ),
      rows: rows.map(({ provider, resource, member, basis, orders, exclTax, vat, inclTax }) => ({
        provider,
        resource: names.resource(resource),
        member: names.member(member),
        basis: costs.basis[basis],
        orders: orders.join(', '),
        exclTax: eurosCell(exclTax),
        vat: eurosCell(vat),
        inclTax: basis === 'nothing' ? 'missing' : eurosCell(inclTax),
      })),
    },
    facts: [
      ...(noShares
        ? [[costs.rule, costs.noShares[noShares](year)] as const]
        : [[costs.total, costs.euros(total.inclTax)] as const]),
      ...sourceFacts(version, words),
    ],
  };
}
