import type { Holding, Holdings } from './holdings.ts';
import { placeOf } from './slice.ts';

/** Periods of one series that pass from one batch to another, and by how much the figures change. */
export interface Takeover {
  readonly series: string;
  /** months or days, in order */
  readonly periods: readonly string[];
  /** who held them; null: nobody */
  readonly from: Party | null;
  /** who will; null: nobody, the periods are missing again */
  readonly to: Party | null;
  /** measure → totals over the periods; null where a side has none or they were never kept */
  readonly figures: Readonly<Record<string, Change>>;
}

/** A batch as people know it. */
export type Party = Pick<Holding, 'batch' | 'file' | 'at'>;

/** A total before and after. */
export interface Change {
  readonly before: number | null;
  readonly after: number | null;
}

/** What passes from whom to whom between two states of the ledger, in the order of series and periods. */
export function takeoversOf(before: Holdings, after: Holdings): Takeover[] {
  const groups = new Map<string, string[]>();
  for (const slice of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [from, to] = [before.get(slice)?.batch ?? '', after.get(slice)?.batch ?? ''];
    if (from === to) continue;
    const key = [placeOf(slice).series, from, to].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), slice]);
  }
  return [...groups.values()].map((slices) => takeover(slices, before, after));
}

function takeover(slices: readonly string[], before: Holdings, after: Holdings): Takeover {
  const old = slices.flatMap((slice) => before.get(slice) ?? []);
  const next = slices.flatMap((slice) => after.get(slice) ?? []);
  const measures = [...old, ...next].flatMap(({ figures }) => Object.keys(figures ?? {}));
  return {
    series: placeOf(slices[0] ?? '').series,
    periods: slices.map((slice) => placeOf(slice).period),
    from: partyOf(old[0]),
    to: partyOf(next[0]),
    figures: Object.fromEntries(
      [...new Set(measures)]
        .sort()
        .map((measure) => [measure, { before: sum(old, measure), after: sum(next, measure) }]),
    ),
  };
}

function partyOf(holding: Holding | undefined): Party | null {
  return holding ? { batch: holding.batch, file: holding.file, at: holding.at } : null;
}

/** A measure one slice has and another lacks is 0 there: COUNTER leaves out what did not happen. */
function sum(holdings: readonly Holding[], measure: string): number | null {
  if (holdings.length === 0 || holdings.some(({ figures }) => figures === undefined)) return null;
  return holdings.reduce((total, { figures }) => total + (figures?.[measure] ?? 0), 0);
}
