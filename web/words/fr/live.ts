import type { LiveWords } from '../live.ts';
import { t } from './typeset.ts';

/** What happens while a page is looked at, in French. */
export const live: LiveWords = {
  published: t`De nouvelles données sont publiées.`,
  refresh: 'Actualiser',
  under: (step, done, total) =>
    total > 1 ? t`Import en cours : ${step}, ${done} sur ${total}` : t`Import en cours : ${step}`,
};
