import type { Ground } from '../../data/model/query/axes.ts';
import type { DimensionId } from '../../data/model/query/dimension.ts';
import { AGE_BANDS, HOURS, WEEKDAYS } from '../../data/model/query/fine-slots.ts';
import { offerValues } from '../../data/model/query/offer-slots.ts';
import { placeValues } from '../../data/model/query/place-slots.ts';
import { timeValues } from '../../data/model/query/time-slots.ts';

const VALUES: Readonly<Record<DimensionId, (ground: Ground) => readonly string[]>> = {
  year: ({ coverage }) => timeValues(coverage, 'year'),
  quarter: ({ coverage }) => timeValues(coverage, 'quarter'),
  month: ({ coverage }) => timeValues(coverage, 'month'),
  schoolYear: ({ coverage }) => timeValues(coverage, 'schoolYear'),
  member: (ground) => placeValues(ground, 'member'),
  commune: (ground) => placeValues(ground, 'commune'),
  epci: (ground) => placeValues(ground, 'epci'),
  kind: (ground) => offerValues(ground, 'kind'),
  resource: (ground) => offerValues(ground, 'resource'),
  provider: (ground) => offerValues(ground, 'provider'),
  ageBand: () => AGE_BANDS,
  weekday: () => WEEKDAYS,
  hour: () => HOURS,
};

/** What a dimension can be restricted to, in a version. */
export function allowedValues(id: DimensionId, ground: Ground): readonly string[] {
  return VALUES[id](ground);
}
