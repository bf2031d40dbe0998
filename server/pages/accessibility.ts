import { NO_NOTICES, type Accessibility } from '../../data/model/notices.ts';
import type { PlainPage } from './server-page.ts';

/** Day on which what the declaration says was last checked by somebody. */
const DECLARED = '2026-11-23';

/** “Accessibilité”: the declaration that the law asks for. */
export const accessibilityPage: PlainPage<Accessibility> = {
  needs: 'nothing',
  right: 'open',
  read: async ({ config }) => {
    const { contacts } = (await config.notices?.()) ?? NO_NOTICES;
    return { contacts, declared: DECLARED };
  },
};
