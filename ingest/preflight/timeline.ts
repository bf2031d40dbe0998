import type { Figures } from '../manifest.ts';
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

/** Every timeline of some series. A slice known to hold nothing is 0 in each measure of its series. */
export function timelinesOf(holdings: Holdings, series: ReadonlySet<string>): Timeline[] {
  const slices = [...holdings.keys()].sort().flatMap((slice) => {
    const place = placeOf(slice);
    const figures = holdings.get(slice)?.figures;
    const month = monthOfPeriod(place.period);
    return figures && series.has(place.series) ? [{ series: place.series, month, figures }] : [];
  });
  const measures = new Map<string, Set<string>>();
  for (const { series: own, figures } of slices)
    measures.set(own, new Set([...(measures.get(own) ?? []), ...Object.keys(figures)]));
  return [...measures].flatMap(([own, names]) =>
    [...names].sort().map((measure) => ({
      series: own,
      measure,
      values: valuesOf(
        slices.filter((slice) => slice.series === own),
        measure,
      ),
    })),
  );
}

function valuesOf(
  slices: readonly { readonly month: string; readonly figures: Figures }[],
  measure: string,
): Map<string, number> {
  const values = new Map<string, number>();
  for (const { month, figures } of slices) {
    const value = figures[measure] ?? (Object.keys(figures).length === 0 ? 0 : undefined);
    if (value !== undefined) values.set(month, value);
  }
  return values;
}
