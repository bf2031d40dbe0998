import { isKnown } from '../../../data/model/figure.ts';
import type { ResourceLine, ResourcesPage } from '../../../data/model/resources-page.ts';
import { count, euros, percent, pointsInWords } from '../format.ts';
import type { ResourcesWords } from '../resources.ts';
import { inLettersFeminine, listed, plural } from './grammar.ts';
import { duringPeriod } from './periods.ts';
import { capital, t } from './typeset.ts';

/** The page “Ressources” in French. */
export const resources: ResourcesWords = {
  title: (year) => t`Ressources ${year} — Canopée`,
  finding,
  lede,
  figures: t`L'ensemble des ressources`,
  cost: { name: 'Prix', unit: t`de l'année, toutes taxes comprises` },
  costPerUse: { name: 'Coût par usage', unit: 'usages pondérés, non répartis compris' },
  costPerInhabitant: { name: 'Coût par habitant', unit: 'du département' },
  offered: { name: 'Ressources', unit: 'reçues dans la période' },
  listing: { finding: listingFinding, sentence: listingSentence },
  costs: { finding: costsFinding, sentence: costsSentence },
  months: { finding: monthsFinding, sentence: monthsSentence },
  uses: 'Usages pondérés',
  eurosPerUse: '€ par usage',
  budgetShare: 'Part du budget',
  sharesOf: (use, budget) => t`part d'usage ${use}, part du budget ${budget}`,
  decision: (year) => t`Décision ${year}`,
  undecided: 'à décider',
  allDecisions: 'toutes',
  sortBy: (column) => t`Trier par : ${column}`,
  orders: {
    usages: 'usages',
    cout: 'prix',
    'cout-par-usage': 'coût par usage',
    ecart: 'écart',
    nom: 'nom',
  },
};

function byGap({ lines }: ResourcesPage) {
  return lines
    .flatMap((line) => (isKnown(line.budgetGap) ? [{ ...line, budgetGap: line.budgetGap }] : []))
    .sort((a, b) => a.budgetGap - b.budgetGap);
}

function finding(page: ResourcesPage): string {
  const [least, ...others] = byGap(page);
  const most = others.at(-1);
  if (!least)
    return t`En ${page.context.year}, l'usage des ressources ne peut pas être rapporté à leur prix.`;
  if (!most) return t`${least.name} est la seule ressource dont prix et usages sont connus.`;
  return t`${least.name} prend ${shares(least, 'budgetShare')} du budget pour ${shares(least, 'useShare')} des usages ; ${most.name}, ${shares(most, 'budgetShare')} pour ${shares(most, 'useShare')}.`;
}

function shares(line: ResourceLine, of: 'useShare' | 'budgetShare'): string {
  const share = line[of];
  return isKnown(share) ? percent(share, 0) : '';
}

function lede({ group, consumption, withoutPrice }: ResourcesPage): string {
  const { cost, costPerUse } = group;
  const period = capital(duringPeriod(consumption));
  const used = isKnown(costPerUse) ? t`${period}, un usage revient à ${euros(costPerUse)}.` : '';
  const price = isKnown(cost)
    ? t` Les ressources de l'année coûtent ${euros(cost / 100)}, toutes taxes comprises.`
    : '';
  const missing = withoutPrice.length === 0 ? '' : t` Sans prix connu : ${listed(withoutPrice)}.`;
  return `${used}${price}${missing}`.trim();
}

function listingFinding(page: ResourcesPage): string {
  const known = byGap(page);
  const under = known.filter(({ budgetGap }) => budgetGap < 0).length;
  if (known.length === 0) return t`Les ressources de l'année`;
  const who = `${capital(inLettersFeminine(under))} ${plural(under, 'ressource', 'ressources')} sur ${inLettersFeminine(known.length)}`;
  const verb = plural(under, 'coûte plus que sa', 'coûtent plus que leur');
  return under === 0
    ? t`Aucune ressource ne coûte plus que sa part d'usage`
    : t`${who} ${verb} part d'usage`;
}

function listingSentence(page: ResourcesPage): string {
  const [least] = byGap(page);
  const gap =
    least && least.budgetGap < 0
      ? t` Écart le plus large : ${least.name}, ${pointsInWords(least.budgetGap)}.`
      : '';
  return t`Part de l'usage pondéré et part du budget, parmi les ressources dont les deux sont connus ; entre familles, l'écart dépend des poids déclarés.${gap}`;
}

function costsFinding({ lines }: ResourcesPage): string {
  const known = lines
    .flatMap(({ name, costPerUse }) => (isKnown(costPerUse) ? [{ name, costPerUse }] : []))
    .sort((a, b) => a.costPerUse - b.costPerUse);
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high) return t`Ce que coûte un usage`;
  if (low === high) return t`Un usage de ${low.name} coûte ${euros(low.costPerUse)}`;
  return t`Un usage coûte de ${euros(low.costPerUse)} (${low.name}) à ${euros(high.costPerUse)} (${high.name})`;
}

function costsSentence({ lines }: ResourcesPage): string {
  const unknown = lines.filter(({ costPerUse }) => !isKnown(costPerUse)).map(({ name }) => name);
  const rest = unknown.length === 0 ? '' : t` Hors ${listed(unknown)}.`;
  return t`À droite, les plus utilisées ; en haut, les plus chères à l'usage ; la surface est le prix de l'année.${rest}`;
}

function monthsFinding({ lines, context }: ResourcesPage): string {
  const missing = lines.filter(({ months }) => months.includes('missing')).map(({ name }) => name);
  if (missing.length > 0) return t`Des mois manquent : ${listed(missing)}`;
  return t`Les mois de ${context.year}, ressource par ressource`;
}

function monthsSentence({ lines }: ResourcesPage): string {
  const hidden = lines.filter(({ months }) => months.includes('secret')).length;
  const secret =
    hidden === 0
      ? ''
      : t` ${count(hidden)} ${plural(hidden, 'ressource a', 'ressources ont')} des mois de trop peu de lecteurs.`;
  return t`Usages pondérés ; la teinte compare les mois d'une même ressource, du plus faible au plus fort.${secret}`;
}
