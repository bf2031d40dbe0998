import type { BaseId } from '../../../data/model/metric/base.ts';
import { yearOf } from '../../../data/model/period.ts';
import { filled, UNKNOWN, type Stated } from '../../../data/model/query/fill.ts';
import type { Position } from '../../../data/model/query/grid.ts';
import type { OfferSlot, TimeSlot } from '../../../data/model/query/slot.ts';
import { YearCosts } from '../../../data/model/query/year-costs.ts';
import type { BaseContext, FamilyReader } from '../context.ts';

/** What is paid: from orders, and contracts for want of them; it needs nothing but the setting. */
export const readCosts: FamilyReader = (bases, context) => {
  const { axes, setting } = context;
  const years = new Map<number, YearCosts>();
  const yearCosts = (year: number): YearCosts => {
    const known = years.get(year) ?? new YearCosts(setting, year);
    years.set(year, known);
    return known;
  };
  const figures = bases.map((base) => {
    const at = (position: Position) => costAt(base, position, context, yearCosts);
    return [base, filled(axes, at)] as const;
  });
  return Promise.resolve(new Map(figures));
};

function costAt(
  base: BaseId,
  { t, p, o }: Position,
  { axes, setting }: BaseContext,
  yearCosts: (year: number) => YearCosts,
): Stated {
  const [time, place, offer] = [axes.time[t], axes.place[p], axes.offer[o]];
  if (!time || !place || !offer) return UNKNOWN;
  const whole: OfferSlot = { values: {}, scope: 'all', items: [''], resources: setting.resources };
  const asked = base === 'wholeCost' ? whole : offer;
  const parts = [...new Set(time.months.map(yearOf))].map((year) => {
    const { value, status } = yearCosts(year).of(place, asked);
    return { value: value * (base === 'periodCost' ? partReceived(time, year) : 1), status };
  });
  const { value, status } = addedUp(parts);
  return { value: base === 'periodCost' ? value : wholeCents(value), status };
}

/** The part of a year its figures are of: a price is brought to the months received. */
function partReceived({ received }: TimeSlot, year: number): number {
  return received.filter((month) => yearOf(month) === year).length / 12;
}

function addedUp(parts: readonly Stated[]): Stated {
  const known = parts.filter(({ status }) => status !== 'not-computable');
  if (known.length === 0) return UNKNOWN;
  const isWhole =
    known.length === parts.length && known.every(({ status }) => status === 'complete');
  const value = known.reduce((sum, one) => sum + one.value, 0);
  return { value, status: isWhole ? 'complete' : 'partial' };
}

/** Sums of cents held as euros: binary fractions must not show. */
function wholeCents(euros: number): number {
  return Math.round(euros * 100) / 100;
}
