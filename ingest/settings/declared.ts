import type { z } from 'zod';
import { liveBatches, ownedSlices, type Manifest } from '../manifest.ts';
import type { agreementSchema } from './agreement.ts';
import type { resourceSchema } from './catalogue.ts';

/** What a file settles in the place of the settings folder: it is undone and redone like any batch. */
export interface Declares {
  /** the agreement as written in the file */
  readonly agreement?: z.input<typeof agreementSchema>;
  /** resources as the catalogue writes them */
  readonly resources?: readonly z.input<typeof resourceSchema>[];
}

/** Slice of an agreement: the last one received holds. */
export const AGREEMENT_SLICE = 'agreement';

/** Everything the live batches of a ledger settle. */
export function declaredIn(manifest: Manifest): Declares {
  const owners = new Set(ownedSlices(manifest).map(({ batch, slice }) => `${batch} ${slice}`));
  const own = liveBatches(manifest).filter(({ batch, slices }) =>
    Object.keys(slices).some((slice) => owners.has(`${batch} ${slice}`)),
  );
  const agreement = own.findLast(({ declares }) => declares?.agreement)?.declares?.agreement;
  return {
    ...(agreement && { agreement }),
    resources: own.flatMap(({ declares }) => declares?.resources ?? []),
  };
}
