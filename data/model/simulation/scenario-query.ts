import type { MemberCode } from '../member.ts';
import type { Scenario } from './scenario.ts';
import { readCodes } from './scenario-fields.ts';
import { PREFIXES, SCENARIO_PARAMETERS } from './scenario-parameters.ts';
import {
  fieldsOf,
  scenarioFrom,
  type ScenarioFault,
  type ScenarioFields,
} from './scenario-text.ts';
import type { SimulationBase } from './simulation-base.ts';

/**
 * Reads up to three scenarios side by side: `key=usage&b.key=equal-base&b.vintage=2023`. Unknown parameters are left alone.
 *
 * @returns at least one scenario: today's where nothing is asked
 */
export function scenariosFrom(
  params: Pick<URLSearchParams, 'get'>,
  base: SimulationBase,
): { readonly scenarios: readonly Scenario[]; readonly faults: readonly ScenarioFault[] } {
  const found = PREFIXES.flatMap((prefix, index) => {
    const fields = fieldsIn(params, prefix);
    if (index > 0 && Object.keys(fields).length === 0) return [];
    const { scenario, faults } = scenarioFrom(fields, base);
    const named = faults.map((one) => ({ ...one, parameter: `${prefix}${one.parameter}` }));
    return [{ scenario, faults: named }];
  });
  return {
    scenarios: found.map(({ scenario }) => scenario),
    faults: found.flatMap(({ faults }) => faults),
  };
}

/** The shortest query of some scenarios, at most three; commas and colons stay readable. {@link scenariosFrom} reads it back. */
export function queryOf(scenarios: readonly Scenario[]): string {
  return scenarios
    .flatMap((scenario, index) => {
      const fields = Object.entries(fieldsOf(scenario));
      const written = index > 0 && fields.length === 0 ? [['key', 'population'] as const] : fields;
      return written.map(([name, text]) => `${PREFIXES[index] ?? ''}${name}=${readable(text)}`);
    })
    .join('&');
}

/** The communes outside the group that a query names, whatever else it says: a base must hold them to be asked about. */
export function communesNamed(params: Pick<URLSearchParams, 'get'>): MemberCode[] {
  return PREFIXES.flatMap((prefix) => readCodes(params.get(`${prefix}in`) ?? '') ?? []);
}

function fieldsIn(params: Pick<URLSearchParams, 'get'>, prefix: string): ScenarioFields {
  const entries = SCENARIO_PARAMETERS.map(
    (name) => [name, params.get(`${prefix}${name}`)] as const,
  );
  return Object.fromEntries(entries.filter(([, text]) => text !== null && text !== ''));
}

function readable(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3A|20)/g, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );
}
