import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A file of `data/reference`, as a path DuckDB can read. */
export function referencePath(name: string): string {
  return new URL(`../data/reference/${name}`, import.meta.url).pathname;
}

/** The rows of a file of `data/reference`, by heading. */
export function referenceRows(name: string): Record<string, string>[] {
  return parse(readFileSync(referencePath(name)), { columns: true });
}
