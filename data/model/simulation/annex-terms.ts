import { frenchPercent } from '../french-figures.ts';
import { populationOf, vintageOf } from './population-key.ts';
import { isLimited, type Key, type Limit, type Scenario } from './scenario.ts';
import type { SimulationBase } from './simulation-base.ts';
import { groupOf } from './simulation-group.ts';

/** The keys as an agreement names them. */
export const FRENCH_KEYS: Readonly<Record<Key, string>> = {
  population: 'nombre d’habitants desservis',
  usage: 'usages pondérés de l’année',
  'enrolled-readers': 'nombre d’inscrits',
  'active-users': 'nombre d’usagers actifs',
  'equal-base': 'part égale entre les membres',
  'three-year-mean': 'moyenne des usages des trois dernières années complètes',
};

/** How a scenario shares the cost, one sentence a term. */
export function annexTerms(base: SimulationBase, scenario: Scenario): string[] {
  const group = groupOf(base, scenario);
  const isFreed = group.leavers.length > 0;
  return [
    keyTerm(scenario),
    ...(scenario.blend.some(({ key }) => key === 'population')
      ? [vintageTerm(base, scenario)]
      : []),
    ...(isFreed ? [FREED[group.freedShare]] : []),
    ...limitTerm('Plancher', 'au moins', scenario.floor, base),
    ...limitTerm('Plafond', 'au plus', scenario.cap, base),
    'Chaque commande est répartie au centime près, au plus fort reste ; à égalité, le plus petit code Insee l’emporte.',
  ];
}

const FREED = {
  department: 'La part des membres qui se retirent revient au département.',
  renormalise: 'La part des membres qui se retirent est répartie entre ceux qui restent.',
} as const;

function keyTerm({ blend }: Scenario): string {
  const [only] = blend;
  if (only && blend.length === 1) return `Clé de répartition : ${FRENCH_KEYS[only.key]}.`;
  const parts = blend.map(({ key, percent }) => `${frenchPercent(percent)} ${FRENCH_KEYS[key]}`);
  return `Clé de répartition : ${parts.join(', ')}.`;
}

function vintageTerm(base: SimulationBase, scenario: Scenario): string {
  const kind = scenario.populationKind ?? base.today?.populationKind ?? 'municipal';
  const name = kind === 'municipal' ? 'municipale' : 'totale';
  const vintage = vintageOf(base, scenario);
  const source = `population ${name} de référence, millésime ${vintage} (Insee, en vigueur le 1er janvier ${vintage + 3})`;
  const isKnown = populationOf(base, scenario) !== undefined;
  return `Habitants : ${source}${isKnown ? '' : ', non publiée'}.`;
}

function limitTerm(
  name: string,
  words: string,
  limit: Limit,
  { candidates }: SimulationBase,
): string[] {
  if (!isLimited(limit)) return [];
  const percent = (hundredths: number) => frenchPercent(hundredths / 100);
  const each =
    limit.each === undefined ? [] : [`chaque membre paie ${words} ${percent(limit.each)}`];
  const apart = [...limit.apart].map(([code, value]) => {
    const member = candidates.find((one) => one.code === code);
    return `${member?.name ?? code} paie ${words} ${percent(value)}`;
  });
  return [`${name} : ${[...each, ...apart].join(', ')} du total de l’année.`];
}
