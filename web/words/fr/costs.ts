import { isKnown } from '../../../data/model/figure.ts';
import {
  awaitedShown,
  findingsShown,
  ledgerShown,
  providersShown,
} from '../../../data/model/money/costs-shown.ts';
import type { CostsPage } from '../../../data/model/money/costs-page.ts';
import { change, count, euros as written, longDay, numericDay, percent } from '../format.ts';
import type { CostsWords } from '../costs.ts';
import { inLetters, inLettersFeminine, named, of, plural, that } from './grammar.ts';
import { capital, t } from './typeset.ts';

/** The page “Coûts et quotes-parts” in French. */
export const costs: CostsWords = {
  title: (year) => t`Coûts et quotes-parts ${year} — Canopée`,
  finding: (page) => {
    const { due, invoiced } = ledgerShown(page);
    const { year } = page.context;
    if (due === null)
      return t`Les quotes-parts de ${year} ne sont pas connues : aucun montant dû ne peut être réparti.`;
    const member = shownMember(page);
    const who = member === null ? 'Les membres doivent' : `${capital(named(member))} doit`;
    if (due === 0 && invoiced === 0) return t`Rien n'est dû ni facturé pour ${year}.`;
    return t`${who} ${euros(due)} pour ${year} ; ${state(page)}.`;
  },
  lede: (page) => {
    const { due, invoiced, paid, paidLate, outstanding } = ledgerShown(page);
    const settled = t`${euros(invoiced)} sont facturés, ${euros(paid + paidLate)} payés`;
    return [
      due === null ? `${settled}.` : t`${settled} ; ${rest(page, outstanding ?? 0)}.`,
      t`La convention répartit selon la population (article\u00A01) : la part d'usage, à côté, est informative.`,
      ...(page.revision?.alert === true ? [revision(page)] : []),
    ];
  },
  figures: t`L'année en cinq montants`,
  columns: {
    provider: 'Prestataire',
    member: 'Membre',
    useShare: t`Part d'usage`,
    costShare: 'Quote-part',
    served: 'Habitants desservis',
    dueExclTax: 'Dû HT',
    due: 'Dû TTC',
    invoiced: 'Facturé TTC',
    gap: 'Écart',
    paid: 'Payé TTC',
    paidLate: 'Payé hors délai',
    outstanding: 'Reste à payer',
    causes: 'Cause probable',
    amount: 'Montant',
    cause: 'Cause probable',
    subject: 'Objet',
    remedy: 'Que faire',
  },
  exclTax: (amount) => t`${amount} HT`,
  ofWhichVat: (amount) => t`dont ${amount} de TVA`,
  late: (amount) => t`et ${amount} hors délai`,
  acts: t`Écarts à traiter`,
  awaited: (number) =>
    number === 0
      ? 'aucune facture attendue'
      : t`${count(number)} ${plural(number, 'facture attendue', 'factures attendues')}`,
  payableUntil: ({ asOf, payableUntil }) =>
    asOf > payableUntil
      ? t`délai passé, ${longDay(payableUntil)}`
      : t`jusqu'au ${longDay(payableUntil)}`,
  settled: 'facturé et payé au centime',
  together: 'Ensemble',
  members: {
    finding: ({ context: { year } }) =>
      t`Ce que chaque membre doit pour ${year}, et ce qu'il a payé`,
    sentence: ({ terms }) =>
      terms === null
        ? t`Sans version signée de la convention qui vaille pour l'année, les quotes-parts sont n.d.`
        : t`Quote-part : habitants desservis sur les ${count(terms.denominator)} du département, population ${POPULATION[terms.populationKind]} ${terms.vintage}. Chaque quote-part mène à sa preuve.`,
  },
  lines: {
    finding: ({ context: { year } }) => t`${year}, prestataire par prestataire`,
    sentence: (page) => {
      const number = providersShown(page).length;
      const who = t`${capital(inLetters(number))} ${plural(number, 'prestataire', 'prestataires')}`;
      return t`${who}, au centime. Écart : facturé moins dû ; reste à payer : dû moins payé. Chaque montant dû mène à sa preuve.`;
    },
  },
  findings: {
    finding: (page) => t`${capital(state(page))}`,
    sentence: (page) =>
      findingsShown(page).length === 0
        ? t`Chaque facture reçue correspond à ce qui est dû, au ${longDay(page.asOf)}.`
        : t`Au ${longDay(page.asOf)}. Une cause n'est nommée que si elle explique tout l'écart.`,
  },
  versions: {
    finding: ({ versions: { length } }) =>
      length === 0
        ? t`Aucune version de la convention n'est enregistrée`
        : t`La convention et ses avenants : ${inLettersFeminine(length)} ${plural(length, 'version', 'versions')}`,
    sentence: () =>
      t`Chaque version fige les quotes-parts au millésime Insee connu à sa signature ; une année passée n'est jamais recalculée.`,
    id: 'Version',
    effectiveFrom: t`Date d'effet`,
    signedOn: 'Dernière signature',
    day: numericDay,
    unsigned: (number) =>
      t`${count(number)} ${plural(number, 'signature manque', 'signatures manquent')}`,
    vintage: 'Millésime',
    basis: 'Population',
    population: { municipal: 'municipale', total: 'totale' },
    firstYear: 'Vaut à partir de',
    rulesNone: 'aucune année',
  },
  proof: {
    heading: ({ name, provider }, year) =>
      provider === null
        ? t`Preuve : la quote-part ${of(name)} en ${year}`
        : t`Preuve : ce ${that(name)} doit à ${provider} pour ${year}`,
    none: (year) => t`Il n'y a pas de tel montant en ${year} : rien n'est à prouver.`,
    sentence: t`Toutes les étapes du calcul ; les formules sont en habitants ou en centimes entiers, et peuvent se refaire à la main.`,
    step: 'Étape',
    value: 'Valeur',
    formula: 'Calcul',
    close: 'Replier la preuve',
    ofShare: (name) => t` : preuve de la quote-part ${of(name)}`,
    ofDue: (name, provider) => t` : preuve de ce ${that(name)} doit à ${provider}`,
  },
  rule: 'La règle, une fois pour toutes',
  rules: ({ terms, payableUntil, context: { year } }) => [
    t`Quote-part = habitants desservis ÷ habitants du département. Le Département dessert les habitants de toutes les autres communes : les quotes-parts font un tout (article\u00A01).`,
    t`Chaque bon de commande est réparti à part, au centime : les centimes qui restent vont aux plus grands restes. Il compte par jours dans les années qu'il couvre.`,
    t`Chaque membre paie chaque prestataire sur sa facture (articles\u00A08 et\u00A010) : aucun membre ne doit rien au Département. Les paiements de ${year} se mandatent jusqu'au ${longDay(payableUntil)}.`,
    ...(terms === null ? [] : [capital(FREED[terms.freedShare])]),
    t`Une facture ne change jamais ce qui est dû : l'écart est montré, avec sa cause probable.`,
  ],
  revision,
  answers: {
    reconciliation: t`Dû, facturé, payé, réponse de l'API (JSON)`,
    due: t`Ce que chacun doit, réponse de l'API (JSON)`,
    proofs: t`Preuves du calcul, réponse de l'API (JSON)`,
  },
};

const POPULATION = { municipal: 'municipale', total: 'totale' } as const;

const FREED = {
  department: t`la part d'un membre qui se retire revient au Département, jusqu'à l'avenant suivant.`,
  renormalise: t`la part d'un membre qui se retire est répartie entre les autres, jusqu'à l'avenant suivant.`,
} as const;

function euros(amount: number): string {
  return written(amount / 100);
}

function shownMember({ members, context }: CostsPage): string | null {
  return members.find(({ code }) => code === context.member)?.name ?? null;
}

function state(page: CostsPage): string {
  const acts = findingsShown(page).length;
  const awaited = awaitedShown(page);
  if (acts > 0)
    return `${inLetters(acts)} ${plural(acts, 'écart est à traiter', 'écarts sont à traiter')}`;
  if (awaited > 0)
    return `${inLettersFeminine(awaited)} ${plural(awaited, 'facture est encore attendue', 'factures sont encore attendues')}`;
  return t`aucun écart n'est à traiter`;
}

function rest({ asOf, payableUntil }: CostsPage, outstanding: number): string {
  if (outstanding === 0) return t`rien ne reste à payer`;
  if (outstanding < 0) return t`${euros(-outstanding)} ont été payés de trop`;
  return asOf > payableUntil
    ? t`il reste ${euros(outstanding)} à payer, bien que le délai ait pris fin le ${longDay(payableUntil)}`
    : t`il reste ${euros(outstanding)} à payer, jusqu'au ${longDay(payableUntil)}`;
}

function revision({ revision: found }: CostsPage): string {
  if (found === null) return '';
  const { referenceYear, evolution, threshold, alert } = found;
  if (!isKnown(evolution))
    return t`Le coût ne peut être comparé à celui de l'année de référence, ${referenceYear}.`;
  const moved = t`Le coût évolue de ${change(evolution)} par rapport à ${referenceYear}, année de référence`;
  return alert === true
    ? t`${moved} : le seuil de ${percent(threshold, 0)} est atteint, une partie peut demander la révision des quotes-parts (article\u00A01).`
    : t`${moved} : le seuil de révision (${percent(threshold, 0)}, article\u00A01) n'est pas atteint.`;
}
