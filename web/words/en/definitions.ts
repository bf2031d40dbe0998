import type { DefinedMeasure, Definitions } from '../../../data/model/definitions.ts';
import type { DefinitionsWords } from '../definitions.ts';

const GRAINS: Readonly<Record<DefinedMeasure['grains'][number], string>> = {
  event: 'uses received one by one',
  'reader-year': 'readers of a year',
  'provider-aggregate': 'the provider’s totals',
  snapshot: 'snapshots of enrolments',
  vintage: 'Insee populations',
  'order-year': 'orders of the year',
};

const AXES: Readonly<Record<DefinedMeasure['additiveOver'][number], string>> = {
  time: 'over time',
  place: 'over places',
  offer: 'over resources',
  age: 'over age bands',
  clock: 'over hours',
};

const TIMES: Readonly<Record<DefinedMeasure['time'], string>> = {
  any: 'known for any months',
  years: 'known for whole years',
  'one-year': 'known for one year at a time',
};

/** The page “Définitions” in English. */
export const definitions: DefinitionsWords = {
  title: 'Definitions — Canopée',
  finding,
  introduction:
    'Every measure of the pages, the API and the files: how it is computed, in which unit, from what, and what it cannot tell.',
  seek: 'Look for a measure',
  find: 'Search',
  showAll: 'All definitions',
  contents: 'Families of measures',
  count: (measures) => `${measures} ${measures === 1 ? 'measure' : 'measures'}`,
  permalink: (label) => `Link to “${label}”`,
  unitName: 'Unit',
  unit: {
    use: 'uses',
    session: 'sessions',
    person: 'people',
    request: 'requests',
    search: 'searches',
    denial: 'denials',
    minute: 'minutes',
    download: 'downloads',
    token: 'tokens',
    euro: 'euros, taxes included',
    share: 'share, in %',
    points: 'percentage points',
    index: 'index, 100 where use and cost share are equal',
    ratio: 'ratio',
    day: 'days',
    inhabitant: 'inhabitants',
    commune: 'communes',
    action: 'actions',
    resource: 'resources',
  },
  formulaName: 'Formula',
  grainName: 'Taken from',
  grains: ({ grains }) => grains.map((grain) => GRAINS[grain]).join(', '),
  sumName: 'Addition',
  sums,
  idName: 'Name in the API',
  due: {
    term: 'Due',
    definition:
      'Sum of the year’s orders, each split to the cent by the cost shares; it is what a member’s cost is.',
  },
  absencesTitle: 'When a figure is missing',
  absencesIntroduction:
    'An absent figure is never a zero: the reason of its absence stands in its place.',
  shownAs: 'In place of the figure',
  meaning: 'What it means',
  cause: 'Why',
  absences: {
    secret:
      'Too few readers are behind this figure, or it would let another one that is secret be computed.',
    missing: 'A source that should have sent it did not: see the quality of the data.',
    'not-computable':
      'Nothing received allows it to be computed: the source only sends totals, no agreement is signed, or the divisor is zero.',
    'series-break':
      'A change of platform lies between the two periods: their difference would tell nothing about use.',
  },
  notesTitle: 'The notes under the figures',
  notes: {
    demonstration: {
      name: 'Demonstration data',
      text: 'Except for populations and members, everything is fictitious.',
    },
    'partial-year': {
      name: 'Partial year',
      text: 'Not all months are in: the figures are provisional and compare with the same months of the year before (to date).',
    },
    'series-break': {
      name: 'Series break',
      text: 'The way of counting changed; no evolution is given across it.',
    },
    'missing-source': {
      name: 'Incomplete source',
      text: 'Months of a source are missing; totals are given without them, and say so.',
    },
    'provider-aggregate': {
      name: 'Provider’s totals',
      text: 'The provider only sends totals: neither sessions nor active users can be told from them.',
    },
    corrected: {
      name: 'Corrected figure',
      text: 'A total received from a provider is replaced by the right figure, with its reason; it counts again when the correction is undone, or another figure is received.',
    },
    'no-weight': {
      name: 'No weight',
      text: 'No weight is declared for the kind: its uses stay out of weighted uses.',
    },
    'no-agreement': {
      name: 'No agreement',
      text: 'No signed version is in force that year: there is no cost share.',
    },
    secret: {
      name: 'Statistical secrecy',
      text: 'Values that rest on too few readers are replaced by s., with those that would give them away.',
    },
    'without-secret': {
      name: 'Without secret',
      text: 'Raw uses of all kinds are the sum of the kinds that may be shown; no share, cost or change is computed from them.',
    },
    unallocated: {
      name: 'Unallocated',
      text: 'Uses that no source attributes to a member: shown apart, outside every share.',
    },
  },
};

function finding(found: number, { sought, total }: Definitions): string {
  if (sought === '') return `${total} measures, one definition for each`;
  if (found === 0) return `No measure holds “${sought}”`;
  return `${found} of ${total} measures for “${sought}”`;
}

function sums({ additiveOver, time }: DefinedMeasure): string {
  if (additiveOver.length === 0) return `Never added up; ${TIMES[time]}.`;
  const axes = new Intl.ListFormat('en-GB').format(additiveOver.map((axis) => AXES[axis]));
  return `Adds up ${axes}; ${TIMES[time]}.`;
}
