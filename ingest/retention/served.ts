import { versionFile } from '../../data/directory/layout.ts';
import { literal, openDatabase, statement, type Parameters } from '../database.ts';
import { writeLake, type LakeFile } from '../lake.ts';
import type { Manifest } from '../manifest.ts';
import type { Run } from '../run.ts';
import { unconfirmed } from '../unconfirmed.ts';
import { basisFor } from '../version/basis.ts';
import { publishVersion } from '../version/publish.ts';

/** What is to be frozen: the statements that copy it, and the name its lake files get. */
export interface Freezing {
  readonly statements: readonly string[];
  readonly parameters: Parameters;
  readonly name: string;
}

/** Writes what a version of the ledger as it is publishes into lake files of its own, which wait for their line of the ledger. */
export async function freezeServed(
  run: Run,
  before: Manifest,
  { statements, parameters, name }: Freezing,
): Promise<LakeFile[]> {
  const { layout } = run;
  const { version } = await publishVersion(run, await basisFor(layout, before));
  const file = versionFile(layout, version.number);
  const database = await openDatabase(layout.scratch);
  try {
    await database.run(`ATTACH ${literal(file)} AS served (READ_ONLY)`);
    await database.run(`SET search_path = 'memory,served'`);
    for (const sql of statements) await database.run(statement(sql), parameters);
    return await writeLake(database, unconfirmed(layout), name);
  } finally {
    database.close();
  }
}
