import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../data/model/figure.ts';
import type { MemberCode } from '../../../../data/model/member.ts';
import { monthNumberOf, parseDay, parseMonth, type Month } from '../../../../data/model/period.ts';
import type { ResourceId } from '../../../../data/model/resource.ts';
import { actionEffect, type EffectWorld } from '../../../../data/model/special/effect/action-effect.ts'; // prettier-ignore
import { actionWindow, type Action } from '../../../../data/model/special/effect/action.ts';

const ACTION: Action = {
  heldOn: parseDay('2025-04-14'),
  kind: 'training',
  label: 'Atelier',
  commune: null,
  member: 'a' as MemberCode,
  resource: 'press' as ResourceId,
};

/** Uses of a month before April and after it: `a` rises by half, the others stay within 2 %. */
const USES: Readonly<Record<string, readonly [number, number]>> = {
  a: [1000, 1500],
  b: [400, 404],
  c: [2000, 1980],
  d: [700, 703],
  e: [300, 298],
};

function world(more: Partial<EffectWorld> = {}): EffectWorld {
  return {
    places: Object.keys(USES),
    placeOf: ({ member }) => member ?? { code: 'everywhere' },
    figure: (place, _, month): Figure => USES[place]?.[monthNumberOf(month) < 4 ? 0 : 1] ?? 0,
    fault: () => undefined,
    disturbances: [],
    ...more,
  };
}

describe('actionWindow', () => {
  it('is three whole months on each side, over the turn of the year', () => {
    expect(actionWindow({ heldOn: parseDay('2025-01-31') })).toEqual({
      before: ['2024-10', '2024-11', '2024-12'],
      after: ['2025-02', '2025-03', '2025-04'],
    });
  });
});

describe('actionEffect', () => {
  it('finds a rise the others do not have', () => {
    const effect = actionEffect(ACTION, world());
    expect(effect).toMatchObject({
      ...{ place: 'a', monthBefore: 1000, monthAfter: 1500, controls: 4 },
      ...{ finding: 'more', obstacle: null, alongside: [] },
      before: { from: '2025-01', to: '2025-03' },
      after: { from: '2025-05', to: '2025-07' },
    });
    expect(effect.own).toBeCloseTo(0.5, 3);
    expect(Number(effect.low)).toBeGreaterThan(0.4);
  });

  it('finds none in a place that does as the others do', () => {
    const figure: EffectWorld['figure'] = (place, resource, month) =>
      world().figure(place === 'a' ? 'b' : place, resource, month);
    expect(actionEffect(ACTION, world({ figure })).finding).toBe('none');
  });

  it('leaves out places that something bent, and names what else happened here', () => {
    const bent = (date: string, place: string, resource: string | null = null) => ({
      ...{ date: parseDay(date), place, label: 'Stand' },
      resource: resource as ResourceId | null,
    });
    const inside = world({ disturbances: [bent('2025-07-31', 'b')] });
    expect(actionEffect(ACTION, inside).obstacle).toEqual({ code: 'too-few-controls', subject: '3' }); // prettier-ignore
    const outside = [
      bent('2024-12-31', 'b'),
      bent('2025-08-01', 'c'),
      bent('2025-05-01', 'd', 'music'),
      bent('2025-01-01', 'a'),
      { ...bent('2025-04-14', 'a', 'press'), label: 'Atelier' },
    ];
    expect(actionEffect(ACTION, world({ disturbances: outside }))).toMatchObject({
      ...{ controls: 4, finding: 'more', alongside: ['Stand'] },
    });
  });

  it.each([
    ['everywhere', { member: null }, {}],
    ['secret', {}, { figure: at('a', 'secret') }],
    ['not-computable', {}, { figure: at('a', 'not-computable') }],
    ['too-few-uses', {}, { figure: at('a', 6) }],
    ['too-few-controls', {}, { figure: at('b', 'secret') }],
    ['too-few-controls', {}, { figure: at('b', 0) }],
    ['not-over', {}, { fault: () => ({ code: 'not-over', subject: '2025-07' }) as const }],
  ] as const)('is not computable: %s', (code, action, more) => {
    const effect = actionEffect({ ...ACTION, ...action }, world(more));
    expect(effect.obstacle?.code).toBe(code);
    expect(effect.finding).toBeNull();
    expect(effect.effect).toBe(code === 'secret' ? 'secret' : 'not-computable');
    expect(effect.monthBefore).toBe('not-computable');
  });
});

function at(place: string, value: Figure): EffectWorld['figure'] {
  return (one, resource, month: Month) =>
    one === place ? value : world().figure(one, resource, parseMonth(month));
}
