import type { Invoice } from '../../data/model/money/invoice.ts';
import { parseDay } from '../../data/model/period.ts';
import {
  reconciliation,
  type ReconciliationBasis,
} from '../../data/model/reconciliation/reconciliation.ts';
import type { ReconciledRow } from '../../data/model/reconciliation/reconciled-row.ts';
import { invoice, order, resource } from './bills.ts';
import { AGREEMENT, MEMBERS, POPULATIONS } from './group.ts';

/** 100 000,00 € with 20 % of tax, for 2025; without tax 83 333,33 €. */
export const GOLDEN = order({ exclTax: 8_333_333, vatRate: 2000, inclTax: 10_000_000 });

/** Its parts on the municipal populations of 2022 (domain §2, money rule 5). */
export const DUE: Readonly<Record<string, number>> = {
  25031: 255_330,
  25056: 2_188_178,
  25388: 465_058,
  25580: 193_635,
  25: 6_897_799,
};

/** The same without tax. */
export const WITHOUT_TAX: Readonly<Record<string, number>> = {
  25031: 212_775,
  25056: 1_823_482,
  25388: 387_549,
  25580: 161_362,
  25: 5_748_165,
};

/** The day after the last day of payment of 2025. */
export const AFTER = parseDay('2026-02-01');

/** The golden order alone, and what a test adds or changes. */
export function basis(facts: Partial<ReconciliationBasis>): ReconciliationBasis {
  return {
    agreement: AGREEMENT,
    populations: POPULATIONS,
    resources: [resource('kiosque')],
    orders: [GOLDEN],
    ...{ contracts: [], merges: [], invoices: [], refused: [] },
    ...facts,
  };
}

/** An invoice of exactly what is due to each member, in the order of the agreement. */
export function right(): Invoice[] {
  return MEMBERS.map(({ code }) => {
    const [exclTax = 0, inclTax = 0] = [WITHOUT_TAX[code], DUE[code]];
    return invoice({ member: code, exclTax, vatRate: 2000, inclTax });
  });
}

/** The rows of 2025, looked at after the last day of payment. */
export function reconciled(invoices: readonly Invoice[]): readonly ReconciledRow[] {
  return reconciliation(basis({ invoices }), 2025, AFTER).rows;
}

/** The differences of a member alone. */
export function differencesOf(member: string, invoices: readonly Invoice[]) {
  return reconciled(invoices).find((row) => row.member === member)?.differences;
}

/** Has a row a difference? */
export function differs({ differences }: ReconciledRow): boolean {
  return differences.length > 0;
}
