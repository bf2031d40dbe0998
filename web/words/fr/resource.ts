import { isKnown } from '../../../data/model/figure.ts';
import type { ResourcePage } from '../../../data/model/resource-page.ts';
import { count, euros, longDay, longMonth, numericDay, percent, pointsInWords } from '../format.ts';
import type { ResourceWords } from '../resource.ts';
import { words } from '../words.ts';
import { listed, named, of, plural } from './grammar.ts';
import { measures, quantity } from './measures.ts';
import { duringPeriod, thanPeriod } from './periods.ts';
import { widest } from '../weighed.ts';
import { eventText, timelineFinding, timelineSentence } from './timeline.ts';
import { capital, t } from './typeset.ts';

/** The page of a resource in French. */
export const resource: ResourceWords = {
  title: (name, year) => t`${name} ${year} — Canopée`,
  finding,
  lede: (page) => [identity(page), used(page), perUse(page)].filter((text) => text !== ''),
  figures: t`L'essentiel de la ressource`,
  uses: { name: 'Usages', unit: 'pondérés, non répartis compris' },
  cost: { name: 'Prix', unit: t`de l'année, toutes taxes comprises` },
  costPerUse: { name: 'Coût par usage', unit: 'TTC, usage pondéré' },
  budgetShare: ({ line }) => ({
    name: 'Part du budget',
    unit:
      line && isKnown(line.useShare) ? t`pour ${percent(line.useShare)} des usages` : 'de l’année',
  }),
  activeUsers: { name: 'Usagers actifs', unit: 'lecteurs distincts' },
  members: { finding: membersFinding, sentence: membersSentence },
  months: { finding: timelineFinding, sentence: timelineSentence },
  event: eventText,
  countedAs: {
    finding: countedFinding,
    sentence: () =>
      t`Les usages bruts sont ceux de la famille ; les autres mesures sont celles que relève le fournisseur. Elles ne s'ajoutent pas entre elles.`,
    measure: 'Mesure',
    reserve: 'Réserve',
    reserves: { partial: 'mois manquants', 'without-secret': 'hors secret' },
  },
  purchases: {
    finding: purchasesFinding,
    sentence: purchasesSentence,
    nature: 'Pièce',
    natures: { contract: 'marché', order: 'commande', invoice: 'facture' },
    number: 'Numéro',
    addressee: 'Adressée à',
    group: 'tout le groupement',
    span: 'Période payée',
    days: (from, to) => t`${numericDay(from)} – ${numericDay(to)}`,
    amount: 'Montant TTC',
    ofYear: (year) => t`Part de ${year}`,
    on: 'Date',
    paidOn: 'Payée le',
    more: t`Dû, facturé et payé par membre`,
  },
  received: {
    finding: receivedFinding,
    sentence: receivedSentence,
    state: 'Reçu',
    states: { event: 'usages un par un', 'provider-aggregate': 'totaux', missing: 'manquant' },
    rejected: 'Lignes refusées',
    files: 'Fichiers',
    more: t`Toutes les sources`,
  },
  decision: {
    title: (year) => t`Décision pour ${year}`,
    standing: ({ decision, context }) => {
      if (!decision) return t`Rien n'est encore décidé pour ${context.year + 1}.`;
      const { verdict, replacement, comment, author, decidedOn } = decision;
      const by = replacement === null ? '' : t` par ${replacement}`;
      const why = comment === '' ? '' : t` « ${comment} »`;
      return t`${capital(words.labels.verdicts[verdict])}${by} : décision de ${author}, le ${longDay(decidedOn)}.${why}`;
    },
    decide: t`Décider, et relire les décisions`,
  },
  others: 'Autres ressources',
  all: t`Toutes les ressources côte à côte`,
};

function finding(page: ResourcePage): string {
  const { line, resource: one, context, group } = page;
  if (!line) return t`${one.name} n'est pas proposée en ${context.year}.`;
  const { uses, costPerUse, budgetShare, useShare } = line;
  if (uses === 'secret')
    return t`${one.name} a trop peu de lecteurs en ${context.year} pour que ses usages soient montrés.`;
  if (!isKnown(uses)) return t`Aucun usage de ${one.name} n'est connu en ${context.year}.`;
  if (!isKnown(budgetShare) || !isKnown(useShare))
    return t`${one.name} compte ${quantity('uses', uses)} en ${context.year} ; leur prix n'est pas connu.`;
  const shares = t`${one.name} prend ${percent(budgetShare, 0)} du budget pour ${percent(useShare, 0)} des usages`;
  if (!isKnown(costPerUse) || !isKnown(group.costPerUse)) return `${shares}.`;
  return t`${shares} : un usage y revient à ${euros(costPerUse)}, contre ${euros(group.costPerUse)} en moyenne.`;
}

/** What it is, from whom, since when and until when. */
function identity({ resource: one }: ResourcePage): string {
  const use = one.use === '' ? '' : ` (${one.use})`;
  const what = one.kind === '' ? '' : `${capital(one.kind)}${use}, `;
  const since = one.validFrom ? t`proposée depuis le ${longDay(one.validFrom)}` : '';
  const until = one.validTo ? t`jusqu'au ${longDay(one.validTo)}` : '';
  const when = [since, until].filter((text) => text !== '').join(' ');
  const replaced = [
    ...(one.replaces === null ? [] : [t`Elle remplace ${one.replaces}.`]),
    ...(one.replacedBy === null ? [] : [t`${one.replacedBy} la remplace.`]),
  ];
  const first = capital(t`${what}fournie par ${one.provider}${when === '' ? '' : `, ${when}`}.`);
  return [first, ...replaced].join(' ');
}

function used({ line, consumption }: ResourcePage): string {
  if (!line || !isKnown(line.uses)) return '';
  const amount = t`${duringPeriod(consumption)}, ${quantity('uses', line.uses)}`;
  return capital(`${amount}${evolution(line.change, consumption)}.`);
}

function evolution(
  change: NonNullable<ResourcePage['line']>['change'],
  consumption: ResourcePage['consumption'],
): string {
  const found = consumption.comparison?.seriesBreak;
  if (change === 'series-break' && found)
    return t` ; aucune évolution n'est donnée, la série étant rompue le ${longDay(found.date)} (${found.label})`;
  if (change === null || !isKnown(change)) return '';
  const than = thanPeriod(consumption);
  if (Math.abs(change) < 0.0005) return `, autant que ${than}`;
  return t`, ${percent(Math.abs(change))} ${change > 0 ? 'de plus' : 'de moins'} que ${than}`;
}

function perUse({ costPerUseBefore: { previous, change }, context }: ResourcePage): string {
  if (previous === null || !isKnown(previous)) return '';
  const was = t`il était de ${euros(previous)} sur la période comparée de ${context.year - 1}`;
  if (change === null || !isKnown(change))
    return capital(t`${was.replace('il', 'le coût par usage')}.`);
  if (Math.abs(change) < 0.0005) return t`Le coût par usage n'a pas changé.`;
  const moved = change > 0 ? 'augmente' : 'baisse';
  return t`Le coût par usage ${moved} de ${percent(Math.abs(change))} : ${was}.`;
}

function membersFinding({ consumption }: ResourcePage): string {
  const most = widest(consumption.rows);
  if (!most) return t`Ce que chaque membre utilise et paie`;
  const { useShare, costShare } = most;
  const who = capital(named(most.label));
  const { ofThe } = measures[consumption.question.measure];
  return t`${who} fait ${percent(useShare, 0)} ${ofThe} et paie ${percent(costShare, 0)} du prix`;
}

function membersSentence({ consumption }: ResourcePage): string {
  const most = widest(consumption.rows);
  if (!most)
    return consumption.agreement
      ? t`Les parts ne sont pas calculables sur cette sélection.`
      : t`Sans version signée de la convention, aucune quote-part ne peut être mise en face des usages.`;
  return t`L'écart le plus large est celui ${of(most.label)}, ${pointsInWords(most.gap)} ; à titre d'information, la convention répartit chaque commande selon la population.`;
}

function countedFinding({ countedAs }: ResourcePage): string {
  const known = countedAs.filter(({ value }) => isKnown(value));
  const raw = countedAs.find(({ id }) => id === 'rawUses')?.value;
  const ways = t`${count(known.length)} ${plural(known.length, 'mesure connue', 'mesures connues')}`;
  if (raw === undefined || !isKnown(raw))
    return known.length === 0 ? t`Aucune mesure connue` : ways;
  return t`${count(raw)} ${plural(raw, measures.rawUses.one, measures.rawUses.many)}, et ${count(known.length - 1)} ${plural(known.length - 1, 'autre mesure', 'autres mesures')}`;
}

function purchasesFinding({ purchases, context }: ResourcePage): string {
  const number = (nature: string) => purchases.filter((one) => one.nature === nature).length;
  const [contracts, orders, invoices] = [number('contract'), number('order'), number('invoice')];
  const parts = [
    ...(contracts > 0 ? [t`${count(contracts)} ${plural(contracts, 'marché', 'marchés')}`] : []),
    ...(orders > 0 ? [t`${count(orders)} ${plural(orders, 'commande', 'commandes')}`] : []),
    ...(invoices > 0 ? [t`${count(invoices)} ${plural(invoices, 'facture', 'factures')}`] : []),
  ];
  if (parts.length === 0) return t`Aucun marché, commande ni facture connus pour ${context.year}`;
  return t`${listed(parts)} pour ${context.year}`;
}

function purchasesSentence({ purchases }: ResourcePage): string {
  const last = purchases
    .flatMap(({ nature, to }) => (nature === 'contract' && to ? [to] : []))
    .sort()
    .at(-1);
  const until = last ? t`Le marché court jusqu'au ${longDay(last)}. ` : '';
  return t`${until}C'est la commande qui se répartit entre les membres ; une facture sans nom de ressource n'est pas listée ici.`;
}

function receivedFinding({ received, context }: ResourcePage): string {
  const absent = received.flatMap(({ month, grain }) => (grain ? [] : [longMonth(month)]));
  if (received.length === 0) return t`Rien n'en est attendu en ${context.year}`;
  if (absent.length > 0)
    return t`${plural(absent.length, 'Manque', 'Manquent')} : ${listed(absent)}`;
  return t`Tous les mois attendus de ${context.year} sont arrivés`;
}

function receivedSentence({ received, resource: one }: ResourcePage): string {
  const totals = received.filter(({ grain }) => grain === 'provider-aggregate').length;
  if (totals === 0) return t`Les usages arrivent un par un, sous le nom de la ressource.`;
  const months = t`${count(totals)} mois en totaux de ${one.provider}`;
  return t`${months} : ni séances ni usagers actifs ne peuvent en être tirés.`;
}
