import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Layout } from '../../data/directory/layout.ts';
import type { Manifest } from '../manifest.ts';
import type { Settings } from '../settings/read.ts';
import { settingsOf } from '../settings/settings-of.ts';

/** Everything a version is a function of. */
export interface Basis {
  readonly settings: Settings;
  readonly manifest: Manifest;
  /** one fingerprint of ledger, settings, reference data and rules: the served version has it, or is out of date */
  readonly fingerprint: string;
}

/** Folders that decide what is published: what numbers mean, where they lie, and how they are computed. */
const RULES = ['../../data/model/', '../../data/reference/', '../../data/warehouse/', './'];

/** The basis of a version of a ledger, under the settings of today and what the ledger's own batches settle. */
export async function basisFor(layout: Layout, manifest: Manifest): Promise<Basis> {
  const settings = await settingsOf(layout, manifest);
  const hash = createHash('sha256').update(settings.fingerprint).update(manifest.fingerprint);
  for (const folder of RULES) addFolder(hash, new URL(folder, import.meta.url));
  return { settings, manifest, fingerprint: hash.digest('hex') };
}

function addFolder(hash: Hash, folder: URL): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    if (entry.isFile()) hash.update(readFileSync(new URL(entry.name, folder)));
    else addFolder(hash, new URL(`${entry.name}/`, folder));
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
