import { describe, expect, it } from 'vitest';
import type { Context } from '../../../data/model/context.ts';
import { parseMemberCode } from '../../../data/model/member.ts';
import { addressesOfMonths, addressOfMonth } from '../../../data/model/month-address.ts';
import { parseMonth } from '../../../data/model/period.ts';
import { parseKindId, parseResourceId } from '../../../data/model/resource.ts';

const WHOLE: Context = {
  ...{ year: 2026, compare: 'to-date', measure: 'uses' },
  ...{ member: null, kind: null, resource: null },
};
const MARCH = parseMonth('2025-03');

function asked(context: Partial<Context>): Record<string, string> {
  const { pathname, searchParams } = new URL(
    addressOfMonth(MARCH, { ...WHOLE, ...context }),
    'http://page',
  );
  expect(pathname).toBe('/explorer');
  return Object.fromEntries(searchParams);
}

describe('one month of a page', () => {
  it('is cut by resource, the most used first, beside what the page compares with', () => {
    expect(asked({})).toEqual({
      ...{ measures: 'uses', by: 'resource', from: '2025-03', to: '2025-03' },
      ...{ compare: 'to-date', sort: '-uses', totals: 'true' },
    });
  });

  it('keeps every choice of the page', () => {
    const choices: Partial<Context> = {
      ...{ compare: 'none', measure: 'sessions' },
      ...{ member: parseMemberCode('25056'), kind: parseKindId('press') },
    };
    expect(asked(choices)).toEqual({
      ...{ measures: 'sessions', by: 'resource', from: '2025-03', to: '2025-03' },
      ...{ member: '25056', kind: 'press', sort: '-sessions', totals: 'true' },
    });
  });

  it('of one resource is cut by member', () => {
    const { by, resource } = asked({ resource: parseResourceId('cine-club') });
    expect([by, resource]).toEqual(['member', 'cine-club']);
  });

  it('that is yet to come leads nowhere', () => {
    const point = { previous: 4, provisional: false };
    const addresses = addressesOfMonths(
      [
        { ...point, month: MARCH, current: 'missing' },
        { ...point, month: parseMonth('2025-04') },
      ],
      WHOLE,
    );
    expect(addresses).toEqual([addressOfMonth(MARCH, WHOLE), null]);
  });
});
