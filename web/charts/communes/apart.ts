/**
 * Heights of labels pushed apart until none covers another, each as near its place as the others let it.
 *
 * @param heights where each label should stand, in pixels from the top, in any order
 * @param room height of one label
 * @param limit the lowest place there is
 */
export function apart(heights: readonly number[], room: number, limit: number): number[] {
  const order = [...heights.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const result = [...heights];
  let above = -Infinity;
  for (const index of order) {
    above = Math.max(heights[index] ?? 0, above + room);
    result[index] = above;
  }
  let below = limit + room;
  for (const index of order.reverse()) {
    below = Math.min(result[index] ?? 0, below - room);
    result[index] = below;
  }
  return result;
}
