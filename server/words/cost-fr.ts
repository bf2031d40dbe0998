import { frenchEuros } from '../../data/model/french-figures.ts';
import type { CostWords } from './cost-words.ts';

const day = (iso: string): string => iso.split('-').reverse().join('/');
const rate = (hundredths: number | null): string =>
  hundredths === null ? 'non dit' : `${String(hundredths / 100).replace('.', ',')} %`;

/** Why a line is in quarantine, by the rule that refused it. */
const REFUSED: Readonly<Record<string, string>> = {
  'unknown-provider': 'prestataire inconnu du catalogue',
  'unknown-member': 'membre inconnu',
  'unknown-resource': 'ressource inconnue',
  'negative-amount': 'montant négatif sur une facture',
  'bad-amount': 'montant illisible ou hors limites',
  'same-number': 'même numéro deux fois',
  'outside-agreement': 'avant toute version de la convention',
};

/** Shares, dues and invoices in French. */
export const costFr: CostWords = {
  columns: {
    provider: 'Prestataire',
    resource: 'Ressource',
    code: 'Code',
    member: 'Membre',
    status: 'Situation',
    served: 'Habitants desservis',
    share: 'Quote-part',
    basis: 'D’après',
    orders: 'Bons de commande',
    exclTax: 'HT',
    vat: 'TVA',
    inclTax: 'TTC',
    ordered: 'Commandé',
    due: 'Dû',
    invoiced: 'Facturé',
    paid: 'Payé',
    gap: 'Écart',
    cause: 'Cause probable',
    charge: 'Nature',
    article: 'Article',
    amount: 'Montant',
    label: 'Objet',
    shared: 'Ressources',
    charged: 'Pénalités et dommages',
    ofWhichCharged: 'Dont pénalités et dommages',
    total: 'Total',
    outstanding: 'Reste dû',
    missing: 'Ce qui manque',
  },
  sharesOf: (year) => `Quotes-parts de ${year}`,
  dueOf: (year) => `Ce que chaque membre doit pour ${year}`,
  chargesOf: (year) => `Pénalités, dommages et intérêts de ${year}`,
  memberDuesOf: (year) => `Total de chaque membre pour ${year} (TTC)`,
  dissolutionOn: (asOf) => `Avant la dissolution : ce qui reste dû au ${day(asOf)} (TTC)`,
  charge: { penalty: 'pénalité', damages: 'dommages et intérêts' },
  article: (article) => `art. ${article}`,
  allResources: 'tout le marché',
  totalCharged: 'Pénalités et dommages, en plus',
  unshared: (label, amount, why) => `${amount}, ${label} : non réparti, ${why}`,
  noWeight: {
    'nothing-there':
      'rien n’a été facturé ni dû dans ce marché → importez ses factures, ou vérifiez le prestataire et la ressource dans la convention',
    'no-shares':
      'une facture au groupement entier porte sur une année sans quotes-parts → complétez la convention ou les populations',
  },
  dissolution: 'Dissolution',
  mayEnd: 'possible, chaque membre a tout payé (art. 6.2)',
  mayNotEnd: (lines, amount) =>
    lines === 0
      ? 'impossible à dire : des montants ne sont pas connus (ci-dessous)'
      : `pas encore possible : reste dû ${amount}, ${lines} ligne${lines > 1 ? 's' : ''} à solder (art. 6.2)`,
  missingStep: {
    invoice: () => 'facture à réclamer',
    payment: (unpaid) => `à mandater : ${unpaid}`,
    refund: () => 'trop payé : avoir ou remboursement à obtenir',
  },
  unsplit: (number, amount) =>
    `facture ${number} au groupement entier, ${amount} : non répartie, son année n’a pas de quotes-parts`,
  withoutPrice: (years) => `aucun prix connu (${years.join(', ')}) : rien n’y est compté`,
  reconciliationOf: (year, asOf) =>
    `Factures de ${year} à côté de ce qui est dû, au ${day(asOf)} (TTC)`,
  status: { pending: 'en attente', active: 'membre', leaving: 'se retire', left: 'retiré' },
  basis: { orders: 'bon de commande', contract: 'prix du marché', nothing: 'aucun prix connu' },
  rule: 'Règle',
  terms: ({ version, vintage, populationKind, effectiveFrom }) =>
    `${version}, en vigueur le ${day(effectiveFrom)} : au prorata des habitants desservis (art. 1), population ${populationKind === 'municipal' ? 'municipale' : 'totale'} ${vintage}`,
  noShares: {
    'no-version': (year) =>
      `quotes-parts n.d. : aucune version signée de la convention ne vaut pour ${year} ; complétez settings/agreement.yaml`,
    ended: (year) =>
      `quotes-parts n.d. : il ne reste qu’un membre en ${year}, le groupement a pris fin (art. 3)`,
    population: (year) =>
      `quotes-parts n.d. : une population du millésime de ${year} manque ; importez-la (kind: populations)`,
  },
  total: 'Total',
  euros: frenchEuros,
  wholeGroup: 'groupement entier',
  cause: {
    rounding: 'arrondi',
    vat: 'TVA',
    'wrong-vintage': 'mauvais millésime',
    'wrong-share': 'mauvaise quote-part',
    missing: 'facture manquante',
    awaited: 'facture attendue',
    twice: 'facturé deux fois',
    'credit-note': 'avoir sans objet',
    'non-member': 'facturé à un non-membre',
    'nothing-due': 'rien n’a été commandé',
    unexplained: 'inexpliqué',
    unpaid: 'impayé',
    'paid-late': 'payé hors délai',
    'unpaid-before-dissolution': 'impayé avant la dissolution (art. 6.2)',
  },
  remedy: {
    rounding: 'accepter, ou demander une facture au centime',
    vat: 'faire corriger la TVA par le prestataire',
    'wrong-vintage': 'demander un avoir et une facture sur le millésime de la convention',
    'wrong-share': 'demander un avoir et une facture à la quote-part du membre',
    missing: 'réclamer la facture au prestataire',
    awaited: 'attendre',
    twice: 'ne payer qu’une fois ; demander l’avoir de la seconde',
    'credit-note': 'demander au prestataire ce que l’avoir corrige',
    'non-member': 'refuser la facture : ce payeur ne partage pas les coûts de l’année',
    'nothing-due': 'vérifier la commande, ou refuser la facture',
    unexplained: 'demander au prestataire son calcul',
    unpaid: 'mandater',
    'paid-late': 'vérifier sur quel exercice la dépense est passée',
    'unpaid-before-dissolution': 'mandater avant la dissolution',
  },
  looksLike: (looksLike, nameOf) => {
    switch (looksLike.as) {
      case 'vintage':
        return `population ${looksLike.populationKind === 'municipal' ? 'municipale' : 'totale'} ${looksLike.vintage}`;
      case 'member':
        return `celle de ${nameOf(looksLike.member)}`;
      case 'whole':
        return 'la commande entière';
      case 'equal-parts':
        return 'parts égales';
      case 'other-freed-share':
        return 'la part libérée, répartie autrement';
      case 'year-before':
        return 'celle de l’année d’avant';
      case 'rate':
        return `taux ${rate(looksLike.rate)}, commandé à ${rate(looksLike.expected)}`;
    }
  },
  because: (cause, likeness) => `${cause} : ${likeness}`,
  difference: (amount, cause, remedy) => `${amount}, ${cause} → ${remedy}`,
  invoices: (numbers) =>
    numbers.length === 0
      ? ''
      : `${numbers.length > 1 ? 'factures' : 'facture'} ${numbers.join(', ')}`,
  nothingOff: 'aucun écart à traiter',
  payableUntil: (until) => `à payer jusqu’au ${day(until)}`,
  awaited: (count) =>
    `${count} facture${count > 1 ? 's' : ''} encore attendue${count > 1 ? 's' : ''}`,
  quarantine: 'Quarantaine',
  refused: ({ kind, rule, file, line, batch, provider }, amount) =>
    [
      `${kind === 'orders' ? 'bon de commande' : 'facture'} refusé${kind === 'orders' ? '' : 'e'} (${REFUSED[rule] ?? rule}), ${file}, ligne ${line}`,
      ...(provider === null ? [] : [provider]),
      ...(amount === null ? [] : [amount]),
      `les chiffres qui en dépendent sont provisoires → canopee quarantine ${batch.slice(0, 8)}`,
    ].join(' · '),
  provisional: (lines) => `provisoire : ${lines} ligne${lines > 1 ? 's' : ''} en quarantaine`,
  warning: 'Avertissement',
};
