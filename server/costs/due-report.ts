import { sumOfCents, type Cents } from '../../data/model/cents.ts';
import type { DueAnswer } from '../../data/model/money/due-answer.ts';
import type { Report } from '../commands/report.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { chargesTable, memberDuesTable, unsharedFacts } from './charges-table.ts';
import { columnsOf, eurosCell, namesIn, sourceFacts } from './report-parts.ts';

/** The dues of a year as a table, below it the charges, what each member owes, and the totals. */
export function dueReport(answer: DueAnswer, version: VersionInfo, words: Words): Report {
  const { costs } = words;
  const { year, noShares, rows, total, charges, members } = answer;
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
    blocks: [
      ...(charges.length > 0 ? [chargesTable(year, charges, names, words)] : []),
      ...(members.length > 0 ? [memberDuesTable(year, members, names, words)] : []),
    ],
    facts: [
      ...(noShares
        ? [[costs.rule, costs.noShares[noShares](year)] as const]
        : [[costs.total, costs.euros(total.inclTax)] as const]),
      ...(charges.length > 0 ? [[costs.totalCharged, costs.euros(sumOf(charges))] as const] : []),
      ...unsharedFacts(answer.unshared, words),
      ...sourceFacts(version, words),
    ],
  };
}

function sumOf(charges: DueAnswer['charges']): Cents {
  return sumOfCents(charges.map(({ amount }) => amount));
}
