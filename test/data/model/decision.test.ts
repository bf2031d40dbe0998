import { describe, expect, it } from 'vitest';
import { decisionsInForce, type Decision, type Verdict } from '../../../data/model/decision.ts';
import { parseDay } from '../../../data/model/period.ts';
import { parseResourceId } from '../../../data/model/resource.ts';

const decision = (number: number, resource: string, year: number, verdict: Verdict): Decision => ({
  ...{ number, resource: parseResourceId(resource), year, verdict, replacement: null },
  ...{ comment: '', author: 'Commission', decidedAt: '2026-11-23T10:00:00.000Z' },
  decidedOn: parseDay('2026-11-23'),
});

describe('decisions in force', () => {
  it('are the last of each resource for the year, in whatever order they come', () => {
    const all = [
      decision(4, 'presse', 2027, 'keep'),
      decision(1, 'presse', 2027, 'stop'),
      decision(2, 'musique', 2027, 'watch'),
      decision(5, 'musique', 2026, 'stop'),
    ];
    const inForce = decisionsInForce(all, 2027);
    expect([...inForce.values()].map(({ number, verdict }) => [number, verdict])).toEqual([
      [4, 'keep'],
      [2, 'watch'],
    ]);
    expect(decisionsInForce(all, 2028).size).toBe(0);
  });
});
