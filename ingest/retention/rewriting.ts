import type { LakeFile } from '../lake.ts';
import { standingBatches, type Manifest, type Rewritten, type Standing } from '../manifest.ts';

/** A lake file and the batch it belongs to. */
export interface Place {
  readonly batch: string;
  readonly file: LakeFile;
}

/** What the lake will hold of each batch, undone ones included, once files are dropped or others stand in their place. */
export class Rewriting {
  readonly #batches: Map<string, Standing>;
  readonly #changed = new Set<string>();

  constructor(manifest: Manifest) {
    this.#batches = new Map(standingBatches(manifest).map((one) => [one.batch, one]));
  }

  /** Every file as it stands by now. */
  places(): Place[] {
    return [...this.#batches.values()].flatMap(({ batch, files }) =>
      files.map((file) => ({ batch, file })),
    );
  }

  /** Time of the run that brought a batch. */
  receivedAt(batch: string): string {
    return this.#of(batch).at;
  }

  /** Leaves a file out. */
  drop(place: Place): void {
    this.replace(place, undefined, {});
  }

  /**
   * Puts a file in the place of another.
   *
   * @param by   the new file; undefined when no row is left
   * @param gone slice → rows that are gone; a slice without rows stays owned, so that no earlier batch takes it back
   */
  replace(
    { batch, file }: Place,
    by: LakeFile | undefined,
    gone: Readonly<Record<string, number>>,
  ): void {
    const { slices, files, ...rest } = this.#of(batch);
    const left = Object.entries(slices).map(([slice, rows]) => [slice, rows - (gone[slice] ?? 0)]);
    this.#batches.set(batch, {
      ...rest,
      slices: Object.fromEntries(left) as Record<string, number>,
      files: files.flatMap((one) => (one.path === file.path ? (by ? [by] : []) : [one])),
    });
    this.#changed.add(batch);
  }

  /** The batches that changed, for the ledger. */
  rewritten(): Rewritten[] {
    return [...this.#changed].map((name) => {
      const { batch, slices, files } = this.#of(name);
      return { batch, slices, files };
    });
  }

  #of(batch: string): Standing {
    const found = this.#batches.get(batch);
    if (!found) throw new Error(`the ledger knows no batch ${batch}`);
    return found;
  }
}
