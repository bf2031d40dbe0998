import { EXPORTER } from './layouts.ts';

/** How the lists of orders and invoices are read: name of the profile → its content. */
export function billProfiles(): [name: string, profile: object][] {
  return [
    ['bons-de-commande', ORDERS],
    ['factures', LEDGER],
    ['suivi-factures', WORKBOOK],
    ['papier-numerique', EXPORT],
  ];
}

const ORDERS = {
  source: 'bons-de-commande',
  kind: 'orders',
  files: ['bons-de-commande-*.csv'],
  delimiter: ';',
  columns: {
    ...{ number: 'N° de bon', provider: 'Prestataire', resource: 'Ressource' },
    ...{ fiscalYear: 'Exercice', from: 'Du', to: 'Au' },
    ...{ exclTax: 'Montant HT', vatRate: 'Taux TVA', inclTax: 'Montant TTC' },
    orderedOn: 'Commandé le',
  },
};

const LEDGER = {
  source: 'comptabilite',
  kind: 'invoices',
  files: ['factures-*.csv'],
  delimiter: ';',
  columns: {
    ...{ number: 'N° de facture', nature: 'Nature', provider: 'Prestataire' },
    ...{ resource: 'Ressource', member: 'Payeur', fiscalYear: 'Exercice' },
    ...{ exclTax: 'Montant HT', vatRate: 'Taux TVA', inclTax: 'Montant TTC' },
    ...{ invoicedOn: 'Date de facture', paidOn: 'Date de paiement' },
  },
};

const WORKBOOK = {
  source: 'suivi-des-factures',
  kind: 'invoices',
  files: ['suivi-factures-*.xlsx'],
  columns: {
    ...{ number: 'Pièce', nature: 'Type', provider: 'Fournisseur', resource: 'Abonnement' },
    ...{ member: 'SIRET du payeur', from: 'Début', to: 'Fin' },
    ...{ exclTax: 'HT', vatRate: 'TVA %', inclTax: 'TTC', invoicedOn: 'Émise', paidOn: 'Mandatée' },
  },
};

const EXPORT = {
  source: 'factures-papier-numerique',
  kind: 'invoices',
  files: ['papier-numerique-*.csv'],
  delimiter: ',',
  dates: 'iso',
  constants: { provider: EXPORTER },
  columns: {
    ...{ number: 'invoice', member: 'customer', resource: 'product' },
    ...{ from: 'period_start', to: 'period_end', exclTax: 'net', vatRate: 'vat' },
    ...{ inclTax: 'gross', invoicedOn: 'issued', paidOn: 'paid' },
  },
};
