import type { SubmissionWords } from '../submission.ts';
import { t } from './typeset.ts';

/** Forms that change something, in French. */
export const submission: SubmissionWords = {
  lost: t`Le serveur ne répond pas : rien n'a été enregistré, et ce que vous avez saisi est toujours là. Vérifiez la connexion, puis recommencez.`,
  readOnly: t`Votre compte permet de lire cette page, pas d'y enregistrer quelque chose.`,
  author: 'Votre nom ou votre fonction',
  authorHint: t`Gardé avec ce que vous notez, et montré à côté.`,
};
