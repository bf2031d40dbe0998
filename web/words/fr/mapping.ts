import { count } from '../format.ts';
import type { MappingWords } from '../mapping.ts';
import { listed, plural } from './grammar.ts';
import { t, typeset } from './typeset.ts';

const measures: MappingWords['measures'] = {
  uses: 'usages (consultations, prêts)',
  sessions: 'sessions (visites, connexions)',
  downloads: 'téléchargements',
  tokens: 'jetons',
  'active-users': 'usagers actifs',
  time: 'temps passé, en h:min:s',
  hours: 'temps passé, en heures',
  minutes: 'temps passé, en minutes',
  seconds: 'temps passé, en secondes',
  Total_Item_Requests: 'requêtes totales (COUNTER)',
  Unique_Item_Requests: 'requêtes uniques (COUNTER)',
  Unique_Title_Requests: 'titres uniques demandés (COUNTER)',
  Total_Item_Investigations: 'consultations totales (COUNTER)',
  Unique_Item_Investigations: 'consultations uniques (COUNTER)',
  Searches_Platform: 'recherches (COUNTER)',
  No_License: 'refus, faute de licence (COUNTER)',
  Limit_Exceeded: 'refus, trop de lecteurs à la fois (COUNTER)',
};

const states: MappingWords['states'] = {
  active: 'inscrit',
  expired: 'expiré',
  renewed: 'renouvelé',
  requested: 'demandé',
  validated: 'validé',
  rejected: 'refusé',
  erased: 'supprimé',
};

/** The page “Décrire un fichier” in French. */
export const mapping: MappingWords = {
  title: (file) => t`Décrire ${file} — Canopée`,
  finding: ({ file, mapping: found, trouble }) => {
    if (file === '') return t`Aucun fichier n'est désigné`;
    if (trouble !== null || !found) return t`${file} ne peut pas être décrit`;
    const { preview } = found;
    if (!preview) return t`Dites ce que sont les colonnes de ${file}`;
    const { accepted, read } = preview.counts;
    return t`${count(accepted)} ${plural(accepted, 'ligne', 'lignes')} sur ${count(read)} de ${file} ${plural(accepted, 'serait lue', 'seraient lues')}`;
  },
  lede: ({ mapping: found }) =>
    found
      ? t`Ce qui a pu être deviné l'est déjà : corrigez, prévisualisez, puis enregistrez. Les prochains fichiers semblables seront reconnus ; rien n'est publié avant votre accord.`
      : t`Revenez aux fichiers en attente et choisissez celui qui n'est pas reconnu.`,
  set: typeset,
  file: 'Le fichier',
  columns: 'Ses colonnes',
  rest: 'Ce que les colonnes ne disent pas',
  result: 'Ce qui serait lu',
  labels: {
    kind: 'Ce fichier contient',
    source: 'Nom court de la source',
    files: 'Nom des prochains fichiers',
    sheet: 'Feuille à lire',
    sheetIs: 'Le titre des feuilles dit',
    headerRow: 'Les titres des colonnes sont',
    headerRows: 'Ils tiennent sur',
    resource: 'Ressource',
    member: 'Membre',
    metric: 'Les chiffres mesurent',
    dates: 'Les dates s’écrivent',
    decimal: 'Signe décimal',
    blank: 'Une case vide veut dire',
    fill: 'Cellules fusionnées',
  },
  hints: {
    source: 'Minuscules, chiffres et tirets. Un mois redonné par la même source remplace l’ancien.',
    files: typeset(
      '* remplace n’importe quoi ; {year}, {month} ou {member} : l’année, le mois ou le membre que dit le nom.',
    ),
  },
  kinds: {
    counts: 'des chiffres (totaux par mois)',
    events: 'des usages, un par ligne',
    enrolments: 'des lecteurs inscrits, un par ligne',
  },
  roles: {
    date: 'la date ou le mois',
    year: 'l’année',
    time: 'l’heure',
    commune: 'la commune, le site ou le membre',
    resource: 'la ressource',
    metric: 'le nom de la mesure',
    value: 'le chiffre',
    months: 'des chiffres : le titre est un mois',
    metrics: 'des chiffres : le titre est une mesure',
    members: 'des chiffres : le titre est un membre',
    resources: 'des chiffres : le titre est une ressource',
    'months-metrics': 'des chiffres : un mois au-dessus d’une mesure',
    'metrics-months': 'des chiffres : une mesure au-dessus d’un mois',
    reader: 'le lecteur, par sa carte de bibliothèque',
    account: 'le lecteur, par son compte chez le fournisseur',
    content: 'le contenu consulté',
    session: 'la session',
    card: 'le numéro de carte',
    birth: 'la naissance (seule la tranche d’âge est gardée)',
    enrolledOn: 'le jour de l’inscription',
    expiresOn: 'la fin de l’inscription',
    state: 'l’état de l’inscription',
    category: 'la catégorie',
    residence: 'la commune de résidence',
    snapshot: 'le jour de l’extraction',
  },
  measures,
  states,
  leftOut: { 'left-out': 'ne pas lire' },
  dates: {
    'dd/mm/yyyy': 'jour/mois/année (31/01/2026)',
    'mm/dd/yyyy': 'mois/jour/année (01/31/2026)',
    'dd.mm.yyyy': 'jour.mois.année (31.01.2026)',
    iso: 'année-mois-jour (2026-01-31)',
  },
  sheetIs: {
    member: 'le membre',
    resource: 'la ressource',
    year: 'l’année',
    month: 'le mois',
    metric: 'la mesure',
  },
  headerRows: { '1': 'une ligne', '2': 'deux lignes' },
  decimals: { ',': 'la virgule (1 234,5)', '.': 'le point (1,234.5)' },
  blanks: { missing: 'chiffre absent', zero: 'zéro' },
  fills: { '1': 'une case vide reprend celle du dessus' },
  everySheet: 'toutes celles qui conviennent',
  nothing: 'rien d’utile',
  inColumn: 'dans une colonne',
  noMember: 'dans une colonne, ou non réparti',
  guessed: 'reconnu chiffre par chiffre',
  noFill: 'aucune',
  unread: '— non lue —',
  choose: '— à choisir —',
  line: (line, text) => t`ligne ${line}${text === '' ? '' : ` : ${text}`}`,
  aboutPersons: t`Ce fichier semble parler de personnes : les valeurs qui pourraient être celles de quelqu'un ne sont pas montrées. Noms, adresses et numéros ne sont jamais gardés ; une carte devient un pseudonyme, une naissance une tranche d'âge.`,
  column: 'Colonne',
  values: 'Premières valeurs',
  is: 'C’est',
  untitled: 'Sans titre',
  number: (number) => `colonne ${number}`,
  hidden: 'non montrées',
  empty: 'vide',
  whatIs: (number, heading) =>
    heading === null ? t`Colonne ${number} : c'est` : t`Colonne ${number}, « ${heading} » : c'est`,
  words: 'Ses mots',
  wordsHint: t`Ce que veulent dire les mots rencontrés dans les premières lignes.`,
  word: 'Mot du fichier',
  means: 'Veut dire',
  whatMeans: (word) => t`« ${word} » veut dire`,
  preview: 'Prévisualiser',
  save: 'Enregistrer et contrôler le fichier',
  nothingKept: t`Rien n'est gardé de cet essai.`,
  sums: 'Sommes par mois',
  month: 'Mois',
  total: 'Total',
  metric: (metric) =>
    (measures as Readonly<Record<string, string>>)[metric]?.replace(/ \(.*| *,.*$/, '') ?? metric,
  nobody: 'non réparti',
  shares: {
    member: (metric, parts) => t`Par membre (${metric}) : ${listed(parts)}.`,
    resource: (metric, parts) => t`Par ressource (${metric}) : ${listed(parts)}.`,
  },
  enrolled: (found) =>
    t`Inscriptions : ${listed(found.map(([state, readers]) => `${count(readers)} « ${(states as Readonly<Record<string, string>>)[state] ?? state} »`))}.`,
  noResult: (isFaulty) =>
    isFaulty
      ? t`L'aperçu vient dès que rien ne manque plus ci-dessus.`
      : t`Le fichier est gros : l'aperçu vient quand vous le demandez.`,
  profile: 'Le profil, tel qu’il serait enregistré',
  profileHint: (source) =>
    t`Fichier settings/profiles/${source}.yaml. Le plus rare s'y règle ensuite à la main : plusieurs noms de fichiers, un séparateur, des lignes à écarter selon une colonne, l'import sans question.`,
};
