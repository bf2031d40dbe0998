import { filled, stated } from '../../../data/model/query/fill.ts';
import type { FamilyReader } from '../context.ts';

/** Resources on offer: those something came of, or should have come of, in the year. */
export const readOffer: FamilyReader = (bases, { axes, reception }) => {
  const figures = filled(axes, ({ t, o }) => {
    const months = axes.time[t]?.months ?? [];
    const resources = axes.offer[o]?.resources ?? [];
    return stated(resources.filter((one) => reception.of([one], months) !== 'not-due').length);
  });
  return Promise.resolve(new Map(bases.map((base) => [base, figures])));
};
