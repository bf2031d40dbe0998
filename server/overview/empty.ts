import type { Compared, Measures } from '../../data/model/answer.ts';
import { periodBetween } from '../../data/model/coverage.ts';
import type { Context, Headline, Overview } from '../../data/model/overview.ts';
import { monthOf } from '../../data/model/period.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import { choicesOf } from './choices.ts';
import { versionOf } from './quality.ts';

const NOTHING: Measures = {
  uses: 'not-computable',
  rawUses: 'not-computable',
  sessions: 'not-computable',
  activeUsers: 'not-computable',
  totalItemRequests: 'not-computable',
  uniqueItemRequests: 'not-computable',
};
const NO_CELL: Compared = { ...NOTHING, previous: null, evolution: null };
const NO_HEADLINE: Headline = { value: 'not-computable', previous: null, change: null, points: [] };

/** The page before anything was received: no figure, and the members if they are known already. */
export function emptyOverview(version: VersionInfo | null, year: number): Overview {
  const context: Context = {
    year,
    compare: 'to-date',
    measure: 'uses',
    member: null,
    kind: null,
    resource: null,
  };
  return {
    context,
    choices: version
      ? choicesOf(version.setting)
      : { years: [], members: [], kinds: [], resources: [] },
    quality: emptyQuality(version),
    consumption: emptyAnswer(context, version),
    headlines: {
      uses: NO_HEADLINE,
      activeUsers: NO_HEADLINE,
      enrolmentRate: NO_HEADLINE,
      costPerUse: NO_HEADLINE,
      hoover: NO_HEADLINE,
    },
    timeline: { points: [], annotations: [] },
    resources: [],
    unallocated: [],
    cost: 'not-computable',
  };
}

function emptyQuality(version: VersionInfo | null): Overview['quality'] {
  return {
    demonstration: version?.demonstration ?? false,
    dataTo: null,
    monthsReceived: 0,
    partial: false,
    sourcesReceived: 0,
    sourcesExpected: 0,
    late: [],
    version: version ? versionOf(version) : { number: 0, checksum: '', publishedAt: '' },
  };
}

function emptyAnswer(context: Context, version: VersionInfo | null): Overview['consumption'] {
  const { number, checksum } = version ?? { number: 0, checksum: '' };
  return {
    question: { ...context, by: 'member' },
    version: { number, checksum },
    period: { ...periodBetween(monthOf(context.year, 1), monthOf(context.year, 12)), months: 0 },
    partial: false,
    comparison: null,
    agreement: null,
    rows: [],
    group: NO_CELL,
    unallocated: NO_CELL,
    hoover: 'not-computable',
    previousHoover: null,
    notes: [],
  };
}
