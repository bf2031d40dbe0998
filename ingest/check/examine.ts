import { access } from 'node:fs/promises';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';
import { statement, withReadOnly } from '../database.ts';
import { IngestError } from '../errors.ts';
import { frozenFiles, readManifest, standingBatches, type Manifest } from '../manifest.ts';
import { basisFor } from '../version/basis.ts';
import { checksumOf, signedIn } from '../version/checksum.ts';
import type { VersionCard } from '../version/current.ts';
import type { Examination, Finding } from './finding.ts';
import { lakeFindings } from './lake-findings.ts';

/** Do ledger, lake and served version agree? Reads every byte of all three and changes nothing. */
export async function examine(layout: Layout): Promise<Examination> {
  const manifest = await readLedger(layout);
  const number = await publishedNumber(layout);
  if ('fault' in manifest) {
    return { batches: 0, lakeFiles: 0, version: number ?? null, findings: [manifest] };
  }
  const batches = standingBatches(manifest);
  const kept = [...batches, ...frozenFiles(manifest)];
  return {
    batches: batches.length,
    lakeFiles: kept.reduce((sum, { files }) => sum + files.length, 0),
    version: number ?? null,
    findings: [
      ...(await lakeFindings(layout, kept)),
      ...(number === undefined ? [] : await versionFindings(layout, manifest, number)),
    ],
  };
}

async function readLedger(
  layout: Layout,
): Promise<Manifest | Extract<Finding, { fault: 'damaged' }>> {
  try {
    return await readManifest(layout.manifest);
  } catch (error) {
    if (error instanceof IngestError && error.problem.code === 'damaged-manifest')
      return { part: 'ledger', fault: 'damaged', line: error.problem.line };
    throw error;
  }
}

async function versionFindings(
  layout: Layout,
  manifest: Manifest,
  number: number,
): Promise<Finding[]> {
  const found = (fault: Extract<Finding, { part: 'version' }>['fault']): Finding[] => [
    { part: 'version', fault, number },
  ];
  const path = versionFile(layout, number);
  if (!(await exists(path))) return found('missing');
  const card = await readWhole(path).catch(() => undefined);
  if (!card) return found('unreadable');
  if (card.checksum !== card.found) return found('different');
  const { fingerprint } = await basisFor(layout, manifest);
  const lines = manifest.runs.length;
  if (lines < card.runs) return [{ part: 'ledger', fault: 'cut', lines, expected: card.runs }];
  return card.basis === fingerprint ? [] : found('out-of-date');
}

/** What a version says of itself, and the checksum its rows come to: every value is read. */
function readWhole(path: string): Promise<VersionCard & { readonly found: string }> {
  return withReadOnly(path, async (database) => {
    const [card] = await database.rows<VersionCard>(statement('version/card.sql'));
    if (!card) throw new Error('a version says what it is');
    return { ...card, found: await checksumOf(database, await signedIn(database)) };
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
