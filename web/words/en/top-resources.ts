import { isKnown } from '../../../data/model/figure.ts';
import type { Overview } from '../../../data/model/overview.ts';
import { euros } from '../format.ts';
import { capital, inLetters, plural } from './grammar.ts';
import { measures } from './measures.ts';

/** Caption of the resources. */
export function resourcesFinding({ resources, context }: Overview): string {
  const known = resources.filter(({ value }) => isKnown(value));
  const top = known.find(({ value }) => value !== 0);
  const hidden = resources.some(({ value }) => value === 'secret' || value === 'missing');
  if (!top) return 'Most used resources';
  if (hidden) return `${top.name} leads the resources whose figure is known`;
  return `${top.name} has the most ${measures[context.measure].some}`;
}

/** From the cheapest to the dearest use. */
export function resourcesSentence({ resources }: Overview): string {
  const priced = resources
    .flatMap(({ name, costPerUse }) => (isKnown(costPerUse) ? [{ name, costPerUse }] : []))
    .sort((a, b) => a.costPerUse - b.costPerUse);
  const [cheapest, dearest] = [priced[0], priced.at(-1)];
  if (!cheapest || !dearest) return 'No cost per use can be computed on this selection.';
  if (cheapest === dearest) return `A use of ${cheapest.name} costs ${euros(cheapest.costPerUse)}.`;
  const from = `${euros(cheapest.costPerUse)} (${cheapest.name})`;
  return `A use costs from ${from} to ${euros(dearest.costPerUse)} (${dearest.name}).`;
}

/** Caption of what no member can be charged with. */
export function unallocatedFinding({ unallocated, context }: Overview): string {
  const many = unallocated.length;
  const who = `${capital(inLetters(many))} ${plural(many, 'report', 'reports')} of ${context.year}`;
  return `${who} ${plural(many, 'is', 'are')} attributed to no member`;
}

/** How those figures may be read. */
export function unallocatedSentence(): string {
  return 'Providers’ figures as they are: they enter no share and never add up with each other.';
}
