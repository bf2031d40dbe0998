import type { ProofText } from '../../data/model/proof/proof-words.ts';
import { proofFormat } from './proof-format.ts';

const { euros, number, percent, day } = proofFormat('fr-FR');
const taxes = { inclTax: 'TTC', exclTax: 'HT' } as const;

/** Ce que dit une preuve de calcul. */
export const proofFr = {
  euros,
  number,
  percent,
  day,
  remainder: (rest) => `reste ${rest}`,
  rule: 'Règle',
  article: {
    1: 'au prorata des habitants desservis, centimes restants aux plus grands restes (convention, art. 1)',
    6.2: 'une pénalité de retrait est supportée par le membre qui part (convention, art. 6.2)',
    12: 'selon le poids de chacun dans ce marché, centimes restants aux plus grands restes (convention, art. 12)',
  },
  version: 'Version',
  inForce: (id, from, signedOn) =>
    `${id}, en vigueur le ${from}${signedOn === null ? '' : `, dernière signature le ${signedOn}`}`,
  vintage: 'Millésime',
  source: (vintage, kind, inForceFrom) =>
    `population ${kind === 'municipal' ? 'municipale' : 'totale'} ${vintage} (Insee, populations de référence en vigueur le ${inForceFrom})`,
  department: 'Habitants du département',
  served: (name) => `Habitants desservis par ${name}`,
  gone: (name) => `Habitants de ${name}, membre parti dont la part est répartie`,
  denominator: 'Habitants desservis en tout',
  share: (name, year) => `Quote-part de ${name} en ${year}`,
  sharedOut: 'Ce qui est réparti',
  price: (kind, reference, provider) =>
    ({
      order: `ligne du bon de commande ${reference}, ${provider}`,
      contract: `prix du marché, ${provider}`,
      invoice: `facture ${reference} au groupement, ${provider}`,
    })[kind],
  basis: {
    orders: 'ce qui a été commandé',
    contract: 'le prix du marché, faute de bon de commande pour cette année',
    nothing: 'rien : ni commande ni marché pour cette année',
  },
  orderedOn: 'Commandé le',
  fiscalYear: 'Exercice indiqué (les jours décident)',
  batch: 'Lot du fichier reçu',
  period: 'Période',
  days: (from, to, days) => `du ${from} au ${to}, ${number(days)} jours`,
  amount: { inclTax: 'Montant TTC', exclTax: 'Montant HT' },
  yearPart: (tax, year) => `Part de ${year} par jours, ${taxes[tax]}, en centimes`,
  exactPart: (tax, name) => `Part exacte de ${name}, ${taxes[tax]}, en centimes`,
  rank: (rank, hasCent) =>
    `${rank === 1 ? 'le plus grand reste' : `${rank}ᵉ plus grand reste`}${hasCent ? ' : un centime de plus' : ''}`,
  leftOver: (tax) => `Centimes restants, ${taxes[tax]}`,
  cents: (count) => `${number(count)} ${count > 1 ? 'centimes' : 'centime'}`,
  part: (tax, name) => `Part de ${name}, ${taxes[tax]}`,
  vat: (name) => `dont TVA, part de ${name}`,
  total: (name, year) => `Dû par ${name} en ${year}`,
  charge: 'Charge',
  invoiced: (name, reference, batch) => `Facturé à ${name} : ${reference} (lot ${batch})`,
  weight: (name, by) =>
    `Poids de ${name} dans ce marché (${by === 'due' ? 'dû' : 'facturé'}), en centimes`,
} satisfies ProofText;
