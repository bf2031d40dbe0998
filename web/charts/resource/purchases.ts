import type { ResourcePage } from '../../../data/model/resource-page.ts';
import { numericDay } from '../../words/format.ts';
import { resourceWords } from '../../words/resource.ts';
import type { Chart } from '../chart.ts';

/** Contracts, orders and invoices of a resource that touch the year. */
export function purchasesChart(page: ResourcePage): Chart {
  const { purchases: own } = resourceWords();
  const { year } = page.context;
  return {
    name: 'ressource-achats',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'nature', label: own.nature, kind: 'text' },
        { key: 'numero', label: own.number, kind: 'text' },
        { key: 'a', label: own.addressee, kind: 'text' },
        { key: 'periode', label: own.span, kind: 'text' },
        { key: 'montant', label: own.amount, kind: 'euros' },
        { key: 'part_annee', label: own.ofYear(year), kind: 'euros' },
        { key: 'date', label: own.on, kind: 'text' },
        { key: 'paye', label: own.paidOn, kind: 'text' },
      ],
      rows: page.purchases.map(({ nature, number, member, from, to, ...one }) => ({
        nature: own.natures[nature],
        numero: number ?? '',
        a: nature === 'invoice' ? (member ?? own.group) : '',
        periode: from && to ? own.days(from, to) : '',
        montant: one.amount / 100,
        part_annee: one.ofYear / 100,
        date: one.on ? numericDay(one.on) : '',
        paye: one.paidOn ? numericDay(one.paidOn) : '',
      })),
    },
  };
}
