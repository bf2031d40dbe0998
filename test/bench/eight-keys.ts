import { cents } from '../../data/model/cents.ts';
import { parseMemberCode } from '../../data/model/member.ts';
import { parseKindId, parseResourceId } from '../../data/model/resource.ts';
import { scenarioFrom } from '../../data/model/simulation/scenario-text.ts';
import { simulate } from '../../data/model/simulation.ts';
import type { SimulationBase } from '../../data/model/simulation/simulation-base.ts';

const CODES = ['25031', '25056', '25388', '25462', '25580', '25'].map(parseMemberCode);
const KEYS = [
  { key: 'population' },
  { key: 'usage' },
  { key: 'enrolled-readers' },
  { key: 'active-users' },
  { key: 'equal-base' },
  { key: 'three-year-mean' },
  { key: 'population:34,usage:33,three-year-mean:33' },
  { key: 'population:50,usage:50', floor: '5', cap: '40' },
];

/** Six members, thirty resources of two orders each and everything known of them. */
const BASE: SimulationBase = {
  ...{ year: 2025, demonstration: true, agreement: '', today: null, breaks: [], settled: [] },
  candidates: CODES.map((code) => {
    return { code, name: code, kind: code === '25' ? 'department' : 'commune', standing: 'member' };
  }),
  populations: [
    {
      ...{ vintage: 2023, kind: 'municipal', department: 547_163 },
      communes: { 25031: 14_071, 25056: 118_489, 25388: 24_672, 25462: 18_067, 25580: 10_501 },
    },
  ],
  resources: Array.from({ length: 30 }, (_, index) => {
    const id = parseResourceId(`resource-${index}`);
    const amounts = [cents(123_457 * (index + 1)), cents(100_003 + index)];
    return { id, name: id, kind: parseKindId('music'), amounts };
  }),
  use: yearOfUse(2025),
  threeYears: [2023, 2024, 2025].map(yearOfUse),
  enrolledReaders: yearOfUse(7).uses,
  activeUsers: yearOfUse(3).uses,
};
const SCENARIOS = KEYS.map((fields) => scenarioFrom(fields, BASE).scenario);

/** Computes every amount of every key anew; returns how many parts there were. */
export function recompute(): number {
  return SCENARIOS.map((scenario) => simulate(BASE, scenario))
    .flatMap(({ resources }) => resources)
    .reduce((sum, { parts }) => sum + (parts?.size ?? 0), 0);
}

/** Milliseconds of each of some recomputations, one after the other. */
export function timed(rounds: number): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    recompute();
    return performance.now() - start;
  });
}

function yearOfUse(year: number) {
  const uses = CODES.map((code, index) => [code, (year * (index + 3) * 137) % 90_001] as const);
  return { year, months: 12, uses: Object.fromEntries(uses) };
}
