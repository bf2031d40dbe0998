import type { Figure } from '../../../data/model/figure.ts';
import type { BaseId } from '../../../data/model/metric/base.ts';
import { yearOf } from '../../../data/model/period.ts';
import type { Place } from '../../../data/model/published.ts';
import { filled, UNKNOWN } from '../../../data/model/query/fill.ts';
import { summed } from '../../../data/model/query/summed.ts';
import { readTerritory, type Reach } from '../../facts/territory.ts';
import type { FamilyReader } from '../context.ts';

const READ = {
  communes: 'communes',
  communesReached: 'communesReached',
  inhabitantsReached: 'inhabitantsReached',
} as const satisfies Partial<Record<BaseId, keyof Reach>>;

/** How far enrolments reach, by the last snapshots of a year. */
export const readReach: FamilyReader = async (bases, { view, asker, axes }) => {
  const territory = await readTerritory(view, asker);
  return new Map(
    bases.map((base) => [
      base,
      filled(axes, ({ t, p }) => {
        const [[first] = [], codes] = [axes.time[t]?.months, axes.place[p]?.codes];
        if (first === undefined || !codes) return UNKNOWN;
        const field = READ[base as keyof typeof READ];
        return summed(codes.map((code): Figure => territory(code as Place, yearOf(first))[field]));
      }),
    ]),
  );
};
