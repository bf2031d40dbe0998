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
  kinds: {
    'bad-parameter':
      'Un paramètre est inconnu, n’a pas une valeur admise ou ne va pas avec les autres. Corrigez-le : « errors » le nomme et donne les valeurs admises.',
    'too-many-rows':
      'La réponse a plus de lignes qu’une feuille de tableur n’en porte. Demandez CSV ou Parquet, ou resserrez les filtres.',
    'sign-in-needed': 'La réponse demande une connexion ou une clé d’accès.',
    'not-allowed':
      'La réponse est réservée à d’autres rôles que ceux du compte. Demandez le droit à l’administrateur.',
    'not-found': 'Rien n’existe à cette adresse. Reprenez-la dans le sommaire de cette page.',
    'no-such-year':
      'Aucune donnée n’a été reçue pour cette année. Choisissez l’une de celles que donne le détail.',
    'no-version':
      'Aucune donnée n’est encore publiée. Le coordonnateur dépose les relevés et lance « canopee ingest ».',
    method: 'Canopée se lit seulement. Demandez avec GET ou HEAD.',
    'not-acceptable':
      'Aucun des formats de l’en-tête Accept n’existe ici. Prenez l’un de ceux que donne le détail.',
    'foreign-origin': 'La demande ne vient pas d’une page de Canopée : rien n’a été changé.',
    'too-large': 'L’envoi est trop gros : rien n’a été changé.',
    'foreign-host':
      'Le nom demandé n’est pas celui de cette machine. Passez par 127.0.0.1 ou localhost.',
    throttled:
      'La même clé ou la même machine demande trop souvent. Redemandez après le nombre de secondes de Retry-After.',
    internal:
      'La réponse n’a pas pu être calculée, par une faute du serveur. Signalez-la avec le numéro de demande.',
    busy: 'Trop de réponses sont déjà attendues. Redemandez après le nombre de secondes de Retry-After.',
    'no-font':
      'Le serveur n’a aucune police de caractères pour écrire une image PNG. Le fichier SVG n’en demande pas.',
    'not-built':
      'Les pages n’ont pas été construites ; l’API répond quand même. Lancez « npm run build ».',
    'too-slow':
      'Le calcul a dépassé le temps permis. Demandez moins à la fois, ou accordez plus de temps : CANOPEE_TIMEOUT.',
  },
  back: 'Revenir à la vue d’ensemble',
} satisfies ApiPageWords;
