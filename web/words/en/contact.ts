import type { ContactWords } from '../contact.ts';

/** Whom to turn to, in English. */
export const contact: ContactWords = {
  nobody: 'Nobody is named yet; the coordinator of the group does so in',
  setting: 'settings/contact.yaml',
};
