import { municipalPopulation } from '../../../data/model/inhabitants.ts';
import { inhabitants } from '../../../data/model/inhabitants.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { yearOf } from '../../../data/model/period.ts';
import { filled, stated, UNKNOWN, type Stated } from '../../../data/model/query/fill.ts';
import type { PlaceSlot, TimeSlot } from '../../../data/model/query/slot.ts';
import type { Place } from '../../../data/model/published.ts';
import type { BaseContext, FamilyReader } from '../context.ts';

/** Inhabitants, in the INSEE vintage in force in the year. */
export const readPopulations: FamilyReader = (bases, context) => {
  const { axes } = context;
  const figures = filled(axes, ({ t, p }) => {
    const [time, place] = [axes.time[t], axes.place[p]];
    return time && place ? inhabitantsOf(time, place, context) : UNKNOWN;
  });
  return Promise.resolve(new Map(bases.map((base) => [base, figures])));
};

function inhabitantsOf(
  { months }: TimeSlot,
  { level, codes }: PlaceSlot,
  context: BaseContext,
): Stated {
  const [first] = months;
  if (first === undefined) return UNKNOWN;
  const served = codes.map((code) => servedIn(yearOf(first), level, code, context));
  return stated(
    served.reduce(
      (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
      0,
    ),
  );
}

function servedIn(
  year: number,
  level: PlaceSlot['level'],
  code: string,
  { setting, ground }: BaseContext,
): number | undefined {
  const { agreement, populations } = setting;
  if (level === 'member') {
    const found = inhabitants(agreement, populations, code as Place, year);
    return isKnown(found) ? found : undefined;
  }
  const communes =
    level === 'commune'
      ? [code]
      : ground.communes.flatMap((one) => (one.epci === code ? [one.code] : []));
  return municipalPopulation(populations, new Set(communes), year);
}
