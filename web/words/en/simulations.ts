import { isKnown } from '../../../data/model/figure.ts';
import type { LargestRise } from '../../../data/model/simulation/simulation-fairness.ts';
import type {
  ComputedScenario,
  NamedLimit,
  PricedName,
  ScenarioTerms,
  ShownScenario,
  SimulationsPage,
} from '../../../data/model/simulation/simulations-page.ts';
import { change, euros as written, percent } from '../format.ts';
import type { SimulationsWords } from '../simulations.ts';
import { capital, inLetters, listed, named, plural } from './grammar.ts';

const NOTICE = 'Simulation, without contractual value';

const KEYS = {
  population: 'population',
  usage: 'weighted uses',
  'enrolled-readers': 'enrolled readers',
  'active-users': 'active users',
  'equal-base': 'equal parts',
  'three-year-mean': 'uses, mean of three years',
} as const;

/** The page “Simulations” in English. */
export const simulations: SimulationsWords = {
  title: (year) => `Simulations ${year} — Canopée`,
  notice: NOTICE,
  finding: (page) => {
    const { year } = page.context;
    const [only] = page.scenarios;
    if (!only) return `What if the cost of ${year} were shared in another way?`;
    return page.scenarios.length === 1 ? ofOne(only, page) : ofSeveral(page);
  },
  lede: (page) => [
    `${NOTICE}: only an amendment signed by every member changes the agreement (article 11).`,
    ...(page.scenarios.length === 0
      ? [
          'Up to three scenarios side by side, to the cent, beside what is due: another key, another vintage, other members, resources or prices.',
        ]
      : []),
    ...(page.scenarios.length === 1 ? computedOf(page).map((one) => total(one.total)) : []),
    ...hooverText(page),
  ],
  scenario: (letter) => `Scenario ${letter}`,
  label: (terms) => terms.name ?? capital(changed(terms)),
  change: (terms) => (terms.name === null ? '' : changed(terms)),
  keys: KEYS,
  columns: {
    member: 'Member',
    due: 'Due today',
    share: 'Cost share',
    pays: 'Would pay',
    gap: 'Difference',
    evolution: 'Change',
    hoover: 'Hoover index',
    resource: 'Resource',
    today: 'Today',
    total: 'Together',
  },
  ofScenario: (letter, what) => `${letter} · ${what}`,
  moves: { joins: 'joins', leaves: 'leaves' },
  held: { floor: 'at the floor', cap: 'at the cap' },
  removed: 'given up',
  members: {
    finding: ({ context: { year }, scenarios }) =>
      scenarios.length === 0
        ? `What each member owes for ${year}`
        : `What each would pay, beside what it owes for ${year}`,
    sentence: ({ today }) =>
      today === null
        ? 'No signed version of the agreement rules the year: nothing is due to compare with.'
        : `Amounts of the year, taxes included, to the cent. Today: by ${POPULATIONS[today.populationKind]} population ${today.vintage}.`,
  },
  dots: {
    finding: (page) =>
      page.scenarios.length === 1
        ? 'Who would pay more, who would pay less'
        : 'Who would pay more, who would pay less, scenario by scenario',
    sentence: (page) => {
      const marks = page.scenarios.map(({ letter }, index) => `${MARKS[index] ?? ''} ${letter}`);
      return `◇ due today, ${listed(marks)}; on the right, the difference from what is due. ${rises(page)}`;
    },
  },
  resources: {
    finding: () => 'What each resource would cost',
    sentence: (page) =>
      `Prices of the year, taxes included. ${listed(
        computedOf(page).map(({ letter, total: sum }) => `${letter}: ${euros(sum)}`),
      )}; today: ${euros(page.today?.total ?? 0)}.`,
  },
  unread: 'This scenario is not computed:',
  form: {
    heading: 'The scenarios',
    introduction:
      'What is left empty is as today. The address of the page holds everything: to copy it is to share the simulation.',
    name: 'Name',
    key: 'Key',
    alsoKey: 'and for a part',
    noKey: '—',
    percent: 'Part of the key, in %',
    vintage: (today) => `Vintage${today === undefined ? '' : ` (${today})`}`,
    population: (today) => `Population${today === undefined ? '' : ` (${today})`}`,
    populations: { municipal: 'municipal', total: 'total' },
    unchanged: { vintage: 'unchanged', population: 'unchanged', freed: 'unchanged' },
    members: (number) => folded('Members', number),
    resources: (number) => folded('Resources and prices', number),
    limits: (number) => folded('Floor and cap', number),
    joining: 'Joining',
    leaving: 'Leaving',
    otherCode: 'Another commune, by its INSEE code',
    freed: (today) => `Freed share${today === undefined ? '' : ` (${FREED[today]})`}`,
    freedShares: { department: 'to the Department', renormalise: 'to those who stay' },
    resource: 'Resource',
    giveUp: 'Give up',
    giveUpOf: (resource) => `Give up ${resource}`,
    price: 'Price, in €',
    priceOf: (resource) => `Price of ${resource}, in euros, taxes included`,
    newResource: 'New resource',
    newResourceHint: 'name-in-lower-case',
    newPrice: 'Its price, in €',
    floor: 'Each pays at least, in %',
    cap: 'Each pays at most, in %',
    limitOf: (limit, member) => `${limit} (${member})`,
    compute: 'Compute',
    another: 'Add a scenario',
    drop: (letter) => `Remove scenario ${letter}`,
  },
  starts: {
    heading: 'Where to begin',
    usage: 'By use',
    blend: 'Half population, half use',
    keys: 'Use, equal parts and enrolled readers side by side',
    joining: (name) => `With ${named(name)}`,
    vintage: (vintage) => `Population ${vintage}`,
  },
  share: {
    heading: 'Share or keep',
    sentence:
      'The address gives the same scenarios again, on the figures of the day it is opened; the version of the data stands at the foot of the page.',
    address: 'Address of these scenarios',
    api: 'Answer of the API (JSON)',
    annex: 'Draft annex of an amendment (text, in French)',
  },
};

const POPULATIONS = { municipal: 'municipal', total: 'total' } as const;
const MARKS = ['●', '■', '▲'] as const;

function euros(amount: number): string {
  return written(amount / 100);
}

function folded(what: string, changes: number): string {
  if (changes === 0) return what;
  return `${what}: ${inLetters(changes)} ${plural(changes, 'change', 'changes')}`;
}

function ofOne({ computed, terms, letter }: ShownScenario, page: SimulationsPage): string {
  if (!computed) return `Scenario ${letter} cannot be computed.`;
  const label = simulations.label(terms);
  const [rise, fall] = [computed.largestRise, computed.largestFall];
  if (page.today === null) return `${label}: the total of the year is ${euros(computed.total)}.`;
  if (!rise && !fall) return `${label}: each would pay what it owes today.`;
  const who = (one: LargestRise) => named(nameOf(one, computed));
  const parts = [
    ...(rise ? [`${who(rise)} would pay ${euros(rise.difference)} more`] : []),
    ...(fall ? [`${who(fall)}${rise ? '' : ' would pay'} ${euros(-fall.difference)} less`] : []),
  ];
  return `${label}: ${parts.join(', ')}.`;
}

function ofSeveral(page: SimulationsPage): string {
  const number = page.scenarios.length;
  const best = page.scenarios.find(({ letter }) => letter === page.fairest);
  if (!best)
    return `${capital(inLetters(number))} scenarios beside what is due for ${page.context.year}.`;
  const label = simulations.label(best.terms);
  return `Of ${inLetters(number)} scenarios, ${best.letter} (${label.charAt(0).toLowerCase()}${label.slice(1)}) follows use most closely.`;
}

function total(sum: number): string {
  return `Total: ${euros(sum)}.`;
}

function hooverText(page: SimulationsPage): string[] {
  const known = computedOf(page).flatMap(({ letter, hoover }) =>
    isKnown(hoover) ? [{ letter, hoover }] : [],
  );
  const today = page.today?.hoover ?? 'not-computable';
  if (known.length === 0 || !isKnown(today)) return [];
  const each =
    page.scenarios.length === 1
      ? percent(known[0]?.hoover ?? 0)
      : listed(known.map(({ letter, hoover }) => `${percent(hoover)} (${letter})`));
  return [
    `Of the cost, ${percent(today)} would change payer if it were billed by use (Hoover index); here ${each}.`,
  ];
}

function rises(page: SimulationsPage): string {
  const all = computedOf(page).flatMap(({ letter, largestRise, members }) => {
    if (!largestRise) return [];
    const { difference, evolution } = largestRise;
    const relative = isKnown(evolution) ? ` (${change(evolution)})` : '';
    return [
      `${letter}, ${named(nameOf(largestRise, { members }))}: +${euros(difference)}${relative}`,
    ];
  });
  return all.length === 0 ? 'Nobody would pay more.' : `Largest rise: ${all.join('; ')}.`;
}

function computedOf({ scenarios }: SimulationsPage) {
  return scenarios.flatMap(({ letter, computed }) => (computed ? [{ letter, ...computed }] : []));
}

function nameOf({ member }: LargestRise, { members }: Pick<ComputedScenario, 'members'>): string {
  return members.find(({ code }) => code === member)?.name ?? member;
}

/** `60% population and 40% weighted uses, vintage 2023, with Pontarlier`. */
function changed(terms: ScenarioTerms): string {
  const parts = [
    keyText(terms),
    ...(terms.vintage === null ? [] : [`vintage ${terms.vintage}`]),
    ...(terms.populationKind === null ? [] : [`${POPULATIONS[terms.populationKind]} population`]),
    ...(terms.joining.length > 0 ? [`with ${listed(terms.joining)}`] : []),
    ...(terms.leaving.length > 0 ? [`without ${listed(terms.leaving)}`] : []),
    ...(terms.freedShare === null ? [] : [`freed share ${FREED[terms.freedShare]}`]),
    ...(terms.removed.length > 0 ? [`less ${listed(terms.removed)}`] : []),
    ...terms.added.map((one) => `plus ${priced(one)}`),
    ...terms.repriced.map(priced),
    ...terms.floor.map((limit) => `floor ${limited(limit)}`),
    ...terms.cap.map((limit) => `cap ${limited(limit)}`),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'as today' : parts.join(', ');
}

const FREED = { department: 'to the Department', renormalise: 'to those who stay' } as const;

function keyText({ blend }: ScenarioTerms): string {
  const [only] = blend;
  if (only && blend.length === 1) return only.key === 'population' ? '' : `by ${KEYS[only.key]}`;
  return blend.map(({ key, percent: part }) => `${part}% ${KEYS[key]}`).join(' and ');
}

function priced({ name, price }: PricedName): string {
  return `${name} at ${euros(price)}`;
}

function limited({ name, share }: NamedLimit): string {
  return `${percent(share, 2)}${name === null ? '' : ` (${name})`}`;
}
