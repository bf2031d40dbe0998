import { pathOf } from '../../data/model/pages.ts';

/** Where a batch is shown, with what may be done with it. */
export function batchAddress(batch: string): string {
  const query = batch === '' ? '' : `?${new URLSearchParams({ lot: batch }).toString()}`;
  return `${pathOf({ page: 'batches', subject: null })}${query}#lot`;
}
