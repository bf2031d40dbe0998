import { STORY } from './story.ts';
import type { Row, Tables } from './version.ts';

/** Parts of 100 000,00 € on the municipal populations of 2022 (domain §2, money rule 5). */
const DUE = { 25031: 255_330, 25056: 2_188_178, 25388: 465_058, 25580: 193_635, 25: 6_897_799 };

const ORDER = {
  ...{ number: 'BC-2025-1', provider: 'La Lanterne', resource: 'cine-club', fiscal_year: 2025 },
  ...{ valid_from: '2025-01-01', valid_to: '2025-12-31' },
  ...{ excl_tax: 8_333_333, vat_rate: 2000, incl_tax: 10_000_000 },
  ...{ ordered_on: '2024-12-05', batch: 'b0' },
};

/** A year whose order was invoiced to everybody, Besançon on the populations of 2020, and whose first line was refused. */
export const BILLED: Tables = {
  ...STORY,
  purchase_order: [ORDER],
  invoice: Object.entries(DUE).map(([member, amount], index) =>
    invoiceRow(`F${index + 1}`, member, member === '25056' ? 2_169_040 : amount),
  ),
  batch: [
    {
      ...{ batch: 'b1', source: 'compta', kind: 'invoices', file: '=factures.csv' },
      ...{ fingerprint: 'f1', read: 6, accepted: 5, rejected: 1, skipped: 0, duplicates: 0 },
      ...{ received_on: '2026-02-02', provisional: false },
    },
  ],
  refused_record: [
    {
      ...{ kind: 'invoices', provider: null, member: null, fiscal_year: 2024 },
      ...{ amount: 1_200, rule: 'unknown-member', batch: 'b1', line: 2 },
    },
  ],
};

function invoiceRow(number: string, member: string, inclTax: number): Row {
  return {
    ...{ number, provider: 'La Lanterne', resource: 'cine-club', member, fiscal_year: 2025 },
    ...{ valid_from: null, valid_to: null, excl_tax: null, vat_rate: null, incl_tax: inclTax },
    ...{ ordered_on: null, invoiced_on: '2026-01-10', paid_on: '2026-01-20', batch: 'b1' },
  };
}
