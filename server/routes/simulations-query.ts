import { z } from 'zod';
import type { Setting } from '../../data/model/reading.ts';
import {
  PREFIXES,
  SCENARIO_PARAMETERS,
  type ScenarioParameter,
} from '../../data/model/simulation/scenario-parameters.ts';
import { KEYS } from '../../data/model/simulation/scenario.ts';
import { NoVersionError, type ParameterFault } from '../errors.ts';
import { latestYear, simulatedYears } from '../simulations/years.ts';
import type { Words } from '../words/words.ts';

const FORMATS = ['json', 'annex'] as const;

/** What each parameter of a scenario says, and one value of it. */
const DESCRIBED: Readonly<Record<ScenarioParameter, readonly [about: string, example: string]>> = {
  name: ['Name of the scenario, at most 60 characters.', 'Avec Pontarlier'],
  key: [
    `What the cost is shared out by, one of ${KEYS.join(', ')}, or several with whole percentages that sum to 100. Default: population.`,
    'population:60,usage:40',
  ],
  vintage: ['INSEE vintage of the populations. Default: the agreement’s.', '2023'],
  population: ['municipal or total. Default: the agreement’s.', 'municipal'],
  in: ['INSEE codes of communes that become members.', '25462'],
  out: ['INSEE codes of members that leave; the department stays.', '25580'],
  freed: [
    'Who takes what they leave: department or renormalise. Default: the agreement’s.',
    'department',
  ],
  remove: ['Resources given up.', 'kiosque'],
  add: ['Resources taken on, with their price of the year in euros.', 'filmotheque:12000'],
  price: ['Resources at another price of the year, in euros.', 'kiosque:9000.50'],
  floor: [
    'Least part of the total each pays, in percent; a member’s own after its code.',
    '2,25031:3',
  ],
  cap: ['Greatest part of the total each pays, in the same way.', '60'],
};

/** Parameters of `/api/v1/simulations`: the first scenario’s by their names, the others’ behind `b.` and `c.`. */
export const simulationsQuery = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .meta({ description: 'Budget year. Default: the latest with data.', example: '2025' }),
  format: z.enum(FORMATS).optional().meta({
    description:
      '`annex`: the draft annex of an amendment as Markdown, in French; so does `Accept: text/plain`.',
    example: 'json',
  }),
  ...Object.fromEntries(
    PREFIXES.flatMap((prefix) =>
      SCENARIO_PARAMETERS.map((one) => [`${prefix}${one}`, textOf(one)] as const),
    ),
  ),
});

/** What is given: text by parameter. */
export type SimulationsQuery = Readonly<Record<string, string | undefined>>;

/** The faults of parameters that do not even look right. */
export function simulationsFaults(
  issues: readonly {
    readonly path?: readonly unknown[] | undefined;
    readonly keys?: readonly string[];
  }[],
  setting: Setting | undefined,
  { problems }: Words,
): ParameterFault[] {
  const known = Object.keys(simulationsQuery.shape);
  return issues.flatMap(({ path = [], keys }): ParameterFault[] => {
    if (keys) return keys.map((parameter) => ({ parameter, reason: 'unknown', allowed: known }));
    const parameter = String(path[0]);
    return [
      { parameter, reason: 'value', allowed: allowedIn(parameter, setting, problems.yearFormat) },
    ];
  });
}

/** The year asked for. */
export function yearAsked({ year }: SimulationsQuery, setting: Setting | undefined): number {
  if (!setting) throw new NoVersionError();
  return year === undefined ? latestYear(setting) : Number(year);
}

function textOf(parameter: ScenarioParameter) {
  const [description, example] = DESCRIBED[parameter];
  return z.string().max(2_000).optional().meta({ description, example });
}

function allowedIn(
  parameter: string,
  setting: Setting | undefined,
  yearFormat: string,
): readonly string[] {
  if (parameter === 'format') return FORMATS;
  if (parameter === 'year') return setting ? simulatedYears(setting).map(String) : [yearFormat];
  const [, name = ''] = /^(?:[bc]\.)?(.*)$/.exec(parameter) ?? [];
  return [DESCRIBED[name as ScenarioParameter][1]];
}
