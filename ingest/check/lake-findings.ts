import { join } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { sha256Of } from '../lake.ts';
import type { Batch } from '../manifest.ts';
import type { Finding } from './finding.ts';

/** Compares every lake file of some batches with the fingerprint the ledger keeps of it. */
export async function lakeFindings(
  { lake }: Pick<Layout, 'lake'>,
  batches: readonly Pick<Batch, 'batch' | 'file' | 'files'>[],
): Promise<Extract<Finding, { part: 'lake' }>[]> {
  const findings: Extract<Finding, { part: 'lake' }>[] = [];
  for (const { batch, file, files } of batches) {
    for (const { path, sha256 } of files) {
      const found = await sha256Of(join(lake, path)).catch(absent);
      if (found === sha256) continue;
      const fault = found === undefined ? 'missing' : 'different';
      findings.push({ part: 'lake', fault, path, batch, file });
    }
  }
  return findings;
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
