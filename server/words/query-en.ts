import { monthInWords } from './month-in-words.ts';
import type { QueryWords } from './query-words.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const count = (text: string): string => new Intl.NumberFormat('en').format(Number(text));
const listed = (allowed: readonly string[]): string => allowed.join(', ');

/** Free questions in English. */
export const queryEn: QueryWords = {
  by: (dimension) => `by ${dimension.toLowerCase()}`,
  row: 'Row',
  rowKinds: ['Detail', 'Others', 'Total'],
  unallocated: 'Unallocated',
  unknownAge: 'unknown age',
  weekday: (number) => DAYS[number - 1] ?? String(number),
  quarter: (year, number) => `Q${number} ${year}`,
  previous: (label) => `${label}, compared period`,
  change: (label) => `${label}, change`,
  notes: {
    demonstration: () =>
      'Demonstration data: but for populations and members, all of it is invented.',
    'partial-year': (month) =>
      `Partial year: data received up to ${monthInWords(month, 'en')}; figures may change.`,
    'series-break': (label) =>
      `Series break (${label}): the values on its two sides do not compare.`,
    'missing-source': (name) =>
      `Incomplete source (${name}): its missing months are not zero, and totals are without them.`,
    'provider-aggregate': (name) =>
      `Provider’s totals (${name}): neither sessions nor active users can be told from them.`,
    corrected: (name) =>
      `Figure corrected by hand (${name}): the explanation of the answer gives the reason.`,
    'no-weight': (name) =>
      `No weight is declared (${name}): these uses stay outside weighted uses.`,
    'no-agreement': (year) =>
      `No signed version of the agreement rules ${year}: the cost share is not known.`,
    'no-price': (name) => `No known price (${name}): the cost is without this resource.`,
    secret: () => 'Confidential: values that rest on too few readers are replaced by s.',
    'without-secret': () =>
      'Without confidential cells: some sums leave out the values that may not be shown.',
    unallocated: (uses) =>
      `Unallocated: ${count(uses)} uses that no source attributes to a member, outside the members’ figures.`,
    'events-only': () =>
      'From events alone: providers’ totals tell neither the commune nor the hour.',
    interval: () =>
      'Movements between two snapshots count on the day of the second; those of a longer interval than the period are not known.',
    'at-least': (source) =>
      `At least: nothing links the accounts of “${source}” to enrolled readers.`,
    'closed-year': (year) =>
      `Year ${year} is closed: its uses were corrected since, its distinct readers are those of the closing.`,
  },
  rules: {
    'published-cells':
      'Each figure is the sum of cells published with the version; those that rest on too few readers (under 5 for staff, under 11 for the public) are left out.',
    'double-click': 'Two requests of the same content within 30 seconds count once (COUNTER).',
    'home-library': 'A use counts where the reader’s home library is, not where the reader lives.',
    weights: 'The uses of each kind are multiplied by the declared weight of the kind.',
    distinct: 'Distinct readers are counted exactly in each cell, never added up.',
    'one-report':
      'The same usage stands in several reports of a provider: of each resource, month and metric one is counted.',
    orders:
      'The cost is that of orders, for want of one the price of the contract, split first over years by days, then over members.',
    'frozen-vintage':
      'Cost shares follow the INSEE vintage frozen in the version of the agreement that rules the year (art. 1).',
    'vintage-in-force': 'Rates per inhabitant follow the INSEE vintage in force in the year.',
    'last-snapshot':
      'Stocks of enrolled readers are those of each member’s last snapshot of the year.',
    merges:
      'Uses of a merged resource count under the one that took it over, from the month of the merge.',
  },
  notBy: ({ measure, subject, allowed }) =>
    allowed.length === 0
      ? `“${measure}” is not published by “${subject}”.`
      : `“${measure}” is not published by “${subject}” here. Possible: ${listed(allowed)}.`,
  notAdditive: ({ measure, subject, allowed }) =>
    `“${measure}” does not add up ${subject}: ask one value at a time, or ${listed(allowed)}.`,
  oneYear: ({ measure, allowed }) =>
    `“${measure}” is only known over one year, from January to the last month received: ${listed(allowed)}.`,
  wholeYears: ({ measure, allowed }) =>
    `“${measure}” is only known over whole years: ${listed(allowed)}.`,
  tooLarge: ({ subject, allowed }) =>
    `The answer would have ${subject} values, ${listed(allowed)} at most: take a dimension out or add a filter.`,
  backwards: (from, to) => `The period runs backwards: ${from} is after ${to}.`,
  nothing: (parameter, allowed) =>
    allowed.length === 0
      ? `Nothing satisfies “${parameter}” and the other filters together: take one out.`
      : `Nothing satisfies “${parameter}” and the other filters together. Beside them: ${listed(allowed)}.`,
  nothingBy: (allowed) =>
    `None of these figures is known by what “by” asks for${allowed.length === 0 ? '.' : `; they are known by: ${listed(allowed)}.`}`,
  topNeeds: (allowed) =>
    `“top” keeps the first of the last dimension, the only one of its sort: ${listed(allowed)}.`,
  over: {
    month: 'over periods',
    member: 'over places',
    resource: 'over resources',
    ageBand: 'over ages',
    hour: 'over moments',
  },
};
