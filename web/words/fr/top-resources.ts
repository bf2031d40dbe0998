import { isKnown } from '../../../data/model/figure.ts';
import type { Overview } from '../../../data/model/overview.ts';
import { euros } from '../format.ts';
import { capital, t } from './typeset.ts';
import { inLetters, plural } from './grammar.ts';
import { measures } from './measures.ts';

/** Caption of the resources. */
export function resourcesFinding({ resources, context }: Overview): string {
  const known = resources.filter(({ value }) => isKnown(value));
  const top = known.find(({ value }) => value !== 0);
  const hidden = resources.some(({ value }) => value === 'secret' || value === 'missing');
  const verb = context.measure === 'activeUsers' ? 'réunit le plus' : 'compte le plus';
  if (!top) return t`Ressources les plus utilisées`;
  if (hidden) return t`${top.name} vient en tête des ressources au chiffre connu`;
  return t`${top.name} ${verb} ${measures[context.measure].some}`;
}

/** From the cheapest to the dearest use. */
export function resourcesSentence({ resources }: Overview): string {
  const priced = resources
    .flatMap(({ name, costPerUse }) => (isKnown(costPerUse) ? [{ name, costPerUse }] : []))
    .sort((a, b) => a.costPerUse - b.costPerUse);
  const [cheapest, dearest] = [priced[0], priced.at(-1)];
  if (!cheapest || !dearest) return t`Aucun coût par usage n'est calculable sur cette sélection.`;
  if (cheapest === dearest)
    return t`Un usage de ${cheapest.name} coûte ${euros(cheapest.costPerUse)}.`;
  const from = `${euros(cheapest.costPerUse)} (${cheapest.name})`;
  return t`Un usage coûte de ${from} à ${euros(dearest.costPerUse)} (${dearest.name}).`;
}

/** Caption of what no member can be charged with. */
export function unallocatedFinding({ unallocated, context }: Overview): string {
  const many = unallocated.length;
  const who = `${capital(inLetters(many))} ${plural(many, 'relevé', 'relevés')}`;
  const verb = plural(many, 'n’est réparti', 'ne sont répartis');
  return t`${who} de ${context.year} ${verb} entre aucun membre`;
}

/** How those figures may be read. */
export function unallocatedSentence(): string {
  return t`Chiffres des fournisseurs, tels quels : ils n'entrent dans aucune part et ne s'additionnent jamais entre eux.`;
}
