import type { CostsPage } from '../../data/model/money/costs-page.ts';
import { ledgerShown, linesShown } from '../../data/model/money/costs-shown.ts';
import { sumOfLedger, type Ledger } from '../../data/model/money/ledger.ts';
import { costsWords } from '../words/costs.ts';
import type { Chart } from './chart.ts';
import { costsLines, costsMembers, inEuros } from './costs.ts';
import type { Cell, Column } from './table.ts';

/** What each member owes and paid, beside its shares. */
export function costsMembersChart(page: CostsPage): Chart {
  const { columns, together } = costsWords();
  const said = costsMembers(page);
  return {
    ...said,
    table: {
      caption: said.finding,
      columns: [
        { key: 'membre', label: columns.member, kind: 'text' },
        { key: 'code', label: 'INSEE', kind: 'text' },
        { key: 'habitants', label: columns.served, kind: 'number' },
        { key: 'part_usage', label: columns.useShare, kind: 'percent' },
        { key: 'quote_part', label: columns.costShare, kind: 'percent' },
        ...ledgerColumns(),
      ],
      rows: [
        ...page.members.map((member) => ({
          membre: member.name,
          code: member.code,
          habitants: member.served,
          part_usage: member.useShare,
          quote_part: member.costShare,
          ...ledgerCells(member),
        })),
        { membre: together, ...ledgerCells(sumOfLedger(page.members)) },
      ],
    },
  };
}

/** Due, invoiced and paid by provider and member, to the cent. */
export function costsLinesChart(page: CostsPage): Chart {
  const { columns, together } = costsWords();
  const said = costsLines(page);
  return {
    ...said,
    table: {
      caption: said.finding,
      columns: [
        { key: 'prestataire', label: columns.provider, kind: 'text' },
        { key: 'membre', label: columns.member, kind: 'text' },
        ...ledgerColumns(),
        { key: 'cause', label: columns.causes, kind: 'text' },
      ],
      rows: [
        ...linesShown(page).map((line) => ({
          prestataire: line.provider,
          membre: line.name,
          ...ledgerCells(line),
          cause: line.causes.join(', '),
        })),
        { prestataire: together, ...ledgerCells(ledgerShown(page)) },
      ],
    },
  };
}

/** What is due, invoiced and paid, as columns. */
export function ledgerColumns(): Column[] {
  const { columns } = costsWords();
  return [
    { key: 'du_ht', label: columns.dueExclTax, kind: 'euros' },
    { key: 'du', label: columns.due, kind: 'euros' },
    { key: 'facture', label: columns.invoiced, kind: 'euros' },
    { key: 'ecart', label: columns.gap, kind: 'euros' },
    { key: 'paye', label: columns.paid, kind: 'euros' },
    { key: 'hors_delai', label: columns.paidLate, kind: 'euros' },
    { key: 'reste', label: columns.outstanding, kind: 'euros' },
  ];
}

/** The same as cells. */
export function ledgerCells(ledger: Ledger): Readonly<Record<string, Cell>> {
  return {
    du_ht: inEuros(ledger.dueExclTax),
    du: inEuros(ledger.due),
    facture: inEuros(ledger.invoiced),
    ecart: inEuros(ledger.gap),
    paye: inEuros(ledger.paid),
    hors_delai: inEuros(ledger.paidLate),
    reste: inEuros(ledger.outstanding),
  };
}
