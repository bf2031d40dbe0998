import { cents } from '../../data/model/cents.ts';
import { parseMemberCode } from '../../data/model/member.ts';
import { parseKindId, parseResourceId } from '../../data/model/resource.ts';
import type { Scenario } from '../../data/model/simulation/scenario.ts';
import { scenarioFrom, type ScenarioFields } from '../../data/model/simulation/scenario-text.ts';
import type { SimulationBase } from '../../data/model/simulation/simulation-base.ts';
import { MEMBERS } from './group.ts';

/** Inhabitants of the members and of Pontarlier (domain.md §3). */
const MUNICIPAL = {
  2020: { 25031: 13_542, 25056: 118_258, 25388: 25_726, 25462: 17_738, 25580: 10_897 },
  2022: { 25031: 14_009, 25056: 120_057, 25388: 25_516, 25462: 17_928, 25580: 10_624 },
  2023: { 25031: 14_071, 25056: 118_489, 25388: 24_672, 25462: 18_067, 25580: 10_501 },
} as const;
const DEPARTMENT = { 2020: 545_209, 2022: 548_662, 2023: 547_163 } as const;

/**
 * What the four orders come to, computed by hand: 60 000, 25 000, 10 000 and 5 000 € each by largest remainder on 14 009,
 * 120 057, 25 516, 10 624 and 378 456 inhabitants. One cent of Audincourt's and one of Montbéliard's are not where a single
 * order of 100 000 € would put them.
 */
const DUE = {
  25031: cents(255_329),
  25056: cents(2_188_178),
  25388: cents(465_059),
  25580: cents(193_635),
  25: cents(6_897_799),
};

/**
 * A year told by hand: three resources for 100 000,00 € together, one of them in two orders, shared out on the 2022
 * municipal populations; Pontarlier stands ready.
 */
export const BASE: SimulationBase = {
  year: 2025,
  demonstration: true,
  agreement: 'Convention constitutive de groupement de commandes',
  today: {
    version: 'convention-2025',
    vintage: 2022,
    populationKind: 'municipal',
    freedShare: 'department',
    due: DUE,
  },
  candidates: [
    ...MEMBERS.map(({ code, name, kind }) => ({ code, name, kind, standing: 'member' }) as const),
    {
      code: parseMemberCode('25462'),
      name: 'Pontarlier',
      kind: 'commune' as const,
      standing: 'outside' as const,
    },
  ].sort((a, b) => (a.code < b.code ? -1 : 1)),
  populations: ([2020, 2022, 2023] as const).flatMap((vintage) => [
    {
      vintage,
      kind: 'municipal' as const,
      communes: MUNICIPAL[vintage],
      department: DEPARTMENT[vintage],
    },
  ]),
  resources: [
    resource('cine-club', 'Ciné-club', 'video', [6_000_000]),
    resource('discotheque', 'La Discothèque', 'music', [2_500_000]),
    resource('kiosque', 'Kiosque', 'press', [1_000_000, 500_000]),
  ],
  settled: [],
  use: { year: 2025, months: 12, uses: uses(5200, 92_000, 15_000, 3100, 118_000) },
  threeYears: [
    { year: 2023, months: 12, uses: uses(4000, 80_000, 13_000, 2500, 100_500) },
    { year: 2024, months: 12, uses: uses(5000, 84_900, 14_000, 3000, 110_000) },
    { year: 2025, months: 12, uses: uses(5200, 92_000, 15_000, 3100, 118_000) },
  ],
  breaks: [],
  enrolledReaders: uses(400, 4100, 900, 300, 4300),
  activeUsers: uses(60, 700, 140, 'secret', 712),
};

/** A scenario as an address writes it; fails where it cannot be read. */
export function scenario(fields: ScenarioFields, base: SimulationBase = BASE): Scenario {
  const { scenario: read, faults } = scenarioFrom(fields, base);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return read;
}

/** Audincourt, Besançon, Montbéliard, Valentigney, Département. */
function uses(...figures: (number | 'secret')[]): SimulationBase['enrolledReaders'] {
  const codes = ['25031', '25056', '25388', '25580', '25'];
  return Object.fromEntries(codes.map((code, index) => [code, figures[index] ?? 0]));
}

function resource(id: string, name: string, kind: string, amounts: readonly number[]) {
  return { id: parseResourceId(id), name, kind: parseKindId(kind), amounts: amounts.map(cents) };
}
