import { formatIn } from './format.ts';
import type { ProfileWords } from './profile-words.ts';

const { n, plural } = formatIn('fr-FR');
const list = (items: readonly string[]): string => items.map((item) => `« ${item} »`).join(', ');
const pairs = (record: Readonly<Record<string, string>>, sign: string): string[] =>
  Object.entries(record).map(([field, text]) => `${field} ${sign} « ${text} »`);

/** Les phrases des profils, en français. */
export const profile: ProfileWords = {
  chosen: (file, source, kind) => `${file} — profil « ${source} » · ${kind}`,
  table: ({ sheet, line, columns, constants }) =>
    `${sheet === null ? 'tableau' : `feuille « ${sheet} »`}, en-têtes ligne ${n(line)} : ${[...pairs(columns, '←'), ...pairs(constants, '=')].join(' · ')}`,
  values: (headings) => `colonnes de valeurs : ${list(headings)}`,
  unread: (headings) => `colonnes non lues : ${list(headings)}`,
  leftOut: (sheets) => `feuilles non lues : ${list(sheets)}`,
  months: (months) =>
    `mois : ${months.length > 1 ? `${months[0]} – ${months.at(-1)}` : months.join('')} (${plural(months.length, 'mois', 'mois')})`,
  members: 'membres',
  resources: 'ressources',
  nobody: 'non réparti',
  first: 'premières valeurs',
  nothingKept: 'Rien n’a été gardé : c’était un essai.',
  proposed: (file) =>
    `Profil proposé d’après « ${file} ». Relisez-le, rangez-le dans settings/profiles, puis : canopee profile test FICHIER`,
  unused: (headings) => `Colonnes laissées de côté : ${list(headings)}`,
  fillIn: (fields) =>
    `À compléter (identifiant d’une ressource du catalogue, par exemple) : ${fields.join(', ')}`,
  written: (path) => `Profil écrit dans ${path}.`,
  fields: {
    source:
      'Nom court de la source, en minuscules et tirets. Un mois restitué par la même source remplace l’ancien.',
    kind: 'Ce que contient le fichier : events (un usage par ligne), counts (des totaux), enrolments (des inscriptions), ou une liste de gestion.',
    provider: 'Comptes : source des usages dont ils nomment les lecteurs.',
    readerIs:
      'Événements : card si la colonne du lecteur est sa carte de bibliothèque, account si c’est un compte du fournisseur.',
    files:
      'Motifs de noms de fichiers, avec *, ? et des champs entre accolades : stats-{member}-{year}.xlsx.',
    words:
      'Mots qui doivent figurer dans les premières lignes : ils font reconnaître le fichier quel que soit son nom.',
    delimiter: 'Séparateur de colonnes ; deviné s’il manque.',
    dates: 'Forme des jours. mm/dd/yyyy seulement si le fournisseur écrit ainsi.',
    columns:
      'Champ → titre de sa colonne, sans égard aux accents ni à la casse ; « #3 » désigne la troisième colonne.',
    constants: 'Champ → valeur commune à tout le fichier.',
    form: 'Inscriptions : snapshot (état à une date) ou journal (un changement par ligne).',
    states: 'Inscriptions : mot du fichier → état.',
    skip: 'Lignes à écarter : une colonne, et les valeurs qui écartent.',
    auto: 'Vrai : un fichier déposé dans inbox/ est importé sans question quand le serveur le voit.',
    sheets: 'Motifs des feuilles à lire ; toutes celles qui conviennent s’il manque.',
    sheet: 'Champ que donne le titre de la feuille : member, resource, month, year ou metric.',
    headerRow: 'Ligne où commencent les en-têtes ; cherchée dans les 40 premières si elle manque.',
    headerRows: 'Nombre de lignes d’en-têtes, 1 ou 2.',
    wide: 'Ce que disent les titres des colonnes de valeurs : months, metrics, members ou resources ; une liste de deux pour deux lignes d’en-têtes.',
    ignore: 'Titres de colonnes à ne pas lire, en plus des totaux.',
    fill: 'Champs dont une cellule vide reprend celle du dessus (cellules fusionnées).',
    metrics:
      'Mot du fichier → mesure (uses, sessions, downloads, tokens, active-users, time, ou un nom COUNTER), avec son unité pour une durée.',
    unit: 'Unité des durées : hh:mm:ss, mm:ss, hours, minutes ou seconds.',
    decimal: 'Signe décimal, « , » ou « . », quand le fichier prête à confusion.',
    blank: 'Ce que veut dire une cellule vide : missing (absent) ou zero.',
    missing: 'Textes qui veulent dire « absent » : n/a, -, nc.',
  },
  usage:
    'usage : canopee profile new FICHIER [--out CHEMIN] | canopee profile test FICHIER [--json] | canopee profile schema',
};
