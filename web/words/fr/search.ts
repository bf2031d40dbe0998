import type { SearchWords } from '../search.ts';
import { inLettersFeminine, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

/** The page “Rechercher” in French. */
export const search: SearchWords = {
  title: 'Rechercher — Canopée',
  finding: (found, sought) => {
    if (sought === '') return 'Que cherchez-vous ?'.replace(' ?', '\u00A0?');
    if (found === 0) return t`Rien ne répond à « ${sought} »`;
    return t`${capital(inLettersFeminine(found))} ${plural(found, 'réponse', 'réponses')} à « ${sought} »`;
  },
  introduction: t`Une page, un membre, une commune, une intercommunalité, une ressource ou une définition, par une partie de son nom.`,
  seek: 'Mots cherchés',
  find: 'Rechercher',
  pages: 'Pages',
  kinds: {
    member: 'Membres',
    commune: 'Communes',
    epci: 'Intercommunalités',
    resource: 'Ressources',
    kind: 'Familles de ressources',
    definition: 'Définitions',
  },
  more: (count) => t`et ${count} de plus : précisez`,
  remedy: t`Essayez un mot plus court, ou sans accent : ni les accents ni les majuscules ne comptent.`,
};
