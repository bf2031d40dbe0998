import { isKnown, type Figure } from '../../data/model/figure.ts';
import type { Obstacle } from '../../data/model/simulation/obstacle.ts';
import { SIMULATION_NOTICE } from '../../data/model/simulation.ts';
import type { SimulationWords } from './simulation-words.ts';

const euros = (cents: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }).format(cents / 100);
const percent = (value: Figure): string =>
  isKnown(value) ? `${(value * 100).toFixed(2)}%` : 'not computable';

const CONFLICTS: Readonly<Record<Exclude<Obstacle['code'], 'missing-figure'>, string>> = {
  'floors-exceed-whole': 'the floors come to more than the whole',
  'caps-below-whole': 'the caps come to less than the whole',
  'floor-above-cap': 'a floor is above a cap',
  'nobody-to-charge': 'nobody can pay what the caps cut, as the others weigh nothing in the key',
  'too-few-members': 'fewer than two members remain: the group ends (art. 3)',
};

/** Simulations in English. */
export const simulationEn: SimulationWords = {
  notice: SIMULATION_NOTICE.en,
  warning: 'Warning',
  caption: (year) => `Simulation of the cost shares of ${year}, beside what is due`,
  columns: {
    scenario: 'Scenario',
    code: 'Code',
    member: 'Member',
    share: 'Cost share',
    amount: 'Amount',
    due: 'Due today',
    difference: 'Difference',
    evolution: 'Change',
    remark: 'Remark',
  },
  change: { stays: null, joins: 'joins', leaves: 'leaves' },
  held: { floor: 'at the floor', cap: 'at the cap' },
  obstacle: (obstacle, { candidates, year }) => {
    if (obstacle.code !== 'missing-figure') return `not computable: ${CONFLICTS[obstacle.code]}`;
    const member = candidates.find(({ code }) => code === obstacle.member)?.name;
    const whose = member === undefined ? '' : ` of ${member}`;
    return `not computable: ${obstacle.key}${whose} (${obstacle.year ?? year}) is ${obstacle.reason}`;
  },
  faults: {
    name: () => 'Name: at most 60 characters, no space at either end.',
    key: () =>
      'Key: each part is one key, once, with a whole percentage; together they come to 100%.',
    vintage: (allowed) => `Vintage: ${allowed.join(', ')} are known.`,
    population: () => 'Population: municipal or total.',
    in: () => 'Joining: not the INSEE code of a commune of the department outside the group.',
    out: () => 'Leaving: only a commune that is a member may go, and at least two members stay.',
    freed: () => 'Freed share: to the Department, or spread over those who stay.',
    remove: () => 'Given up: not a resource of the year.',
    add: () =>
      'New resource: a name in lower case, words joined by hyphens, not taken yet, and its price in euros.',
    price: () => 'Price: that, in euros, of a resource of the year that is not given up.',
    floor: (allowed) =>
      `Floor: a percentage, no more than the cap, whose sum is no more than the whole (${allowed.join(', ')}).`,
    cap: (allowed) => `Cap: a percentage whose sum reaches the whole (${allowed.join(', ')}).`,
  },
  notes: {
    demonstration: () => 'demonstration data, fictitious',
    'no-agreement': () => 'no version of the agreement rules this year',
    'partial-year': (year) => `${year} is not received as a whole`,
    'series-break': (label) => `the mean runs across a break of the series: ${label}`,
    'settled-order': (name) =>
      `an order of ${name} from before a withdrawal stays due as it is: outside the simulation`,
    'no-price': (name) => `no price is known for ${name}: outside the total`,
  },
  summary: ({ total, hoover, largestRise }, nameOf) =>
    [
      `total ${euros(total)}`,
      `Hoover index ${percent(hoover)}`,
      largestRise
        ? `largest rise ${nameOf(largestRise.member)}, ${euros(largestRise.difference)} (${percent(largestRise.evolution)})`
        : 'no rise',
    ].join(' · '),
  address: 'Address to share',
  unreadable: (path, code) =>
    code === 'ENOENT'
      ? `There is no file ${path}: name the one that tells the scenarios.`
      : `The file ${path} cannot be read (${code}).`,
  faultAt: (path, line, fault) => `${path}, line ${line}: ${fault}`,
};
