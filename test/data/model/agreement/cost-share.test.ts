import { describe, expect, it } from 'vitest';
import { costShare, shareTable } from '../../../../data/model/agreement/cost-share.ts';
import { parseMemberCode } from '../../../../data/model/member.ts';
import { MEMBERS, POPULATIONS, signedVersion } from '../../../support/group.ts';

const GOLDEN = {
  2020: { 25031: 13_542, 25056: 118_258, 25388: 25_726, 25580: 10_897, department: 545_209 },
  2022: { 25031: 14_009, 25056: 120_057, 25388: 25_516, 25580: 10_624, department: 548_662 },
};

describe('shareTable', () => {
  it.each([2020, 2022] as const)(
    'serves the inhabitants INSEE counted in the %i vintage',
    (vintage) => {
      const { department, ...communes } = GOLDEN[vintage];
      const rest = department - Object.values(communes).reduce((sum, count) => sum + count, 0);
      const table = tableOf(vintage)!;
      expect(table.departmentPopulation).toBe(department);
      expect(Object.fromEntries(table.served)).toEqual({ ...communes, 25: rest });
    },
  );

  it('has the shares of the signature', () => {
    const table = tableOf(2022)!;
    const percentages = MEMBERS.map(({ code }) => (100 * costShare(table, code)!).toFixed(4));
    expect(percentages).toEqual(['2.5533', '21.8818', '4.6506', '1.9363', '68.9780']);
  });

  it.each([2020, 2021, 2022, 2023])(
    'leaves no inhabitant of the %i vintage unserved',
    (vintage) => {
      const table = tableOf(vintage)!;
      expect([...table.served.values()].reduce((sum, served) => sum + served, 0)).toBe(
        table.departmentPopulation,
      );
    },
  );

  it('counts total populations when the version says so', () => {
    const table = tableOf(2022, 'total')!;
    expect(table.departmentPopulation).toBe(562_072);
    expect(table.served.get(parseMemberCode('25056'))).toBe(123_272);
  });

  it('cannot be computed on the total populations of 2023, which are not published', () => {
    expect(tableOf(2023, 'total')).toBeUndefined();
    expect(tableOf(2023)?.departmentPopulation).toBe(547_163);
  });

  it('cannot be computed while one commune’s total is unknown, however small', () => {
    const { total: _, ...unknown } = POPULATIONS.find(
      (row) => row.vintage === 2022 && row.commune === '25001',
    )!;
    const rows = [unknown, ...POPULATIONS.filter((row) => row.commune !== '25001')];
    expect(shareTable(version(2022, 'total'), MEMBERS, rows)).toBeUndefined();
    expect(shareTable(version(2022), MEMBERS, rows)?.departmentPopulation).toBe(548_662);
  });

  it('cannot be computed without the vintage, or without a member’s commune', () => {
    expect(tableOf(2019)).toBeUndefined();
    const others = POPULATIONS.filter(({ commune }) => commune !== '25580');
    expect(shareTable(version(2022), MEMBERS, others)).toBeUndefined();
  });

  it('knows no share of a stranger, however big (Pontarlier)', () => {
    expect(costShare(tableOf(2022)!, parseMemberCode('25462'))).toBeUndefined();
  });
});

function version(vintage: number, populationKind: 'municipal' | 'total' = 'municipal') {
  return signedVersion({ id: 'convention', effectiveFrom: '2025-01-01', vintage, populationKind });
}

function tableOf(vintage: number, kind?: 'municipal' | 'total') {
  return shareTable(version(vintage, kind), MEMBERS, POPULATIONS);
}
