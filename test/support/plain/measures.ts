import { heldIn, type Held } from './actions.ts';
import { combined, known, NOT_COMPUTABLE, type Plain } from './figure.ts';
import type { Hidden } from './hidden.ts';
import { PlainCosts } from './money.ts';
import { PlainEnrolments } from './enrolled.ts';
import { PlainLattice, type Amount } from './lattice.ts';
import { costShare, inhabitants } from './people.ts';
import { PlainReports } from './reports.ts';
import { hasCome, isIn, isMissing, type World } from './world.ts';
import { numberIn, yearIn, yearsIn, type Spec } from './spec.ts';

/** What every measure is by the words of the domain (§4), computed in plain steps. */
export type Measures = Readonly<Record<string, (spec: Spec) => Plain>>;

/** Metrics of the providers' reports, and what each of their units is of the measure's. */
const REPORTED: Readonly<Record<string, readonly [metric: string, parts: number]>> = {
  totalItemRequests: ['Total_Item_Requests', 1],
  uniqueItemRequests: ['Unique_Item_Requests', 1],
  totalItemInvestigations: ['Total_Item_Investigations', 1],
  uniqueItemInvestigations: ['Unique_Item_Investigations', 1],
  uniqueTitleRequests: ['Unique_Title_Requests', 1],
  uniqueTitleInvestigations: ['Unique_Title_Investigations', 1],
  searchesPlatform: ['Searches_Platform', 1],
  searchesRegular: ['Searches_Regular', 1],
  searchesAutomated: ['Searches_Automated', 1],
  searchesFederated: ['Searches_Federated', 1],
  noLicense: ['No_License', 1],
  limitExceeded: ['Limit_Exceeded', 1],
  minutes: ['seconds', 60],
  downloads: ['downloads', 1],
  tokens: ['tokens', 1],
  providerSessions: ['sessions', 1],
};

/** Every measure, recomputed from a drop. */
export function measuresOf(world: World, hidden: Hidden): Measures {
  const lattice = new PlainLattice(world, hidden);
  const reports = new PlainReports(world);
  const costs = new PlainCosts(world);
  const people = new PlainEnrolments(world, hidden);

  const single = (figure: (spec: Spec) => Plain) => (spec: Spec) =>
    lattice.parts(spec) > 1 ? NOT_COMPUTABLE : figure(spec);
  const inOneYear = (figure: (spec: Spec) => Plain) => (spec: Spec) =>
    yearsIn(spec.months).length === 1 && isWholeYears(world, spec) ? figure(spec) : NOT_COMPUTABLE;
  const inYears = (figure: (spec: Spec) => Plain) => (spec: Spec) =>
    isWholeYears(world, spec) ? figure(spec) : NOT_COMPUTABLE;
  const at = (code: string, spec: Spec): Spec => ({
    ...spec,
    where: { level: 'member', codes: [code] },
  });

  const amount = (of: Amount) => (spec: Spec) => lattice.figure(spec, of);
  const counted = (of: Amount) => (spec: Spec) => lattice.counted(spec, of);
  const users = single(amount('readers'));
  const whole = (spec: Spec) => lattice.figure(at('group', spec), 'uses');
  const share = inOneYear((spec) => costShare(world, spec));
  const useShare = (spec: Spec) =>
    combined([lattice.figure(spec, 'uses'), whole(spec)], (own, all) => own / all);
  const served = inOneYear((spec) => inhabitants(world, spec));
  const enrolled = inOneYear((spec) => people.ages(spec));
  const yearCost = inYears((spec) => costs.of(spec, 'whole'));
  const paid = inYears((spec) => costs.of(spec, 'to-months-received'));
  const offered = world.catalogue.resources.map(({ id }) => id);
  const stock = (measure: string) => inOneYear((spec) => people.stock(spec, measure, 'snapshot'));
  const active = (measure: string) => inOneYear((spec) => people.stock(spec, measure, 'activity'));
  const moved = (measure: string) => (spec: Spec) => people.movements(spec, measure);
  const reach = (of: 'communes' | 'communesReached' | 'inhabitantsReached') =>
    inOneYear((spec) => people.territory(spec, of));
  const held = (tally: (own: readonly Held[]) => number) =>
    inYears((spec) =>
      world.actions.length === 0 ? NOT_COMPUTABLE : known(tally(heldIn(world.actions, spec))),
    );
  const over = (above: (spec: Spec) => Plain, below: (spec: Spec) => Plain) => (spec: Spec) =>
    combined([above(spec), below(spec)], (a, b) => a / b);
  const gap = (spec: Spec, of: (use: number, cost: number) => number) =>
    combined([lattice.figure(spec, 'uses'), whole(spec), share(spec)], (own, all, cost) =>
      of(own / all, cost),
    );

  return {
    ...Object.fromEntries(
      Object.entries(REPORTED).map(([id, [metric, parts]]) => [
        id,
        (spec: Spec) => combined([reports.figure(spec, metric)], (value) => value / parts),
      ]),
    ),
    uses: amount('uses'),
    rawUses: amount('raw_uses'),
    sessions: amount('sessions'),
    activeUsers: users,
    usesPerActiveUser: over(amount('uses'), users),
    sessionsPerActiveUser: over(amount('sessions'), users),
    denials: (spec) =>
      combined(
        [reports.figure(spec, 'No_License'), reports.figure(spec, 'Limit_Exceeded')],
        (licence, limit) => licence + limit,
      ),
    useShare,
    costShare: share,
    gap: (spec) => gap(spec, (use, cost) => use - cost),
    intensity: (spec) => gap(spec, (use, cost) => (100 * use) / cost),
    hoover: inOneYear((spec) => {
      const own = world.declared.members.map((code) => at(code, spec));
      const uses = own.map((one) => lattice.figure(one, 'uses'));
      if (uses.every(({ value }) => value !== null) && share(own[0] ?? spec).value === null)
        return NOT_COMPUTABLE;
      const shares = own.map((one) => share(one).value ?? 0);
      return combined(uses, (...values) => {
        const all = values.reduce((sum, one) => sum + one, 0);
        return (
          values.reduce(
            (sum, value, index) => sum + Math.abs(value / all - (shares[index] ?? 0)),
            0,
          ) / 2
        );
      });
    }),
    cost: yearCost,
    budgetShare: over(
      yearCost,
      inYears((spec) => costs.of({ ...spec, resources: offered }, 'whole')),
    ),
    costPerUse: over(paid, counted('uses')),
    costPerSession: over(paid, counted('sessions')),
    costPerActiveUser: over(paid, single(counted('readers'))),
    costPerEnrolledReader: over(yearCost, enrolled),
    costPerInhabitant: over(yearCost, served),
    enrolledReaders: enrolled,
    newEnrolments: moved('new'),
    renewals: moved('renewed'),
    expiries: moved('expired'),
    vanished: moved('vanished'),
    rejections: moved('rejected'),
    pendingEnrolments: stock('pending'),
    lateEnrolments: stock('late'),
    expiringEnrolments: stock('expiring'),
    activeEnrolled: active('active'),
    activationRate: over(active('active'), enrolled),
    regularReaders: active('regular'),
    regularRate: over(active('regular'), active('active')),
    neverConnected: active('never'),
    inactiveReaders: active('inactive'),
    // the drop holds no journal of changes
    validationDelay: () => NOT_COMPUTABLE,
    outreachActions: held((own) => own.filter(({ isTraining }) => !isTraining).length),
    trainingActions: held((own) => own.filter(({ isTraining }) => isTraining).length),
    participants: held((own) => own.reduce((sum, { participants }) => sum + participants, 0)),
    inhabitants: served,
    usesPerInhabitant: over(amount('uses'), served),
    activeRate: over(users, served),
    penetration: over(enrolled, served),
    communesReached: reach('communesReached'),
    territoryCoverage: over(reach('communesReached'), reach('communes')),
    populationCoverage: over(reach('inhabitantsReached'), served),
    outsideTownsShare: over(
      inOneYear((spec) => users(at(world.agreement.department, spec))),
      users,
    ),
    resourcesOffered: inOneYear(({ resources, months }) =>
      known(
        resources.filter((id) =>
          months.some((month) => hasCome(world, id, month) || isMissing(world, id, month)),
        ).length,
      ),
    ),
  };
}

/** Do the months hold whole years, or all that came of them? */
function isWholeYears(world: World, { months }: Spec): boolean {
  return yearsIn(months).every((year) => {
    const own = months.filter((month) => yearIn(month) === year);
    const last = world.last.get(year);
    const reached = own.filter((month) => isIn(world, month)).at(-1);
    const isToLast = last !== undefined && reached !== undefined && numberIn(reached) === last;
    return numberIn(own[0] ?? '') === 1 && (own.length === 12 || isToLast);
  });
}
