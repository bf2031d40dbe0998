import { momentText } from '../moment.ts';
import type { ViewsWords } from '../views.ts';
import { inLettersFeminine, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

/** The page “Vues enregistrées” in French. */
export const views: ViewsWords = {
  title: 'Vues enregistrées — Canopée',
  finding: (count) =>
    count === 0
      ? t`Aucune vue n'est encore enregistrée`
      : `${capital(inLettersFeminine(count))} ${plural(count, 'vue enregistrée', 'vues enregistrées')}`,
  introduction: t`Une vue est l'adresse d'une page, avec son année, ses filtres et sa mesure, sous un nom que tout le groupe retrouve ici. Ouvrez une page, réglez-la, puis « Enregistrer la vue ».`,
  view: 'Vue',
  page: 'Page',
  saved: 'Enregistrée',
  change: 'Modifier',
  savedBy: (author, moment) => t`par ${author}, le ${momentText(moment)}`,
  saving: 'Enregistrer cette vue',
  savedAddress: (address) => t`La page ${address}`,
  name: 'Nom de la vue',
  nameHint: t`Par exemple « Musique à Besançon, 2025 ».`,
  save: 'Enregistrer la vue',
  newName: 'Nouveau nom',
  rename: 'Renommer',
  renaming: (name) => t`Renommer ou retirer « ${name} »`,
  remove: 'Retirer cette vue',
  removing: (name) => t`Retirer « ${name} »`,
};
