import type { MappingSum } from '../../data/model/imports/mapping.ts';

/** Measures of some sums, uses first: the others are seldom what a file is for. */
export function metricsIn(sums: readonly MappingSum[]): readonly string[] {
  const own = new Set(sums.map(({ metric }) => metric));
  return [...own].sort((a, b) => Number(b === 'uses') - Number(a === 'uses'));
}

/** Sum of some of them; null where nothing was said, which is not zero. */
export function sumOf(
  sums: readonly MappingSum[],
  isOwn: (sum: MappingSum) => boolean,
): number | null {
  const own = sums.filter(isOwn);
  return own.length === 0 ? null : own.reduce((all, { value }) => all + value, 0);
}

/** Sums of a measure by member or resource, the largest first. */
export function partsOf(
  sums: readonly MappingSum[],
  metric: string,
  by: 'member' | 'resource',
): readonly (readonly [code: string | null, value: number])[] {
  const parts = new Map<string | null, number>();
  for (const sum of sums)
    if (sum.metric === metric) parts.set(sum[by], (parts.get(sum[by]) ?? 0) + sum.value);
  return [...parts].sort(([, a], [, b]) => b - a);
}
