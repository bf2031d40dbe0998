import type { MemberCode } from '../member.ts';
import type { Scenario } from './scenario.ts';
import type { Candidate, CandidatePopulation, SimulationBase } from './simulation-base.ts';
import type { SimulatedGroup } from './simulation-group.ts';
import type { Keyed, MissingFigure } from './simulation-key.ts';

/**
 * Inhabitants served: a commune's own, the rest by the department. Where the share of those who left is spread over the
 * others, nobody serves their inhabitants.
 *
 * @see convention, art. 1: “au prorata du nombre d'habitants desservis”
 */
export function populationWeights(
  base: SimulationBase,
  group: SimulatedGroup,
  scenario: Pick<Scenario, 'vintage' | 'populationKind'>,
): Keyed {
  const vintage = vintageOf(base, scenario);
  const population = populationOf(base, scenario);
  if (!population) return { missing: [unknown(null, vintage)] };
  const unserved = group.freedShare === 'renormalise' ? [...group.leavers, ...group.gone] : [];
  const needed = [...group.parties, ...unserved].filter(({ kind }) => kind === 'commune');
  const missing = needed
    .filter(({ code }) => population.communes[code] === undefined)
    .map(({ code }) => unknown(code, vintage));
  if (missing.length > 0) return { missing };
  const rest = population.department - inhabitantsOf(needed, population);
  return {
    weights: new Map(
      group.parties.map(({ code, kind }) => [
        code,
        BigInt(kind === 'department' ? rest : (population.communes[code] ?? 0)),
      ]),
    ),
  };
}

/** The vintage of a scenario; the latest there is where no agreement rules. */
export function vintageOf(
  { today, populations }: SimulationBase,
  { vintage }: Pick<Scenario, 'vintage'>,
): number {
  return vintage ?? today?.vintage ?? Math.max(0, ...populations.map((one) => one.vintage));
}

/** The population a scenario counts; undefined when INSEE has not published it. */
export function populationOf(
  base: SimulationBase,
  scenario: Pick<Scenario, 'vintage' | 'populationKind'>,
): CandidatePopulation | undefined {
  const vintage = vintageOf(base, scenario);
  const kind = scenario.populationKind ?? base.today?.populationKind ?? 'municipal';
  return base.populations.find((one) => one.vintage === vintage && one.kind === kind);
}

function inhabitantsOf(communes: readonly Candidate[], population: CandidatePopulation): number {
  return communes.reduce((sum, { code }) => sum + (population.communes[code] ?? 0), 0);
}

function unknown(member: MemberCode | null, year: number): MissingFigure {
  return { key: 'population', member, year, reason: 'not-computable' };
}
