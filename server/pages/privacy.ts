import { THRESHOLDS } from '../../data/model/disclosure/disclosure.ts';
import { NO_NOTICES, type PrivacyNotice } from '../../data/model/notices.ts';
import type { PlainPage } from './server-page.ts';

/** “Données personnelles”: which there are, what for, how long, and what a reader may ask. */
export const privacyPage: PlainPage<PrivacyNotice> = {
  needs: 'nothing',
  right: 'open',
  read: async ({ config }) => ({
    ...((await config.notices?.()) ?? NO_NOTICES),
    thresholds: THRESHOLDS,
  }),
};
