import { MEMBERS } from '../members.ts';
import type { Bill } from './bills.ts';
import type { DemoOrder } from './orders.ts';

/** A cell of a list. */
export type BillCell = string | number;

const SIRETS = new Map(MEMBERS.map(({ code, siret }) => [code, siret]));

/** The list of orders: heading → cell. */
export const ORDER_COLUMNS: Readonly<Record<string, (order: DemoOrder) => string>> = {
  'N° de bon': ({ number }) => number,
  Prestataire: ({ resource }) => resource.provider,
  Ressource: ({ resource }) => resource.name,
  Exercice: ({ year }) => String(year),
  Du: ({ from }) => french(from),
  Au: ({ to }) => french(to),
  'Montant HT': ({ exclTax }) => euros(exclTax),
  'Taux TVA': ({ rate }) => percent(rate),
  'Montant TTC': ({ inclTax }) => euros(inclTax),
  'Commandé le': ({ orderedOn }) => french(orderedOn),
};

/** The accountant's list until 2023: text, amounts as they are written in France. */
export const LEDGER_COLUMNS: Readonly<Record<string, (bill: Bill) => string>> = {
  'N° de facture': ({ number }) => number,
  Nature: ({ nature }) => nature,
  Prestataire: ({ provider }) => provider,
  Ressource: ({ resourceName }) => resourceName,
  Payeur: ({ payer }) => payer,
  Exercice: ({ year }) => String(year),
  'Montant HT': ({ exclTax }) => euros(exclTax),
  'Taux TVA': ({ rate }) => percent(rate),
  'Montant TTC': ({ inclTax }) => euros(inclTax),
  'Date de facture': ({ invoicedOn }) => french(invoicedOn),
  'Date de paiement': ({ paidOn }) => (paidOn === null ? '' : french(paidOn)),
};

/** The workbook that took its place: who pays by SIRET, the days each line is for, amounts as numbers. */
export const WORKBOOK_COLUMNS: Readonly<Record<string, (bill: Bill) => BillCell>> = {
  Pièce: ({ number }) => number,
  Type: ({ nature }) => nature,
  Fournisseur: ({ provider }) => provider,
  Abonnement: ({ resourceName }) => resourceName,
  'SIRET du payeur': ({ member, payer }) =>
    MEMBERS.some(({ name }) => name === payer) ? (SIRETS.get(member) ?? payer) : payer,
  Début: ({ from }) => french(from),
  Fin: ({ to }) => french(to),
  HT: ({ exclTax }) => exclTax / 100,
  'TVA %': ({ rate }) => rate,
  TTC: ({ inclTax }) => inclTax / 100,
  Émise: ({ invoicedOn }) => french(invoicedOn),
  Mandatée: ({ paidOn }) => (paidOn === null ? '' : french(paidOn)),
};

/** A provider's own export: ISO days, dots, no amount without tax. */
export const EXPORT_COLUMNS: Readonly<Record<string, (bill: Bill) => string>> = {
  invoice: ({ number }) => number,
  customer: ({ member }) => member,
  product: ({ resourceName }) => resourceName,
  period_start: ({ from }) => from,
  period_end: ({ to }) => to,
  net: ({ exclTax }) => (exclTax / 100).toFixed(2),
  vat: ({ rate }) => String(rate),
  gross: ({ inclTax }) => (inclTax / 100).toFixed(2),
  issued: ({ invoicedOn }) => invoicedOn,
  paid: ({ paidOn }) => paidOn ?? '',
};

/** The provider that sends it. */
export const EXPORTER = 'Papier Numérique';

function french(iso: string): string {
  return iso.split('-').reverse().join('/');
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',');
}

function percent(rate: number): string {
  return `${String(rate).replace('.', ',')} %`;
}
