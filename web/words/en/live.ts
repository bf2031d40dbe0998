import type { LiveWords } from '../live.ts';

/** What happens while a page is looked at, in English. */
export const live: LiveWords = {
  published: 'New data are published.',
  refresh: 'Refresh',
  under: (step, done, total) =>
    total > 1 ? `Import under way: ${step}, ${done} of ${total}` : `Import under way: ${step}`,
};
