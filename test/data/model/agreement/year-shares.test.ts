import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../../data/model/agreement/agreement.ts';
import type { FreedShare } from '../../../../data/model/agreement/agreement-rules.ts';
import { costShare } from '../../../../data/model/agreement/cost-share.ts';
import { parseMemberCode, type Member } from '../../../../data/model/member.ts';
import { parseDay } from '../../../../data/model/period.ts';
import { whyNoShares, yearShares } from '../../../../data/model/agreement/year-shares.ts';
import { AGREEMENT, MEMBERS, POPULATIONS, signedVersion } from '../../../support/group.ts';

const VALENTIGNEY = parseMemberCode('25580');
const PONTARLIER = parseMemberCode('25462');

describe('yearShares', () => {
  it('gives the share of a member that left to the department, whose part of the inhabitants grows', () => {
    const left = leaving('department');
    expect(served(left, 2026)).toEqual(served(AGREEMENT, 2026));
    // 378 456 + 10 624
    expect(served(left, 2027)).toEqual({
      25031: 14_009,
      25056: 120_057,
      25388: 25_516,
      25: 389_080,
    });
    expect(sharesOf(left, 2027)).toEqual(['2.5533', '21.8818', '4.6506', '70.9143']);
  });

  it('spreads it over the others where that is settled, until a version without that member', () => {
    const left = leaving('renormalise');
    // of 548 662 − 10 624 = 538 038 inhabitants
    expect(served(left, 2027)).toEqual({
      25031: 14_009,
      25056: 120_057,
      25388: 25_516,
      25: 378_456,
    });
    expect(sharesOf(left, 2027)).toEqual(['2.6037', '22.3139', '4.7424', '70.3400']);

    const amended = withVersion(left, { effectiveFrom: '2028-01-01', vintage: 2023 }, [
      VALENTIGNEY,
    ]);
    expect(served(amended, 2027)).toEqual(served(left, 2027));
    // the department serves the rest again: 547 163 − 14 071 − 118 489 − 24 672
    expect(served(amended, 2028)).toMatchObject({ 25: 389_931 });
  });

  it('keeps a leaver in for an order dated before it left (art. 6.2)', () => {
    for (const how of ['department', 'renormalise'] as const) {
      const before = yearShares(basis(leaving(how)), 2027, parseDay('2026-12-31'));
      expect(Object.fromEntries(before!.served)).toEqual(served(AGREEMENT, 2026));
      const after = yearShares(basis(leaving(how)), 2027, parseDay('2027-01-01'));
      expect(after!.served.has(VALENTIGNEY)).toBe(false);
    }
  });

  it('takes a newcomer in from the next 1 January, on the vintage of the signature; no past year changes', () => {
    const joined = { ...AGREEMENT, members: [...MEMBERS, pontarlier('2026-02-01', '2026-03-01')] };
    for (const year of [2021, 2024, 2025, 2026])
      expect(served(joined, year)).toEqual(served(AGREEMENT, year));
    // 378 456 − 17 928
    expect(served(joined, 2027)).toMatchObject({ 25462: 17_928, 25: 360_528 });
    const pending = { ...AGREEMENT, members: [...MEMBERS, pontarlier('2026-02-01', null)] };
    expect(served(pending, 2030)).toEqual(served(AGREEMENT, 2030));
  });

  it('waits for the signature of a newcomer that the amendment names, and of one bound when it takes effect', () => {
    const named = withVersion(AGREEMENT, { effectiveFrom: '2026-01-01', vintage: 2023 });
    const members = [...MEMBERS, pontarlier(null, null)];
    const waiting = {
      ...named,
      members,
      versions: named.versions.map((one) =>
        one.vintage === 2023 ? { ...one, signatures: { ...one.signatures, 25462: null } } : one,
      ),
    };
    expect(yearShares(basis({ ...named, members }), 2026)?.version.vintage).toBe(2023);
    expect(yearShares(basis(waiting), 2026)?.version.vintage).toBe(2022);
    const bound = { ...named, members: [...MEMBERS, pontarlier('2025-05-01', '2025-05-02')] };
    expect(yearShares(basis(bound), 2026)?.version.vintage).toBe(2022);
  });

  it('lets a version signed late rule no year that was over', () => {
    const late = withVersion(AGREEMENT, { effectiveFrom: '2026-01-01', vintage: 2023 });
    const versions = late.versions.map((one) =>
      one.vintage === 2023
        ? { ...one, signatures: { ...one.signatures, 25: parseDay('2027-02-03') } }
        : one,
    );
    const vintages = [2025, 2026, 2027].map(
      (year) => yearShares(basis({ ...late, versions }), year)?.version.vintage,
    );
    expect(vintages).toEqual([2022, 2022, 2023]);
  });

  it('says why a year has none', () => {
    expect(whyNoShares(basis(AGREEMENT), 2020)).toBe('no-version');
    expect(whyNoShares(basis(AGREEMENT), 2025)).toBeUndefined();
    expect(whyNoShares({ agreement: AGREEMENT, populations: [] }, 2025)).toBe('population');
    const notice = { sentOn: null, receivedOn: parseDay('2026-05-01') };
    const members = MEMBERS.map((one, index) => (index < 4 ? { ...one, withdrawal: notice } : one));
    expect(whyNoShares(basis({ ...AGREEMENT, members }), 2027)).toBe('ended');
    // what was ordered before is still paid by all five
    const old = yearShares(basis({ ...AGREEMENT, members }), 2027, parseDay('2026-06-01'));
    expect(old?.served.size).toBe(5);
  });
});

function basis(agreement: Agreement) {
  return { agreement, populations: POPULATIONS };
}

function served(agreement: Agreement, year: number): Record<string, number> {
  return Object.fromEntries(yearShares(basis(agreement), year)!.served);
}

function sharesOf(agreement: Agreement, year: number): string[] {
  const table = yearShares(basis(agreement), year)!;
  return [...table.served.keys()].map((code) => (100 * costShare(table, code)!).toFixed(4));
}

/** Valentigney gave notice in time for the end of 2026. */
function leaving(freedShare: FreedShare): Agreement {
  const withdrawal = { sentOn: null, receivedOn: parseDay('2026-09-30') };
  const members = MEMBERS.map((one) => (one.code === VALENTIGNEY ? { ...one, withdrawal } : one));
  return { ...AGREEMENT, members, rules: { ...AGREEMENT.rules, freedShare } };
}

function withVersion(
  agreement: Agreement,
  version: { effectiveFrom: string; vintage: number },
  without: readonly string[] = [],
): Agreement {
  const signed = signedVersion({ id: 'avenant', ...version });
  const signatures = Object.fromEntries(
    Object.entries(signed.signatures).filter(([code]) => !without.includes(code)),
  );
  return { ...agreement, versions: [...agreement.versions, { ...signed, signatures }] };
}

function pontarlier(deliberated: string | null, notified: string | null): Member {
  const known = (text: string | null) => (text === null ? null : parseDay(text));
  return {
    code: PONTARLIER,
    name: 'Pontarlier',
    kind: 'commune',
    accession: { deliberatedOn: known(deliberated), notifiedOn: known(notified) },
  };
}
