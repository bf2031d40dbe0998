import { dirname, join } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';

/** Where the erasure journal is copied to beside a backup: one for all backups of a house in that folder. */
export function journalBeside(file: string, house: string): string {
  return join(dirname(file), `canopee-erasures-${house}.jsonl`);
}

/** Where a directory that held a journal alone waits while the restored one takes its name. */
export function replacedBy({ root }: Pick<Layout, 'root'>): string {
  return `${root}.replaced`;
}
