import { describe, expect, it } from 'vitest';
import type { Communes, MemberStanding } from '../../../../data/model/communes.ts';
import type { Figure } from '../../../../data/model/figure.ts';
import { monthOf } from '../../../../data/model/period.ts';
import { apart } from '../../../../web/charts/communes/apart.ts';
import { monthsOf } from '../../../../web/charts/communes/calendar.ts';
import { shadeOf } from '../../../../web/charts/shades.ts';
import {
  byIntensity,
  favouriteKind,
  moves,
  risen,
  strongestMonth,
} from '../../../../web/charts/communes/readings.ts';

interface Told {
  readonly code: string;
  readonly intensity: Figure;
  readonly useShare: Figure;
  readonly before: Figure | null;
  readonly evolution: Figure | null;
  readonly months: readonly (Figure | undefined)[];
  readonly mix: readonly (readonly [kind: string, share: Figure])[];
}

/** Three members told by hand: only what the readings look at. */
const TOLD: readonly Told[] = [
  {
    ...{ code: '25056', intensity: 180, useShare: 0.4, before: 0.38, evolution: 0.1 },
    months: [10, 30, 20, undefined],
    mix: [
      ['press', 0.6],
      ['music', 0.4],
    ],
  },
  {
    ...{ code: '25388', intensity: 'secret', useShare: 0.1, before: 0.15, evolution: -0.2 },
    months: ['secret', 'secret', 'secret', undefined],
    mix: [['press', 'secret']],
  },
  {
    ...{ code: '25', intensity: 70, useShare: 0.5, before: 'missing', evolution: 'secret' },
    months: [5, 9, 1, undefined],
    mix: [
      ['press', 0.3],
      ['music', 0.2],
    ],
  },
];

function content(told: readonly Told[] = TOLD, seriesBreak: object | null = null): Communes {
  const rows = told.map(({ code, intensity, useShare, evolution }) => {
    return { key: code, label: `M${code}`, intensity, useShare, evolution };
  });
  return {
    consumption: { rows, comparison: { seriesBreak } },
    members: told.map((one) => ({
      code: one.code,
      previousUseShare: one.before,
      mix: one.mix.map(([kind, share]) => ({ kind, share })),
      timeline: {
        points: one.months.map((current, index) => ({
          month: monthOf(2026, index + 1),
          ...(current !== undefined && { current }),
        })),
      },
    })),
  } as unknown as Communes;
}

describe('what the page “Communes” reads in its figures', () => {
  it('ranks the members whose intensity is known', () => {
    expect(byIntensity(content()).map(({ code, value }) => [code, value])).toEqual([
      ['25056', 180],
      ['25', 70],
    ]);
  });

  it('finds the widest move between two known shares', () => {
    const [first, ...others] = moves(content());
    expect([first?.code, others.length]).toEqual(['25388', 1]);
    expect(first?.value).toBeCloseTo(-0.05, 12);
  });

  it('counts who rises among the changes that are known, never across a break', () => {
    expect(risen(content())).toEqual({ up: 1, of: 2 });
    expect(risen(content(TOLD, { label: 'x' }))).toBeNull();
  });

  it('finds the kind and the month that most members have in common', () => {
    expect(favouriteKind(content())).toEqual({ value: 'press', times: 2 });
    expect(strongestMonth(content())).toEqual({ value: 2, times: 2 });
    expect(strongestMonth({ members: [] })).toBeUndefined();
  });

  it('shades a month between the weakest and the strongest of its member', () => {
    const [first, hidden] = content().members as [MemberStanding, MemberStanding];
    expect([0, 1, 2, 3].map((index) => shadeOf(monthsOf(first), index))).toEqual([0, 4, 2, null]);
    expect(shadeOf(monthsOf(hidden), 0)).toBeNull();
  });
});

describe('labels pushed apart', () => {
  it('stay where there is room, and keep their order where there is none', () => {
    expect(apart([10, 100, 60], 17, 300)).toEqual([10, 100, 60]);
    expect(apart([100, 103, 98], 10, 300)).toEqual([108, 118, 98]);
  });

  it('never pass the lowest place', () => {
    expect(apart([295, 299, 300], 10, 300)).toEqual([280, 290, 300]);
  });
});
