import type { Holdings } from './holdings.ts';
import { monthOfPeriod, placeOf } from './slice.ts';

/** Monthly values of one measure of one series; a month that was not received is not there. */
export interface Timeline {
  /** `counter/presse-sa/PR/ville-de-besancon` */
  readonly series: string;
  readonly measure: string;
  /** month → value; of several snapshots in a month the last one stands */
  readonly values: ReadonlyMap<string, number>;
}

/** Every timeline of some series. */
export function timelinesOf(holdings: Holdings, series: ReadonlySet<string>): Timeline[] {
  const found = new Map<string, { series: string; measure: string; values: Map<string, number> }>();
  for (const slice of [...holdings.keys()].sort()) {
    const place = placeOf(slice);
    if (!series.has(place.series)) continue;
    for (const [measure, value] of Object.entries(holdings.get(slice)?.figures ?? {})) {
      const key = `${place.series} ${measure}`;
      const timeline = found.get(key) ?? { series: place.series, measure, values: new Map() };
      timeline.values.set(monthOfPeriod(place.period), value);
      found.set(key, timeline);
    }
  }
  return [...found.values()];
}
