import type { Period } from '../../data/model/answer.ts';
import { receivedPeriod, yearsCovered } from '../../data/model/coverage.ts';
import type { Figure } from '../../data/model/figure.ts';
import type { MemberCode } from '../../data/model/member.ts';
import { lastDayOf, parseDay, yearOf } from '../../data/model/period.ts';
import { figuresOf, scopeOf, type Reading, type Setting } from '../../data/model/reading.ts';
import type {
  ByMember,
  Candidate,
  SimulationBase,
  YearOfUse,
} from '../../data/model/simulation/simulation-base.ts';
import { rangeOver } from '../consumption.ts';
import { NoSuchYear } from '../errors.ts';
import { readEnrolled, type Enrolled } from '../overview/enrolled.ts';
import { readPublished, type Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { candidatesOf, populationsOf, type PlaceName } from './candidates.ts';
import { costsOf } from './costs.ts';
import { simulatedYears } from './years.ts';

const ALL = { kind: null, resource: null } as const;

/** Whose simulation: of which year, with which communes that are not members. */
export interface SimulationNeeds {
  readonly year: number;
  readonly communes: readonly MemberCode[];
}

/**
 * Reads from one version everything that a year's simulations are computed from, protected for the one who asks.
 *
 * @throws NoSuchYear when there is neither a use nor a price of that year
 */
export async function simulationBase(
  view: UsageView,
  { year, communes }: SimulationNeeds,
  asker: Asker,
): Promise<SimulationBase> {
  const { setting, demonstration } = view.version;
  const years = simulatedYears(setting);
  if (!years.includes(year)) throw new NoSuchYear(year, years);
  const periods = periodsOf(setting, year);
  const needs = {
    cells: periods.map((period) => rangeOver(period, ALL)),
    counts: { ...ALL, from: year, to: year },
  };
  const [published, enrolled, places] = await Promise.all([
    readPublished(view, needs, asker),
    readEnrolled(view, asker),
    view.ask<PlaceName>({ name: 'place' }, asker.signal),
  ]);
  const candidates = candidatesOf(setting, year, communes, places);
  return {
    ...{ year, demonstration, candidates },
    agreement: setting.agreement.title,
    populations: populationsOf(setting.populations, candidates),
    ...costsOf(setting, year),
    ...useOf({ reading: { setting, published }, candidates, enrolled }, year, periods),
  };
}

/** The year as far as it is in, and the whole years up to it. */
function periodsOf({ coverage }: Setting, year: number): Period[] {
  return yearsCovered(coverage)
    .filter((one) => one <= year)
    .flatMap((one) => receivedPeriod(coverage, one) ?? [])
    .filter(({ to, months }) => months === 12 || yearOf(to) === year);
}

interface Measured {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  readonly enrolled: Enrolled;
}

function useOf(
  { reading, candidates, enrolled }: Measured,
  year: number,
  periods: readonly Period[],
): Pick<SimulationBase, 'use' | 'threeYears' | 'breaks' | 'enrolledReaders' | 'activeUsers'> {
  const byMember = (figure: (code: MemberCode) => Figure): ByMember =>
    Object.fromEntries(
      candidates
        .filter(({ standing }) => standing === 'member')
        .map(({ code }) => [code, figure(code)]),
    );
  const figures = (period: Period, place: MemberCode) =>
    figuresOf(reading, { place, scope: scopeOf(ALL), period });
  const useIn = (period: Period): YearOfUse => ({
    year: yearOf(period.to),
    months: period.months,
    uses: byMember((code) => figures(period, code).uses),
  });
  const own = periods.find(({ to }) => yearOf(to) === year);
  const three = periods.filter(({ months }) => months === 12).slice(-3);
  return {
    use: own ? useIn(own) : { year, months: 0, uses: byMember(() => 'missing') },
    threeYears: three.map(useIn),
    breaks: breaksWithin(reading.setting, three),
    enrolledReaders: byMember((code) => enrolled(code, year)),
    activeUsers: byMember((code) => (own ? figures(own, code).activeUsers : 'missing')),
  };
}

function breaksWithin({ annotations }: Setting, periods: readonly Period[]): string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [parseDay(`${first.from}-01`), lastDayOf(last.to)];
  return annotations
    .filter(({ kind, date }) => kind === 'break' && date > from && date <= to)
    .map(({ label }) => label);
}
