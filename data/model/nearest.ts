import { matchingKey } from './commune.ts';

/**
 * The candidates closest in spelling to a name nobody knows, to suggest in a message; best first.
 *
 * @param limit how many at most
 * @returns names within a third of their length in edits, none when nothing is near
 */
export function nearest(name: string, candidates: Iterable<string>, limit = 3): string[] {
  const key = matchingKey(name);
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(key, matchingKey(candidate)) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(key.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
