import { closings, ownedSlices, type Manifest } from '../manifest.ts';

/** A year whose report is closed, as the ledger tells it. */
export interface Closing {
  readonly year: number;
  /** ISO time, UTC */
  readonly at: string;
  /** does another batch stand behind one of its periods than on the day of closing? Its distinct readers did not follow. */
  readonly restated: boolean;
}

/** Every closed year, the earliest closing first. */
export function closingsOf(manifest: Manifest): Closing[] {
  const now = ownersOf(manifest);
  return closings(manifest).map(({ year, at, run }) => {
    const then = ownersOf({ ...manifest, runs: manifest.runs.slice(0, run) });
    return { year, at, restated: ofYear(then, year) !== ofYear(now, year) };
  });
}

function ownersOf(manifest: Manifest): string[] {
  const uses = ownedSlices(manifest).filter(({ slice }) =>
    /^(events|counts|counter)\//.test(slice),
  );
  return uses.map(({ slice, batch }) => `${batch} ${slice}`).sort();
}

/** The owners of a year's periods, as one text; a slice ends with its month. */
function ofYear(owners: readonly string[], year: number): string {
  return owners
    .filter((owner) => owner.slice(owner.lastIndexOf('/') + 1).startsWith(`${year}-`))
    .join('\n');
}
