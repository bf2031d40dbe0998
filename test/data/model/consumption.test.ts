import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { ConsumptionQuestion, MemberRow } from '../../../data/model/answer.ts';
import { consumptionAnswer } from '../../../data/model/consumption.ts';
import { coverageOf, periodBetween } from '../../../data/model/coverage.ts';
import type { Figure } from '../../../data/model/figure.ts';
import { monthOf, monthsOfYear } from '../../../data/model/period.ts';
import {
  cellKey,
  type CellFigures,
  type Place,
  type Published,
} from '../../../data/model/published.ts';
import type { Setting } from '../../../data/model/reading.ts';
import { parseKindId, parseResourceId } from '../../../data/model/resource.ts';
import { AGREEMENT, MEMBERS, POPULATIONS } from '../../support/group.ts';

const RESOURCE = parseResourceId('cine-club');
const KIND = parseKindId('video');
const COVERAGE = coverageOf(
  [2024, 2025]
    .flatMap(monthsOfYear)
    .map((month) => ({ resource: RESOURCE, month, grain: 'event' as const })),
);
const SETTING: Setting = {
  agreement: AGREEMENT,
  populations: POPULATIONS,
  kinds: [{ id: KIND, label: 'vidéo', use: 'film', weight: 1000 }],
  resources: [{ id: RESOURCE, name: 'Ciné-club', kind: KIND, provider: 'Ciné' }],
  orders: [],
  contracts: [],
  merges: [],
  annotations: [],
  coverage: COVERAGE,
};
const QUESTION: ConsumptionQuestion = {
  year: 2025,
  by: 'member',
  compare: 'to-date',
  measure: 'uses',
  member: null,
  kind: null,
  resource: null,
};

/** Uses of the members in 2025, in their order, and of the group. */
function answerTo(uses: readonly Figure[], group: Figure, more: Partial<ConsumptionQuestion> = {}) {
  const cells = new Map<string, CellFigures>();
  const put = (place: Place, value: Figure) =>
    cells.set(cellKey({ span: 'year', year: 2025, month: 12 }, { scope: 'all', item: '' }, place), {
      uses: value,
      rawUses: value,
      sessions: value,
      activeUsers: value,
    });
  MEMBERS.forEach(({ code }, index) => put(code, uses[index] ?? 0));
  put('group', group);
  const published: Published = {
    cells,
    counts: [],
    coverage: COVERAGE,
    weighted: new Set([RESOURCE]),
  };
  const answer = consumptionAnswer({
    question: { ...QUESTION, ...more },
    version: { number: 1, checksum: '' },
    period: periodBetween(monthOf(2025, 1), monthOf(2025, 12)),
    reading: { setting: SETTING, published },
  });
  return { ...answer, rows: answer.rows as readonly MemberRow[] };
}

const someUses = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 5, maxLength: 5 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('consumption by member', () => {
  it.prop([someUses])('has shares that sum to 1 and gaps that sum to 0', (uses) => {
    const { rows, hoover } = answerTo(uses, sum(uses));
    expect(sum(rows.map(({ useShare }) => Number(useShare)))).toBeCloseTo(1, 9);
    expect(sum(rows.map(({ gap }) => Number(gap)))).toBeCloseTo(0, 9);
    expect(Number(hoover)).toBeGreaterThanOrEqual(0);
    expect(Number(hoover)).toBeLessThan(1);
  });

  it('has a Hoover index of 0 and intensities of 100 where use follows population', () => {
    const populations = [14_009, 120_057, 25_516, 10_624, 378_456];
    const { rows, hoover } = answerTo(populations, 548_662);
    expect(hoover).toBeCloseTo(0, 12);
    for (const { intensity } of rows) expect(intensity).toBeCloseTo(100, 9);
  });

  it('keeps the shares of the others when one is secret, on the published total', () => {
    const { rows, hoover, group } = answerTo([10, 400, 'secret', 90, 400], 1000);
    expect(rows.map(({ useShare }) => useShare)).toEqual([0.01, 0.4, 'secret', 0.09, 0.4]);
    expect([rows[2]?.gap, rows[2]?.intensity, hoover, group.uses]).toEqual([
      'secret',
      'secret',
      'secret',
      1000,
    ]);
  });

  it('has no share of nothing', () => {
    const { rows, hoover, group } = answerTo([0, 0, 0, 0, 0], 0);
    expect(group.uses).toBe(0);
    expect(rows.map(({ useShare }) => useShare)).toEqual(Array(5).fill('not-computable'));
    expect(hoover).toBe('not-computable');
  });

  it('has no evolution from nothing, and none without comparison', () => {
    expect(answerTo([1, 1, 1, 1, 1], 5).group).toMatchObject({
      previous: { uses: 0 },
      evolution: 'not-computable',
    });
    const alone = answerTo([1, 1, 1, 1, 1], 5, { compare: 'none' });
    expect([alone.group.previous, alone.previousHoover, alone.rows[0]?.previousGap]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
