import { annexTerms } from './annex-terms.ts';
import { isKnown, type Figure } from '../figure.ts';
import {
  frenchChange,
  frenchCount,
  frenchDifference,
  frenchEuros,
  frenchShare,
} from '../french-figures.ts';
import { obstacleText } from './obstacle-text.ts';
import { populationOf, populationWeights } from './population-key.ts';
import type { SimulatedMember } from './simulated-member.ts';
import type { SimulationBase } from './simulation-base.ts';
import { groupOf } from './simulation-group.ts';
import { SIMULATION_NOTICE, type Simulation } from '../simulation.ts';

/** Where an annex comes from, so that anybody can compute it again. */
export interface AnnexSource {
  readonly version: { readonly number: number; readonly checksum: string };
  readonly query: string;
}

/**
 * The draft annex of an amendment that would make a scenario the rule (convention, art. 11), in French as Markdown: the
 * parties, how the cost is shared, each part with its inhabitants and amount; date of effect and signatures left blank.
 */
export function amendmentAnnex(
  base: SimulationBase,
  simulation: Simulation,
  source: AnnexSource,
): string {
  const { scenario } = simulation;
  const blocks = [
    `# Projet d’annexe à un avenant${scenario.name === null ? '' : ` : ${escaped(scenario.name)}`}`,
    `**${SIMULATION_NOTICE.fr}.** Projet : seul un avenant signé par toutes les parties modifie la convention (art. 11).`,
    `Convention : ${escaped(base.agreement)}${base.demonstration ? ' (données de démonstration, fictives)' : ''}.`,
    '## Parties',
    partiesOf(simulation.members),
    '## Répartition',
    listOf(annexTerms(base, scenario)),
    '## Quotes-parts',
    ...sharesOf(base, simulation),
    '## Ressources',
    resourcesOf(base, simulation),
    '## Prise d’effet',
    'Date d’effet : ____ / ____ / ________',
    signaturesOf(simulation.members),
    '---',
    sourceOf(base, simulation, source),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partiesOf(members: readonly SimulatedMember[]): string {
  const change = { stays: '', joins: ' (adhésion)', leaves: ' (retrait : n’est plus partie)' };
  return listOf(members.map((one) => `${escaped(one.name)}${change[one.change]}`));
}

/** Shares and amounts, or why there are none. */
function sharesOf(base: SimulationBase, simulation: Simulation): string[] {
  const { members, obstacles, total } = simulation;
  if (obstacles.length > 0)
    return ['Non calculable :', listOf(obstacles.map((one) => obstacleText(one, base)))];
  const served = servedBy(base, simulation);
  const rows = members.map((one) => [
    escaped(one.name),
    ...served(one),
    figure(one.share, frenchShare),
    figure(one.amount, frenchEuros),
    figure(one.due, frenchEuros),
    figure(one.difference, frenchDifference),
    figure(one.evolution, frenchChange),
  ]);
  const heads = ['Quote-part', `Montant ${base.year}`, 'Dû aujourd’hui', 'Écart', 'Écart (%)'];
  const population = served(null);
  const sum = ['Total', ...population.map(() => ''), '', frenchEuros(total), '', '', ''];
  return [table(['Membre', ...population, ...heads], [...rows, sum])];
}

/** A column of inhabitants where they weigh: its head for nobody, else a member's. */
function servedBy(base: SimulationBase, { scenario }: Simulation) {
  const population = populationOf(base, scenario);
  const keyed = populationWeights(base, groupOf(base, scenario), scenario);
  const weighs = scenario.blend.some(({ key }) => key === 'population');
  return (member: SimulatedMember | null): string[] => {
    if (!weighs || !population || !('weights' in keyed)) return [];
    if (member === null) return [`Habitants desservis (${population.vintage})`];
    return [frenchCount(Number(keyed.weights.get(member.code) ?? 0n))];
  };
}

function resourcesOf(base: SimulationBase, { resources, scenario }: Simulation): string {
  const added = new Set<string>(scenario.added.map(({ resource }) => resource));
  const repriced = new Set<string>(scenario.repriced.map(({ resource }) => resource));
  const removed = base.resources.filter(({ id }) => scenario.removed.includes(id));
  const rows = [
    ...resources.map(({ id, name, price }) => [
      escaped(name),
      figure(price, frenchEuros),
      added.has(id) ? 'ajoutée' : repriced.has(id) ? 'prix simulé' : '',
    ]),
    ...removed.map(({ name }) => [escaped(name), '', 'retirée']),
  ];
  return table(['Ressource', `Prix ${base.year}, toutes taxes comprises`, ''], rows);
}

function signaturesOf(members: readonly SimulatedMember[]): string {
  const parties = members.filter(({ change }) => change !== 'leaves');
  return table(
    ['Partie', 'Date de signature', 'Signature'],
    parties.map(({ name }) => [escaped(name), '', '']),
  );
}

function sourceOf(base: SimulationBase, { hoover }: Simulation, source: AnnexSource): string {
  const { number, checksum } = source.version;
  return listOf([
    `Indice de Hoover (part du coût qui changerait de payeur à l’usage) : ${figure(hoover, frenchShare)}`,
    `Version des données : ${number} (${checksum.slice(0, 12)})`,
    `Adresse de la simulation : /api/v1/simulations?${source.query}`,
    ...(base.use.months < 12
      ? [`Usages de ${base.year} : ${base.use.months} mois reçus sur 12`]
      : []),
  ]);
}

function figure(value: Figure, write: (value: number) => string): string {
  return isKnown(value) ? write(value) : ABSENT[value];
}

const ABSENT = {
  secret: 's.',
  missing: 'n.d.',
  'not-computable': 'n.c.',
  'series-break': 'série rompue',
} as const;

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, index) => (index === 0 ? '---' : '---:'));
  return [heads, rule, ...rows].map(line).join('\n');
}

/** Text that somebody typed, without what Markdown or a page would take for a mark. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`);
}
