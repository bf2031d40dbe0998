import type { Words } from './words.ts';

/** Ce qu’une personne doit savoir d’un fichier pris. */
export const noteFr: Words['note'] = {
  'closed-year': ({ year }) =>
    `le bilan ${year} est clos : les usages changent, les usagers actifs restent ceux de la clôture`,
  exception: ({ exception, message }) =>
    `note du fournisseur${exception === null ? '' : ` ${exception}`} : ${message}`,
  provisional: () =>
    'chiffres provisoires : le fournisseur en annonce d’autres, redemandez le rapport plus tard',
  'known-zero': ({ from, to }) =>
    `aucun usage ${from === to ? `en ${from}` : `de ${from} à ${to}`} selon le fournisseur : compté zéro, pas manquant`,
  'other-months': ({ header, columns }) =>
    `l’en-tête annonce ${header}, les colonnes couvrent ${columns} : les colonnes ont été lues`,
  'no-rows': () =>
    'le rapport n’a aucune ligne et ne dit pas pourquoi : si vous attendiez des usages, redemandez-le au fournisseur, puis importez le nouveau',
  'other-report': ({ header, columns }) =>
    `l’en-tête annonce un rapport ${header}, les colonnes sont celles d’un rapport ${columns} : rangé comme ${columns}`,
  nameless: ({ source }) =>
    `le fichier ne dit ni qui l’a établi ni pour qui : rangé sous « ${source} », non réparti. Un autre fichier sans nom, des mêmes mois, prendrait sa place : redemandez-le avec son en-tête, ou ajoutez au-dessus des titres les lignes « Created_By » et « Institution_Name »`,
  'other-release': ({ header, form }) =>
    `l’en-tête annonce COUNTER ${header}, le rapport a la forme de COUNTER ${form} : lu comme tel`,
};
