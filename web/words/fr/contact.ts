import type { ContactWords } from '../contact.ts';
import { t } from './typeset.ts';

/** Whom to turn to, in French. */
export const contact: ContactWords = {
  nobody: t`Personne n'est encore désigné ; la coordination du groupement l'écrit dans`,
  setting: 'settings/contact.yaml',
};
