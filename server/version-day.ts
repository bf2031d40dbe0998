import { parisDay } from '../data/model/paris-day.ts';
import type { Day } from '../data/model/period.ts';
import type { VersionInfo } from './store/usage-store.ts';

/** The day a version was published, in Paris: what is late or due is told on it, so that an answer depends on the version alone. */
export function versionDay({ publishedAt }: Pick<VersionInfo, 'publishedAt'>): Day {
  return parisDay(new Date(publishedAt));
}
