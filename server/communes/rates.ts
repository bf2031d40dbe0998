import type { Period } from '../../data/model/answer.ts';
import { RATES, type Rates } from '../../data/model/communes.ts';
import type { Context } from '../../data/model/context.ts';
import type { Figure } from '../../data/model/figure.ts';
import { figureRows, type FigureRow } from '../query/figure-rows.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** The rates of each member by its code, and those of all together as `''`. */
export async function readRates(
  view: UsageView,
  { compare }: Pick<Context, 'compare'>,
  { from, to }: Period,
  asker: Asker,
): Promise<(place: string) => Rates> {
  const asked = { measures: RATES, from, to, compare };
  const [members, together] = await Promise.all([
    figureRows(view, { ...asked, by: ['member'] }, asker),
    figureRows(view, { ...asked, by: [] }, asker),
  ]);
  const rates = new Map(
    [...members, ...together].map((row) => [row.about.member ?? '', ratesOf(row)]),
  );
  return (place) => rates.get(place) ?? ratesOf({ figures: {} });
}

function ratesOf({ figures }: Pick<FigureRow, 'figures'>): Rates {
  const rate = (id: (typeof RATES)[number]) => ({
    value: figures[id] ?? ('not-computable' satisfies Figure),
    previous: figures[`${id}_previous`] ?? null,
  });
  return {
    usesPerInhabitant: rate('usesPerInhabitant'),
    activeRate: rate('activeRate'),
    penetration: rate('penetration'),
    activationRate: rate('activationRate'),
  };
}
