import type { Layout } from '../data/directory/layout.ts';
import type { Database } from './database.ts';
import type { Effects } from './effects.ts';
import type { Settings } from './settings/read.ts';

/** What every step of one run works with. */
export interface Run {
  readonly layout: Layout;
  readonly settings: Settings;
  readonly database: Database;
  readonly effects: Effects;
}
