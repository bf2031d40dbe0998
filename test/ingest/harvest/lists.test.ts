import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../data/model/period.ts';
import { membersOf } from '../../../ingest/harvest/members.ts';
import { offerOf } from '../../../ingest/harvest/offer.ts';
import { isOutOfService } from '../../../ingest/harvest/status.ts';

describe('/members', () => {
  it('reads release 5, release 5.1, and leaves out who has no customer number', () => {
    expect(
      membersOf([
        {
          ...{ Customer_ID: 'A7', Requestor_ID: 'r', Name: 'Ville A' },
          Institution_ID: [{ Type: 'ISIL', Value: 'FR-250566101' }],
        },
        { Customer_ID: 12, Name: null, Institution_ID: { Proprietary: ['p:9'], OCLC: 'x' } },
        { Name: 'Nobody' },
        { Customer_ID: ' ', Name: 'Nobody' },
        null,
      ]),
    ).toEqual([
      { customer: 'A7', requestor: 'r', name: 'Ville A', ids: ['ISIL:FR-250566101'] },
      { customer: '12', name: '', ids: ['Proprietary:p:9', 'OCLC:x'] },
    ]);
    expect(membersOf({ Customer_ID: 'A7' })).toBeUndefined();
  });
});

describe('/reports', () => {
  const march = parseMonth('2025-03');

  it('limits what is asked to reports listed, from their first month', () => {
    const offer = offerOf([
      { Report_ID: 'pr', First_Month_Available: '2025-03' },
      { Report_ID: 'TR', First_Month_Available: '2025-04-01', Last_Month_Available: 'n/a' },
      { Report_ID: 'DR' },
    ]);
    expect(offer.has('PR', march)).toBe(true);
    expect(offer.has('PR', parseMonth('2025-02'))).toBe(false);
    expect(offer.has('TR', march)).toBe(false);
    expect(offer.has('DR', march)).toBe(true);
    expect([offer.has('IR', march), offer.lacks('IR'), offer.lacks('PR')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([undefined, [], 'x', [{ id: 1 }]])('that says nothing limits nothing: %j', (json) => {
    expect([offerOf(json).has('PR', march), offerOf(json).lacks('PR')]).toEqual([true, false]);
  });
});

describe('/status', () => {
  it.each([
    [[{ Service_Active: false }], true],
    [{ Service_Active: false }, true],
    [[{ Service_Active: true }, { Service_Active: false }], false],
    [[], false],
    [undefined, false],
  ])('%j', (json, out) => {
    expect(isOutOfService(json)).toBe(out);
  });
});
