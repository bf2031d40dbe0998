import type { PageAddress } from '../../data/model/pages.ts';
import { DIMENSIONS, type DimensionId } from '../../data/model/query/dimension.ts';
import type { Asked } from '../query/asked.ts';
import { parametersOf } from '../query/parameters.ts';

/** The dimension whose values go across; null where none does. */
export function acrossOf({ across, by = '' }: PageAddress['own']): DimensionId | null {
  const found = DIMENSIONS.find(({ id }) => id === across);
  return found && !by.split(',').includes(found.id) ? found.id : null;
}

/**
 * What the page's address asks, as the API would be asked. What goes across is cut by first: the best that are kept are those
 * of the rows.
 */
export function asAsked(own: PageAddress['own']): Asked {
  const { across: asked = '', by = '', ...rest } = own;
  const across = acrossOf(own) ?? (by.split(',').includes(asked) ? '' : asked);
  const cut = [across, by].filter((text) => text !== '').join(',');
  return parametersOf(new URLSearchParams({ ...rest, ...(cut !== '' && { by: cut }) }));
}
