import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../../../data/model/agreement/agreement-rules.ts';
import { parseMemberCode, type Member } from '../../../../data/model/member.ts';
import {
  activeMembers,
  groupStatus,
  joinedOn,
  leavesOn,
  statusIn,
  statusOn,
} from '../../../../data/model/agreement/membership.ts';
import { paymentDeadline } from '../../../../data/model/money/payment.ts';
import { parseDay } from '../../../../data/model/period.ts';
import { AGREEMENT, MEMBERS } from '../../../support/group.ts';

const day = parseDay;
const known = (text: string | null) => (text === null ? null : day(text));
const [signatory] = MEMBERS as [Member, ...Member[]];

describe('leavesOn', () => {
  it.each([
    ['received', '2026-09-20', '2026-09-30', '2026-12-31'],
    ['received', '2026-09-30', '2026-10-01', '2027-12-31'],
    ['sent', '2026-09-30', '2026-10-01', '2026-12-31'],
    ['sent', '2026-10-01', '2026-10-03', '2027-12-31'],
    ['received', '2026-12-31', '2027-01-02', '2027-12-31'],
    ['sent', '2026-09-30', null, '2026-12-31'],
  ] as const)(
    'counts the letter as %s: sent %s, received %s',
    (basis, sent, received, expected) => {
      const rules = { ...DEFAULT_RULES, noticeBasis: basis };
      expect(leavesOn(leaver(sent, received), rules)).toBe(expected);
    },
  );

  it('knows no last day while the day that counts is not known', () => {
    expect(leavesOn(leaver('2026-09-30', null), DEFAULT_RULES)).toBeNull();
    expect(leavesOn(signatory, DEFAULT_RULES)).toBeNull();
  });

  it('follows another notice: two months before the end of the year is 31 October', () => {
    const rules = { ...DEFAULT_RULES, noticeMonths: 2 };
    expect(leavesOn(leaver(null, '2026-10-31'), rules)).toBe('2026-12-31');
    expect(leavesOn(leaver(null, '2026-11-01'), rules)).toBe('2027-12-31');
  });
});

describe('the status of a member', () => {
  it.each([
    ['2026-09-29', 'active'],
    ['2026-09-30', 'leaving'],
    ['2026-12-31', 'leaving'],
    ['2027-01-01', 'left'],
  ])('on %s is %s when its notice came on 30 September 2026', (on, expected) => {
    expect(statusOn(leaver(null, '2026-09-30'), DEFAULT_RULES, day(on))).toBe(expected);
  });

  it.each([
    [null, null, null],
    ['2026-03-01', null, null],
    [null, '2026-03-01', null],
    ['2026-03-01', '2026-05-12', '2026-05-12'],
    ['2026-05-12', '2026-03-01', '2026-05-12'],
  ])('is pending until deliberation (%s) and notification (%s) are both known', (a, b, joined) => {
    const member = newcomer(a, b);
    expect(joinedOn(member)).toBe(joined);
    const on = (text: string) => statusOn(member, DEFAULT_RULES, day(text));
    expect(on('2026-05-11')).toBe('pending');
    expect(on('2026-05-12')).toBe(joined === null ? 'pending' : 'active');
  });

  it('in a year is that of its 1 January, and leaving once notice was given before its end', () => {
    const newer = newcomer('2026-01-01', '2026-01-02');
    const years = (member: Member) =>
      [2025, 2026, 2027, 2028].map((year) => statusIn(member, DEFAULT_RULES, year));
    expect(years(newer)).toEqual(['pending', 'pending', 'active', 'active']);
    expect(years(leaver(null, '2026-09-30'))).toEqual(['active', 'leaving', 'left', 'left']);
    expect(years(leaver(null, '2026-10-01'))).toEqual(['active', 'leaving', 'leaving', 'left']);
  });
});

describe('the group', () => {
  it('lists the members that share a year, those who leave at its end included', () => {
    const members = [...MEMBERS.slice(1), leaver(null, '2026-09-30')];
    const listed = (year: number) => activeMembers({ ...AGREEMENT, members }, year).length;
    expect([listed(2026), listed(2027)]).toEqual([5, 4]);
  });

  it('ends when one member remains (art. 3)', () => {
    const members = MEMBERS.map((member, index) =>
      index === 4 ? member : { ...member, withdrawal: leaver(null, '2026-09-30').withdrawal! },
    );
    expect(groupStatus({ ...AGREEMENT, members }, 2026)).toBe('active');
    expect(groupStatus({ ...AGREEMENT, members }, 2027)).toBe('ended');
  });

  it('pays a year until 31 January of the next, or as the coordinator settles', () => {
    expect(paymentDeadline(2026, DEFAULT_RULES)).toBe('2027-01-31');
    expect(paymentDeadline(2026, { ...DEFAULT_RULES, paymentUntil: '02-15' })).toBe('2027-02-15');
  });
});

function leaver(sent: string | null, received: string | null): Member {
  return { ...signatory, withdrawal: { sentOn: known(sent), receivedOn: known(received) } };
}

function newcomer(deliberated: string | null, notified: string | null): Member {
  return {
    code: parseMemberCode('25462'),
    name: 'Pontarlier',
    kind: 'commune',
    accession: { deliberatedOn: known(deliberated), notifiedOn: known(notified) },
  };
}
