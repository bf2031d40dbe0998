/** Parameters of one scenario, in the order they are written. */
export const SCENARIO_PARAMETERS = [
  'name',
  'key',
  'vintage',
  'population',
  'in',
  'out',
  'freed',
  'remove',
  'add',
  'price',
  'floor',
  'cap',
] as const;

/** One of them. */
export type ScenarioParameter = (typeof SCENARIO_PARAMETERS)[number];

/** What stands before the parameters of the first, second and third scenario of an address. */
export const PREFIXES = ['', 'b.', 'c.'] as const;

/** Every parameter of an address of scenarios. */
export const SIMULATION_PARAMETERS: readonly string[] = PREFIXES.flatMap((prefix) =>
  SCENARIO_PARAMETERS.map((name) => `${prefix}${name}`),
);
