import type { CatalogueWords } from './catalogue-words.ts';

/** Ce qu’un catalogue ne peut pas dire, et le remède. */
export const catalogueFr = {
  'two-meanings': ({ text, line }) =>
    `« ${text} » désigne déjà autre chose à la ligne ${line} : gardez l’un des deux, ou donnez ses jours à l’un (« from », « to »).`,
  'unknown-resource': ({ text }) =>
    `la ressource « ${text} » n’est pas au catalogue : ajoutez-la à « resources », ou corrigez son identifiant.`,
  'merged-into-itself': ({ text }) =>
    `« ${text} » serait réunie à elle-même : « into » est la ressource qui reste.`,
  'merged-twice': ({ text, line }) =>
    `« ${text} » est déjà réunie à une autre à la ligne ${line} : gardez une seule des deux lignes.`,
  'merge-cycle': ({ text }) => `ces réunions tournent en rond (${text}) : supprimez-en une.`,
  'not-first-of-month': ({ text }) =>
    `une réunion commence le premier jour d’un mois, pas le ${text}, car les chiffres sont mensuels.`,
} satisfies CatalogueWords;
