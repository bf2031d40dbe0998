import type { Layout } from '../../data/directory/layout.ts';
import type { Manifest } from '../manifest.ts';
import { declaredIn } from './declared.ts';
import { readSettings, type Settings } from './read.ts';

/** The settings of a data directory: its folder, and what received files settle in its place. */
export function settingsOf({ settings }: Layout, manifest: Manifest): Promise<Settings> {
  return readSettings(settings, declaredIn(manifest));
}
