import { join } from 'node:path';

/** Where things lie in the data directory; the only place that knows (CONTRIBUTING, “The data directory”). */
export interface Layout {
  readonly root: string;
  readonly settings: string;
  readonly inbox: string;
  /** what the files of the inbox would change, one JSON each, until somebody says yes */
  readonly preflights: string;
  /** files somebody took out of the inbox, kept for a while */
  readonly removed: string;
  readonly archive: string;
  readonly lake: string;
  readonly manifest: string;
  /** what a run is about to put in its place, until the ledger names it */
  readonly settling: string;
  readonly versions: string;
  /** text file that names the published version's number */
  readonly current: string;
  readonly keys: string;
  /** what people put down here and no file brings: SQLite */
  readonly records: string;
  /** what was erased for good: a restored backup is rid of it again */
  readonly erasures: string;
  /** what the COUNTER harvest asked for, and the bodies that wait for their import */
  readonly harvest: string;
  /** scratch files of a running ingest, emptied when it starts */
  readonly scratch: string;
  /** where the server's engine spills */
  readonly serverScratch: string;
  /** the copy of the records a backup is made of */
  readonly backupScratch: string;
  readonly ingestLock: string;
  readonly harvestLock: string;
  readonly serverLock: string;
  readonly watchLock: string;
  readonly backupLock: string;
}

/** The file of the erasure journal: all that may lie in a data directory a backup is restored into. */
export const ERASURES = 'erasures.jsonl';

/** The layout under a data directory. */
export function layoutOf(root: string): Layout {
  return {
    root,
    settings: join(root, 'settings'),
    inbox: join(root, 'inbox'),
    preflights: join(root, 'inbox', '.preflight'),
    removed: join(root, 'inbox', '.removed'),
    archive: join(root, 'archive'),
    lake: join(root, 'lake'),
    manifest: join(root, 'lake', 'manifest.jsonl'),
    settling: join(root, 'lake', 'settling.json'),
    versions: join(root, 'versions'),
    current: join(root, 'versions', 'current'),
    keys: join(root, 'keys'),
    records: join(root, 'state.db'),
    erasures: join(root, ERASURES),
    harvest: join(root, 'harvest'),
    scratch: join(root, 'scratch', 'ingest'),
    serverScratch: join(root, 'scratch', 'server'),
    backupScratch: join(root, 'scratch', 'backup'),
    ingestLock: join(root, 'ingest.lock'),
    harvestLock: join(root, 'harvest.lock'),
    serverLock: join(root, 'server.lock'),
    watchLock: join(root, 'watch.lock'),
    backupLock: join(root, 'backup.lock'),
  };
}

/** The file of a published version. */
export function versionFile(layout: Layout, number: number): string {
  return join(layout.versions, `stats-${number}.duckdb`);
}
