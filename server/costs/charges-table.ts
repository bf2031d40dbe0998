import type { ChargeRow, UnsharedCharge } from '../../data/model/money/charge-row.ts';
import type { MemberDue } from '../../data/model/money/due-answer.ts';
import type { Table } from '../../web/charts/table.ts';
import type { Report } from '../commands/report.ts';
import type { Words } from '../words/words.ts';
import { columnsOf, eurosCell, type namesIn } from './report-parts.ts';

type Names = ReturnType<typeof namesIn>;

/** The cost lines of a year as a table. */
export function chargesTable(
  year: number,
  charges: readonly ChargeRow[],
  names: Names,
  words: Words,
): Table {
  const { costs } = words;
  return {
    caption: costs.chargesOf(year),
    columns: columnsOf(
      [
        ['provider', 'text'],
        ['resource', 'text'],
        ['member', 'text'],
        ['charge', 'text'],
        ['article', 'text'],
        ['amount', 'euros'],
        ['label', 'text'],
      ],
      words,
    ),
    rows: charges.map(({ provider, resource, member, kind, article, amount, label }) => ({
      provider,
      resource: resource === null ? costs.allResources : names.resource(resource),
      member: names.member(member),
      charge: costs.charge[kind],
      article: costs.article(article),
      amount: eurosCell(amount),
      label,
    })),
  };
}

/** What each member owes in a year: for resources, charges, and both. */
export function memberDuesTable(
  year: number,
  members: readonly MemberDue[],
  names: Names,
  words: Words,
): Table {
  return {
    caption: words.costs.memberDuesOf(year),
    columns: columnsOf(
      [
        ['member', 'text'],
        ['shared', 'euros'],
        ['charged', 'euros'],
        ['total', 'euros'],
      ],
      words,
    ),
    rows: members.map(({ member, shared, charged, total }) => ({
      member: names.member(member),
      shared: eurosCell(shared),
      charged: eurosCell(charged),
      total: eurosCell(total),
    })),
  };
}

/** The charges nobody's part of is known, and the remedy. */
export function unsharedFacts(
  unshared: readonly UnsharedCharge[],
  { costs }: Words,
): Report['facts'] {
  return unshared.map(({ kind, article, provider, amount, label, obstacle }) => [
    `${provider} · ${costs.charge[kind]} (${costs.article(article)})`,
    costs.unshared(label, costs.euros(amount), costs.noWeight[obstacle]),
  ]);
}
