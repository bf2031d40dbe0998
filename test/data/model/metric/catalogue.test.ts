import { describe, expect, it } from 'vitest';
import { BASES } from '../../../../data/model/metric/base.ts';
import {
  additiveOver,
  CATALOGUE,
  catalogueMetric,
  dimensionsOf,
  METRIC_IDS,
  shapesOfMetric,
} from '../../../../data/model/metric/catalogue.ts';
import { METRICS } from '../../../../data/model/metric.ts';
import { DIMENSIONS } from '../../../../data/model/query/dimension.ts';

/** domain §4: what the product measures, in the words of the domain, and where the catalogue has it. */
const DOMAIN: readonly (readonly [words: string, ...ids: string[]])[] = [
  [
    'raw COUNTER metrics',
    'totalItemRequests',
    'uniqueItemRequests',
    'totalItemInvestigations',
    'uniqueItemInvestigations',
  ],
  ['weighted pivot and raw metric', 'uses', 'rawUses'],
  [
    'sessions, searches, minutes, downloads, tokens',
    'sessions',
    'searchesPlatform',
    'minutes',
    'downloads',
    'tokens',
  ],
  ['denials (no licence, limit exceeded)', 'noLicense', 'limitExceeded', 'denials'],
  ['active users', 'activeUsers'],
  ['enrolled, new, renewed, expired', 'enrolledReaders', 'newEnrolments', 'renewals', 'expiries'],
  [
    'pending > 7 days, expiring < 60 days, never connected',
    'lateEnrolments',
    'expiringEnrolments',
    'neverConnected',
  ],
  [
    'activation, regular users, validation delay',
    'activationRate',
    'regularReaders',
    'validationDelay',
  ],
  ['penetration, coverage', 'penetration', 'territoryCoverage', 'populationCoverage'],
  [
    'cost per active user, session, use',
    'costPerActiveUser',
    'costPerSession',
    'costPerUse',
    'cost',
  ],
  ['uses per inhabitant', 'usesPerInhabitant'],
  [
    'equity: Hoover, users outside the towns, shares',
    'hoover',
    'outsideTownsShare',
    'useShare',
    'costShare',
    'gap',
    'intensity',
  ],
  ['offer, mediation and training', 'resourcesOffered', 'outreachActions', 'trainingActions'],
];

describe('the metric catalogue', () => {
  it('names each measure once, in French and English, with a definition and a formula', () => {
    expect(new Set(METRIC_IDS).size).toBe(CATALOGUE.length);
    for (const { fr, en, formula, grains } of CATALOGUE) {
      expect(formula).not.toBe('');
      expect(grains).not.toEqual([]);
      for (const words of [fr, en]) {
        expect(words.label).not.toBe('');
        expect(words.definition).toMatch(/\.$/);
      }
    }
  });

  it.each(DOMAIN)('holds what the domain asks for: %s', (_, ...ids) => {
    for (const id of ids) expect(METRIC_IDS).toContain(id);
  });

  it('begins with the measures every page offers', () => {
    expect(METRIC_IDS.slice(0, METRICS.length)).toEqual(METRICS.map(({ id }) => id));
  });

  it('never lets distinct readers, medians and indexes be added up', () => {
    for (const id of [
      'activeUsers',
      'validationDelay',
      'hoover',
      'costPerUse',
      'useShare',
    ] as const) {
      expect(additiveOver(catalogueMetric(id))).toEqual([]);
    }
  });

  it('lets uses be added up over time, places, the offer and moments', () => {
    expect(additiveOver(catalogueMetric('uses'))).toEqual(['time', 'place', 'offer', 'clock']);
    expect(additiveOver(catalogueMetric('denials'))).toEqual(['time', 'place', 'offer']);
  });

  it('cuts distinct readers by nothing that no cell of the lattice tells', () => {
    const shapes = shapesOfMetric(catalogueMetric('activeUsers'));
    expect(dimensionsOf(catalogueMetric('activeUsers'))).not.toContain('hour');
    expect(shapes.some((one) => one.includes('commune') && one.includes('kind'))).toBe(false);
    expect(shapes.some((one) => one.includes('epci') && one.includes('resource'))).toBe(false);
  });

  it('asks nothing of a measure that one of its figures cannot tell', () => {
    expect(dimensionsOf(catalogueMetric('costPerUse'))).not.toContain('month');
    expect(dimensionsOf(catalogueMetric('penetration'))).toEqual(['year', 'member']);
    expect(dimensionsOf(catalogueMetric('hoover'))).toEqual(['year']);
  });

  it('uses every dimension and every figure that is read', () => {
    const used = new Set(CATALOGUE.flatMap((one) => dimensionsOf(one)));
    expect([...used].sort()).toEqual(DIMENSIONS.map(({ id }) => id).sort());
    const read = new Set<string>([
      ...CATALOGUE.flatMap(({ from }) => [...from]),
      'unallocatedUses',
    ]);
    expect(Object.keys(BASES).filter((id) => !read.has(id))).toEqual([]);
  });

  it('finds a measure and refuses a stranger', () => {
    expect(catalogueMetric('sessions').unit).toBe('session');
    expect(() => catalogueMetric('clicks' as 'sessions')).toThrow(RangeError);
  });
});
