import { costShare, type ShareTable } from '../../../data/model/agreement/cost-share.ts';
import { yearShares } from '../../../data/model/agreement/year-shares.ts';
import type { MemberCode } from '../../../data/model/member.ts';
import { yearOf } from '../../../data/model/period.ts';
import { filled, stated, UNKNOWN } from '../../../data/model/query/fill.ts';
import type { FamilyReader } from '../context.ts';

/** Cost shares of the year: convention, art. 1, on the vintage frozen in the version of the agreement that rules it. */
export const readShares: FamilyReader = (bases, { axes, setting }) => {
  const tables = axes.time.map(({ months: [first] }) =>
    first === undefined ? undefined : yearShares(setting, yearOf(first)),
  );
  const figures = filled(axes, ({ t, p }) => {
    const [table, codes] = [tables[t], axes.place[p]?.codes];
    return table && codes ? stated(shareOf(table, codes)) : UNKNOWN;
  });
  return Promise.resolve(new Map(bases.map((base) => [base, figures])));
};

function shareOf(table: ShareTable, codes: readonly string[]): number | undefined {
  if (codes[0] === 'group') return 1;
  return codes.reduce<number | undefined>((sum, code) => {
    const own = costShare(table, code as MemberCode);
    return own === undefined || sum === undefined ? undefined : sum + own;
  }, 0);
}
