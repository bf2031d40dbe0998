import { sayMappingFault, type MappingWords } from './mapping-words.ts';

/** Les phrases de l'assistant de description d'un fichier, en français. */
export const mapping: MappingWords = {
  madeHere: 'Profil décrit à la page « Décrire un fichier ».',
  fault: sayMappingFault({
    'no-name': 'Donnez un nom court à cette source : celui du fournisseur, par exemple.',
    'bad-name':
      'Lettres minuscules sans accent, chiffres et tirets seulement, 60 caractères au plus : « cine-club ».',
    taken: 'Un profil de ce nom existe déjà : choisissez un autre nom, il ne sera pas remplacé.',
    'wide-pattern':
      'Trop large : ce nom conviendrait à presque tous les fichiers. Gardez un mot d’au moins trois lettres.',
    'not-this-file': 'Le fichier déposé ne porte pas ce nom : il ne serait pas reconnu.',
    claimed: ({ source }) =>
      `Ce fichier est déjà lu par le profil « ${source} » : rien n’est à décrire.`,
    twice: ({ column }) =>
      `La colonne ${column} l’est déjà : une seule peut l’être. Laissez l’autre de côté.`,
    mixed:
      'Les colonnes de chiffres doivent toutes dire la même chose dans leur titre : choisissez la même réponse que pour les autres.',
    'several-values':
      'Plusieurs colonnes de chiffres : dites ce que dit leur titre (un mois, une mesure…), ou laissez celle-ci de côté.',
    'not-a-month': 'Le titre de cette colonne n’est pas un mois.',
    'no-title': 'Cette colonne n’a pas de titre qui le dise.',
    personal:
      'Cette colonne semble contenir des noms, des adresses ou des identifiants de personnes : elle n’est jamais gardée. Laissez-la de côté.',
    'no-date': 'Aucune colonne ne dit le mois ou la date : sans eux rien ne peut être compté.',
    'no-value':
      'Aucune colonne ne contient les chiffres : choisissez celle qui les porte, avec ce qu’ils mesurent.',
    'no-place': 'Aucune colonne ne dit la commune : choisissez de quel membre est ce fichier.',
    'no-reader':
      'Aucune colonne ne distingue les lecteurs. Si le fichier ne donne que des totaux, dites que ce sont des chiffres.',
    'no-card': 'Aucune colonne ne donne le numéro de carte, dont est fait le pseudonyme.',
    'no-resource': 'Aucune colonne ne dit la ressource : choisissez celle dont parle ce fichier.',
    'no-year':
      'Les mois n’ont pas d’année : désignez sa colonne, ou remplacez-la par {year} dans ce nom de fichier.',
    'no-meaning': 'Dites ce que veut dire ce mot, ou laissez ses lignes de côté.',
    'unknown-choice': 'Choisissez une réponse de la liste.',
    'nothing-read':
      'Aucune ligne ne serait retenue : corrigez d’abord ce qui est refusé ci-dessous.',
    rule: ({ path, detail }) => `Le profil ne convient pas (${path} : ${detail}).`,
  }),
};
