import type { ApiPageWords } from './api-page-words.ts';

/** The page of the API in French. */
export const apiPageFr = {
  title: 'L’API de Canopée',
  introduction:
    'Tous les chiffres publiés, à lire par programme : mêmes mesures, mêmes filtres et même secret statistique que les pages. Les textes en anglais viennent du document de l’API lui-même.',
  machine: 'Le document OpenAPI 3.1, pour les programmes',
  contents: 'Sommaire',
  parameters: 'Paramètres',
  allowed: (values) => `Valeurs : ${values.join(', ')}.`,
  byDefault: (value) => `Par défaut : ${value}.`,
  required: 'Obligatoire.',
  formats: 'Formats, par l’en-tête Accept',
  example: 'Exemple à copier',
  answer: 'Réponse, fictive',
  problems: 'Refus et erreurs',
  problemsText:
    'Toute erreur est un document application/problem+json (RFC 9457) : titre, détail en clair, numéro de demande et, pour un paramètre refusé, son nom et les valeurs admises.',
  back: 'Revenir à la vue d’ensemble',
} satisfies ApiPageWords;
