import { yearShares } from '../../../data/model/agreement/year-shares.ts';
import { hoover } from '../../../data/model/fairness.ts';
import { costShare } from '../../../data/model/agreement/cost-share.ts';
import type { BaseId } from '../../../data/model/metric/base.ts';
import { STATUSES } from '../../../data/model/query/answer-table.ts';
import { filled, UNKNOWN, type Stated } from '../../../data/model/query/fill.ts';
import { isAbsence, type Figures } from '../../../data/model/query/figures.ts';
import { indexOf } from '../../../data/model/query/grid.ts';
import type { Axes } from '../../../data/model/query/slot.ts';
import { yearOf } from '../../../data/model/period.ts';
import type { BaseContext, FamilyReader } from '../context.ts';
import { readLattice } from './lattice.ts';
import { readPopulations } from './populations.ts';

/** What is only told of the group as a whole. */
export const readDepartment: FamilyReader = async (bases, context) => {
  const figures = await Promise.all(
    bases.map(async (base): Promise<readonly [BaseId, Figures]> => {
      if (base === 'hoover') return [base, await hooverFigures(context)];
      const reader = base === 'departmentInhabitants' ? readPopulations : readLattice;
      const read = await reader([base], context);
      return [base, read.get(base) ?? filled(context.axes, () => UNKNOWN)];
    }),
  );
  return new Map(figures);
};

/** Hoover index of the weighted uses of the members of the year; absent as soon as one share is. */
async function hooverFigures(context: BaseContext): Promise<Figures> {
  const { axes, ground } = context;
  const place = ground.members.map(({ code }) => ({
    values: {},
    level: 'member' as const,
    codes: [code],
  }));
  const apart: Axes = { ...axes, place };
  const uses = (await readLattice(['uses'], { ...context, axes: apart })).get('uses');
  return filled(axes, ({ t, p, ...rest }) => {
    const own = ground.members.map((_, at) => {
      const index = indexOf(apart, { t, p: at, ...rest });
      return { value: uses?.values[index] ?? Number.NaN, status: uses?.statuses[index] ?? 0 };
    });
    return hooverAt(own, t, context);
  });
}

function hooverAt(
  uses: readonly { readonly value: number; readonly status: number }[],
  t: number,
  { axes, ground, setting }: BaseContext,
): Stated {
  const absent = uses.find(({ status }) => isAbsence(status));
  if (absent) return { value: Number.NaN, status: STATUSES[absent.status] ?? 'not-computable' };
  const [first] = axes.time[t]?.months ?? [];
  const table = first === undefined ? undefined : yearShares(setting, yearOf(first));
  const whole = uses.reduce((sum, { value }) => sum + value, 0);
  if (!table || whole === 0) return UNKNOWN;
  const shares = ground.members.map(({ code }, at) => ({
    useShare: (uses[at]?.value ?? 0) / whole,
    costShare: costShare(table, code) ?? 0,
  }));
  const worst = Math.max(...uses.map(({ status }) => status));
  return { value: hoover(shares), status: STATUSES[worst] ?? 'complete' };
}
