import { createHash } from 'node:crypto';
import { warehouse } from '../database.ts';
import type { Manifest } from '../manifest.ts';
import type { Settings } from '../settings/read.ts';

/** Everything a version is a function of. */
export interface Basis {
  readonly settings: Settings;
  readonly manifest: Manifest;
  /** one fingerprint of ledger, settings and schema: the served version has it, or is out of date */
  readonly fingerprint: string;
}

/** The parts of the warehouse a version file holds, in build order. */
export const PUBLISHED_PARTS = ['20-dimensions.sql', '30-facts.sql', '40-rollups.sql'] as const;

/** Puts the basis together. */
export function basisOf(settings: Settings, manifest: Manifest): Basis {
  const hash = createHash('sha256').update(settings.fingerprint).update(manifest.fingerprint);
  for (const part of PUBLISHED_PARTS) hash.update(warehouse(part));
  return { settings, manifest, fingerprint: hash.digest('hex') };
}
