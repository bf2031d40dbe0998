import type { EmptyWords } from '../empty.ts';
import { t } from './typeset.ts';

/** A page of figures before there is any, in French. */
export const empty: EmptyWords = {
  pageTitle: t`Aucun chiffre — Canopée`,
  title: t`Aucun chiffre pour l'instant`,
  why: t`Aucun fichier de fournisseur n'a encore été importé : il n'y a rien à montrer, et rien n'est inventé.`,
  drop: 'Déposer les premiers fichiers',
  who: t`Ou, pour tout un dossier, sur la machine où tourne Canopée :`,
  how: 'npx canopee ingest CHEMIN_DU_DOSSIER',
  then: t`Dès que l'import est publié, rechargez cette page.`,
};
