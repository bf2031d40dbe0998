import { describe, expect, it } from 'vitest';
import { parseCommuneCode } from '../../../../data/model/commune.ts';
import { coverageOf } from '../../../../data/model/coverage.ts';
import type { MemberCode } from '../../../../data/model/member.ts';
import { parseMonth } from '../../../../data/model/period.ts';
import type { Ground } from '../../../../data/model/query/axes.ts';
import { nothingIn } from '../../../../data/model/query/nothing.ts';
import type { Question } from '../../../../data/model/query/question.ts';
import type { ResourceId } from '../../../../data/model/resource.ts';

const MARCH = parseMonth('2025-03');

/** One commune, of an intercommunality or of none. */
function groundOf(epci: string | null): Ground {
  const code = parseCommuneCode('25056');
  const member = '25056' as MemberCode;
  return {
    members: [],
    communes: [{ code, name: 'Besançon', epci, epciName: epci, member }],
    ...{ kinds: [], resources: [] },
    coverage: coverageOf([{ resource: 'kiosque' as ResourceId, month: MARCH, grain: 'event' }]),
  };
}

const byEpci: Question = {
  measures: ['uses'],
  by: ['epci'],
  ...{ from: MARCH, to: MARCH, filters: {}, compare: 'none', sort: [], top: null, totals: false },
};

describe('a question of nothing', () => {
  it('by intercommunality where no commune is in one, blames what it is asked by', () => {
    expect(nothingIn(byEpci, groundOf(null), () => [])).toEqual({
      parameter: 'by',
      allowed: ['commune'],
    });
    expect(nothingIn(byEpci, groundOf('242500361'), () => [])).toBeNull();
  });
});
