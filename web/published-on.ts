import type { Quality } from '../data/model/frame.ts';
import { parseDay } from '../data/model/period.ts';
import { longDay } from './words/format.ts';

/** The day a version was published, in words; null before the first. */
export function publishedOn({ number, publishedAt }: Quality['version']): string | null {
  return number > 0 ? longDay(parseDay(publishedAt.slice(0, 10))) : null;
}
