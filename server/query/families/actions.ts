import type { BaseId } from '../../../data/model/metric/base.ts';
import { yearOf } from '../../../data/model/period.ts';
import { filled, UNKNOWN, type Stated } from '../../../data/model/query/fill.ts';
import { readActionCounts, type ActionCount } from '../../facts/action-counts.ts';
import type { FamilyReader } from '../context.ts';

/** Actions of mediation, promotion and training, and the heads counted there; those of nobody in particular are the group's. */
export const readActions: FamilyReader = async (bases, { view, asker, axes }) => {
  const counts = await readActionCounts(view, asker.signal);
  return new Map(
    bases.map((base) => [
      base,
      filled(axes, ({ t, p }) => {
        const [months, codes] = [axes.time[t]?.months, axes.place[p]?.codes];
        if (!months || !codes || counts.length === 0) return UNKNOWN;
        const years = new Set(months.map(yearOf));
        const own = counts.filter(
          ({ year, place }) => years.has(year) && (codes[0] === 'group' || codes.includes(place)),
        );
        return tallied(base, own);
      }),
    ]),
  );
};

function tallied(base: BaseId, counts: readonly ActionCount[]): Stated {
  if (base === 'participants') {
    const told = counts.reduce((sum, { participants }) => sum + (participants ?? 0), 0);
    const isWhole = counts.every(({ untold }) => untold === 0);
    return { value: told, status: isWhole ? 'complete' : 'partial' };
  }
  const isAsked = ({ kind }: ActionCount) => (kind === 'training') === (base === 'trainingActions');
  const held = counts.filter(isAsked).reduce((sum, { actions }) => sum + actions, 0);
  return { value: held, status: 'complete' };
}
