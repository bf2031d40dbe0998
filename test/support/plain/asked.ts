/** A question as its address puts it. */
export interface Asked {
  readonly measures: readonly string[];
  readonly by: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly from?: string;
  readonly to?: string;
  readonly compare?: string;
  readonly sort: readonly string[];
  readonly top?: number;
  readonly totals: boolean;
}

/** The parameters of the address. */
export function addressOf({
  measures,
  by,
  filters,
  from,
  to,
  compare,
  sort,
  top,
  totals,
}: Asked): string {
  const search = new URLSearchParams({ measures: measures.join(',') });
  if (by.length > 0) search.set('by', by.join(','));
  for (const [id, values] of Object.entries(filters))
    for (const value of values) search.append(id, value);
  if (from !== undefined) search.set('from', from);
  if (to !== undefined) search.set('to', to);
  if (compare !== undefined) search.set('compare', compare);
  if (sort.length > 0) search.set('sort', sort.join(','));
  if (top !== undefined) search.set('top', String(top));
  if (totals) search.set('totals', 'true');
  return search.toString();
}
