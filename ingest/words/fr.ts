import { retentionFr } from './retention-fr.ts';
import { coverageFr } from './coverage-fr.ts';
import { quarantineFr } from './quarantine-fr.ts';
import { ruleFr } from '../../data/model/quarantine/rule-fr.ts';
import { catalogueFr } from './catalogue-fr.ts';
import { sayCatalogueFault } from './catalogue-words.ts';
import { skippedFr } from './skipped-fr.ts';
import { formatIn } from './format.ts';
import { inbox } from './inbox-fr.ts';
import { checksFr } from './checks-fr.ts';
import { agreementFr } from './agreement-fr.ts';
import { sayFault } from './agreement-words.ts';
import { ledger } from './ledger-fr.ts';
import { finding } from './finding-fr.ts';
import { harvestFr, harvestProblemsFr } from './harvest-fr.ts';
import { mapping } from './mapping-fr.ts';
import { profile } from './profile-fr.ts';
import { noteFr } from './note-fr.ts';
import type { Words } from './words.ts';

const { n, plural, date } = formatIn('fr-FR');
const list = (items: readonly string[]): string => items.map((item) => `« ${item} »`).join(', ');

const remedy = {
  import:
    'Il n’y a aucun chiffre, et rien ne dit que l’usage est nul : redemandez le rapport au fournisseur.',
  provisional: 'Les chiffres ne sont pas encore prêts : redemandez le rapport plus tard.',
  'known-zero':
    'L’usage serait nul, mais le fichier ne dit pas pour quels mois ou contient des chiffres : vérifiez auprès du fournisseur.',
  retry: 'Le serveur du fournisseur était en panne ou occupé : redemandez le rapport plus tard.',
  queued: 'Le rapport était encore en préparation : redemandez-le plus tard.',
  pause: 'Trop de demandes en peu de temps : attendez une heure, puis redemandez le rapport.',
  'broken-credential':
    'Identifiants ou paramètres refusés : corrigez-les avec le fournisseur, puis redemandez le rapport.',
  'unsupported-report': 'Le fournisseur ne produit pas ce rapport : demandez-en un autre.',
  'retry-with-full-dates':
    'Dates refusées : redemandez le rapport du premier au dernier jour des mois voulus.',
  unknown: 'La norme COUNTER ne connaît pas cette réponse : voyez avec le fournisseur.',
} satisfies Words['remedy'];

/** Les phrases de l'import, en français. */
export const fr = {
  step: {
    discover: 'Recherche des fichiers',
    stage: 'Lecture et contrôle',
    load: 'Chargement',
    'roll-up': 'Calcul des cumuls et du secret statistique',
    verify: 'Vérification',
    publish: 'Publication',
  },
  settingState: { good: 'en ordre', missing: 'absent', faulty: 'en défaut' },
  kind: {
    events: 'événements',
    counts: 'totaux du fournisseur',
    counter: 'rapport COUNTER',
    enrolments: 'inscriptions',
    invoices: 'factures',
    orders: 'bons de commande',
    resources: 'ressources',
    agreement: 'convention',
    contracts: 'marchés',
    populations: 'populations',
    objectives: 'objectifs',
    actions: 'actions',
    incidents: 'événements marquants',
    corrections: 'chiffres corrigés à la main',
    'access-log': 'journal d’accès',
  },
  state: {
    published: 'Nouvelle version publiée.',
    unchanged: 'Rien de nouveau : la version servie contient déjà ces fichiers.',
    'to-confirm': 'Voilà ce que ces fichiers changeraient.',
    'not-confirmed': 'Rien n’a été publié.',
    refused: 'Aucun fichier n’a pu être pris en compte ; les chiffres servis ne changent pas.',
  },
  rule: ruleFr,
  skipped: skippedFr,
  note: noteFr,
  remedy,
  problem: {
    'no-such-path': ({ path }) =>
      `Le fichier ou dossier « ${path} » n’existe pas. Vérifiez le chemin.`,
    'nothing-to-read': ({ path }) => `Le dossier « ${path} » ne contient aucun fichier à lire.`,
    'disk-full': ({ path }) =>
      `Plus de place sur le disque de « ${path} ». Les chiffres servis ne changent pas : libérez de la place et relancez la même commande, elle reprend où il faut.`,
    'not-a-file': () =>
      'Ce n’est pas un fichier (lien, tube ou périphérique) : rien n’a été lu. Déposez le fichier lui-même.',
    'cannot-read': ({ reason }) =>
      ({
        denied:
          'Les droits du fichier ne permettent pas de le lire. Donnez le droit de lecture au compte de Canopée.',
        gone: 'Le fichier a disparu avant d’être lu, ou son nom n’est pas en UTF-8. Déposez-le de nouveau sous un autre nom.',
      })[reason],
    'changed-meanwhile': () =>
      'Le fichier a changé pendant sa lecture : sa copie n’était pas finie. Relancez l’import quand elle le sera.',
    'too-large': ({ bytes, limit }) =>
      `Fichier trop volumineux : ${n(bytes)} octets pour une limite de ${n(limit)}. Découpez-le par année.`,
    'empty-file': () => 'Le fichier est vide. Demandez-le de nouveau au fournisseur.',
    'not-text': ({ line }) =>
      `Ligne ${n(line)} : octets nuls. Ce n’est pas un fichier texte, malgré son nom ; exportez-le en CSV ou en TSV.`,
    'line-too-long': ({ line }) =>
      `Ligne ${n(line)} : plus de 1 Mio sur une seule ligne. Ce n’est pas le fichier attendu.`,
    'carriage-returns': () =>
      'Les lignes se terminent par un retour chariot seul (ancien format Mac). Enregistrez le fichier avec des fins de ligne Windows ou Unix.',
    unreadable: () =>
      'Le fichier n’a pas pu être découpé en lignes et colonnes. Ouvrez-le dans un éditeur de texte et vérifiez guillemets, séparateurs et fins de ligne.',
    'too-nested': ({ place }) =>
      `${place === null ? 'Le document' : `${place} : le document`} emboîte trop de listes les unes dans les autres, ou un texte trop long : ce n’est pas un rapport d’utilisation. Redemandez-le au fournisseur.`,
    'too-many-columns': ({ columns, limit, line }) =>
      `${line === undefined ? '' : `Ligne ${n(line)} : `}${n(columns)} colonnes pour une limite de ${n(limit)} : ce n’est pas un tableau de chiffres. Ne gardez que les colonnes utiles.`,
    'too-many-cells': ({ limit }) =>
      `Une feuille répète des cellules au-delà de ${n(limit)} : elle n’a pas été ouverte. Enregistrez-la au format CSV.`,
    'zip-damaged': () =>
      'Le classeur est abîmé : il ne se laisse pas ouvrir en entier. Demandez-le de nouveau, ou enregistrez-le depuis votre tableur.',
    'zip-encrypted': () =>
      'Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.',
    'zip-path': () =>
      'L’archive contient un nom de fichier qui sortirait de son dossier : elle n’a pas été ouverte. Ne vous fiez pas à ce fichier.',
    'zip-bomb': ({ bytes, size, ratio }) =>
      `Le fichier, de ${n(size)} octets, en donnerait ${n(bytes)} une fois ouvert, plus de ${n(ratio)} fois sa taille : il n’a pas été ouvert. Ne vous fiez pas à ce fichier.`,
    'workbook-too-large': ({ bytes, limit }) =>
      `Classeur trop volumineux : ${n(bytes)} octets une fois ouvert, pour une limite de ${n(limit)}. Enregistrez-le au format CSV, ou découpez-le par année.`,
    'not-a-workbook': () =>
      'L’archive zip n’est ni un classeur XLSX ni un classeur ODS. Décompressez-la et déposez les fichiers qu’elle contient.',
    'old-workbook': () =>
      'Ancien classeur Excel (.xls), ou classeur protégé par un mot de passe. Enregistrez-le au format XLSX, ODS ou CSV, sans mot de passe.',
    'several-sheets': ({ sheets }) =>
      `Plusieurs feuilles conviennent : ${list(sheets)}. Dites dans le profil lesquelles lire, une à la fois (sheets).`,
    'gzip-damaged': () =>
      'L’archive .gz est abîmée ou coupée. Copiez-la de nouveau depuis le serveur.',
    'gzip-bomb': ({ ratio }) =>
      `Le fichier .gz donnerait plus de ${n(ratio)} fois sa taille une fois ouvert : il n’a pas été lu. Ne vous fiez pas à ce fichier.`,
    'log-format': ({ source, format }) =>
      `Les premières lignes ne suivent pas le format « ${format} » du profil ${source}. Corrigez « format » dans le profil, ou vérifiez que c’est le bon journal.`,
    'unknown-in-profile': ({ source, what, text }) =>
      `Le profil ${source} nomme ${what === 'place' ? 'une commune inconnue' : 'une ressource absente du catalogue'} : « ${text} ». Corrigez le profil ou le catalogue ; un nom daté ne convient ici que s’il vaut tous les jours.`,
    'no-table': () =>
      'Ce fichier n’est pas un tableau : un profil décrit un fichier CSV, TSV, XLSX ou ODS.',
    'cannot-write': ({ path }) =>
      `« ${path} » n’a pas pu être écrit : le fichier existe déjà, ou le dossier manque. Choisissez un autre nom.`,
    'open-quote': ({ line }) =>
      `Ligne ${n(line)} : un guillemet ouvert n’est pas refermé, la suite serait avalée. Corrigez cette ligne puis recommencez.`,
    'old-counter': ({ title }) =>
      `« ${title} » est un rapport COUNTER d’une version antérieure à la 5, dont les mesures ne se comparent pas aux actuelles. Demandez au fournisseur la version 5 ou 5.1 ; pour un historique, décrivez le tableau dans un profil (canopee profile new).`,
    'unknown-kind': ({ profiles, headings }) =>
      `Fichier non reconnu : ni rapport COUNTER, ni format décrit dans settings/profiles (${profiles.length > 0 ? profiles.join(', ') : 'aucun profil'}).` +
      (headings.length > 0 ? ` En-têtes lus : ${list(headings)}.` : '') +
      ' Ajoutez un profil pour ce fournisseur.',
    'missing-column': ({ line, column, found }) =>
      `Ligne ${n(line)} : la colonne « ${column} » manque dans l’en-tête. Colonnes trouvées : ${found.length > 0 ? list(found) : 'aucune'}. Corrigez le fichier, ou le profil si le fournisseur a changé ses titres.`,
    'bad-month-heading': ({ line, column, heading }) =>
      `Ligne ${n(line)}, colonne ${n(column)} : « ${heading} » n’est pas un mois (attendu par exemple « Jan-2025 »). Corrigez l’en-tête : le fichier n’a pas été lu.`,
    'no-months': ({ line }) =>
      `Ligne ${n(line)} : aucune colonne de mois après « Metric_Type ». Redemandez le rapport avec le détail par mois (sans l’option « Exclude_Monthly_Details »).`,
    'repeated-month': ({ line, column, month }) =>
      `Ligne ${n(line)}, colonne ${n(column)} : le mois ${month} figure deux fois dans l’en-tête, ses usages seraient comptés double. Supprimez une des deux colonnes.`,
    'counter-exception': ({ decision, exceptions }) =>
      `Ce n’est pas un rapport mais la réponse d’un serveur COUNTER${exceptions.length > 0 ? ` : ${exceptionList(exceptions)}` : ''}. ${remedy[decision]}`,
    'http-error': ({ status, decision }) =>
      `Ce n’est pas un rapport mais l’erreur HTTP ${status} d’un serveur. ${remedy[decision]}`,
    'web-page': () =>
      'C’est une page web, pas un rapport : le serveur a sans doute demandé une connexion ou signalé une panne. Téléchargez le fichier de nouveau.',
    'bad-json': ({ line }) =>
      `Ligne ${n(line)} : le document JSON est incomplet ou abîmé. Redemandez-le au fournisseur.`,
    'long-period': ({ place, from, to }) =>
      `${place} : la période du ${from} au ${to} dépasse un mois. Demandez le rapport mois par mois (Granularity=Month), pas en totaux.`,
    'month-outside': ({ place, month, from, to }) =>
      `${place} : le mois ${month} est hors de la période ${from} – ${to} annoncée par le rapport. Redemandez-le au fournisseur.`,
    'damaged-cards': ({ line, count }) =>
      `Ligne ${n(line)} : numéro de carte transformé en notation scientifique par un tableur (du type « 2,08E+56 »), ${plural(count, 'fois', 'fois')}. Les lecteurs ne peuvent plus être distingués : refaites l’export sans passer par le tableur.`,
    'partial-vintage': ({ vintage, communes, expected }) =>
      `Millésime ${vintage} incomplet : ${plural(communes, 'commune', 'communes')} sur ${n(expected)}. Toutes les quotes-parts seraient fausses : prenez la table complète de l’Insee pour le département.`,
    'unknown-member': ({ member, members }) =>
      `« ${member} » n’est pas le code d’un membre. Les membres : ${members.join(', ')}.`,
    'no-snapshot-date': () =>
      'La date de l’état des inscriptions manque : nommez le fichier avec elle, par exemple « inscriptions-25056-2025-12-31.csv ».',
    'no-usable-row': ({ read }) =>
      read === 0
        ? 'Le fichier n’a que son en-tête : aucune ligne à lire.'
        : read === 1
          ? 'La seule ligne du fichier est inutilisable ; il n’a pas été retenu.'
          : `Aucune des ${n(read)} lignes n’est utilisable ; le fichier n’a pas été retenu.`,
    'bad-setting': ({ file, line, path, detail, allowed }) =>
      `${file}, ligne ${n(line)}${path ? `, « ${path} »` : ''} : réglage invalide${allowed ? `, il peut valoir ${list(allowed)}` : detail ? ` (${detail})` : ''}.`,
    'bad-agreement': ({ file, line, path, fault }) =>
      `${file}, ligne ${n(line)}, « ${path} » : ${sayFault(agreementFr, fault)}`,
    'bad-catalogue': ({ file, line, path, fault }) =>
      `${file}, ligne ${n(line)}, « ${path} » : ${sayCatalogueFault(catalogueFr, fault)}`,
    'tangled-setting': ({ file, line }) =>
      `${file}, ligne ${n(line)} : des niveaux ou des renvois (« & », « * ») que Canopée ne suit pas. Écrivez chaque valeur à sa place, comme dans les modèles de « canopee init ».`,
    'missing-setting': ({ file }) =>
      `Le réglage ${file} manque. « canopee init » crée des modèles à remplir.`,
    'damaged-manifest': ({ line }) =>
      `Le registre lake/manifest.jsonl est abîmé à la ligne ${n(line)} : rien n’a été publié. Restaurez-le depuis une sauvegarde.`,
    'damaged-erasures': ({ file, line }) =>
      `Le journal des effacements ${file} est abîmé à la ligne ${line} : rien n’a été effacé. Remettez-le depuis une copie (il y en a une à côté de chaque sauvegarde).`,
    'cut-ledger': ({ lines, expected }) =>
      `Le registre lake/manifest.jsonl n’a plus que ${plural(lines, 'ligne', 'lignes')} sur ${n(expected)} : des lots reçus y manquent. Rien n’a été publié. Restaurez-le depuis une sauvegarde.`,
    'damaged-lake': ({ findings }) =>
      [
        'Rien n’a été publié, l’ancienne version reste servie : le lac est abîmé.',
        ...findings.map(finding),
      ].join('\n  '),
    disagreement: ({ table, expected, found }) =>
      `La vérification a échoué (${table} : ${n(expected)} attendu, ${n(found)} trouvé) ; la version n’a pas été publiée, l’ancienne reste servie.`,
    locked: ({ pid, command, since }) =>
      `Un autre import est en cours sur ces données : processus ${pid} (${command}), depuis le ${date(since)}. Attendez sa fin.`,
    'open-key': ({ file }) =>
      `La clé ${file} peut être lue par d’autres que vous : rien n’a été fait. Protégez-la (« chmod 600 »), et demandez-vous qui a pu la copier.`,
    'bad-key': ({ file }) =>
      `Le fichier ${file} ne contient pas une clé (64 chiffres hexadécimaux) : rien n’a été fait. Restaurez-le depuis une sauvegarde ; une autre clé ne reconnaîtrait plus les mêmes lecteurs.`,
    'year-not-over': ({ year }) =>
      `L’année ${year} n’est pas finie : son bilan ne peut pas encore être clos.`,
    'nothing-of-year': ({ year }) =>
      `Rien n’a été reçu de l’année ${year} : il n’y a pas de bilan à clore.`,
    'not-a-year': ({ text }) => `« ${text} » n’est pas une année (attendu par exemple 2025).`,
    'no-card': () => 'Aucun numéro de carte n’a été donné : rien n’a été fait.',
    'original-gone': () =>
      'Le fichier d’origine n’est plus conservé (durée de conservation écoulée, ou effacement demandé). Déposez-le de nouveau.',
    'damaged-original': ({ fingerprint }) =>
      `Le fichier d’origine archive/${fingerprint}.enc est abîmé ou sa clé a changé. Déposez-le de nouveau.`,
    ...harvestProblemsFr,
    'not-empty': ({ path }) =>
      `Le dossier « ${path} » contient déjà des réglages : rien n’a été changé.`,
    'unknown-batch': ({ batch }) =>
      `Aucun lot ne commence par « ${batch} ». La liste : canopee batches.`,
    'ambiguous-batch': ({ batch, found }) =>
      `Plusieurs lots commencent par « ${batch} » : ${found.join(', ')}. Donnez plus de chiffres.`,
    'undone-already': ({ batch, file }) =>
      `Le lot ${batch} (${file}) est déjà annulé : rien n’a changé. Rétablissez-le à la page « Lots reçus », ou par « canopee redo ${batch} ».`,
    'not-undone': ({ batch, file }) =>
      `Le lot ${batch} (${file}) n’est pas annulé : rien à rétablir.`,
    'not-in-inbox': ({ file }) =>
      `« ${file} » n’est pas dans la boîte de dépôt. La liste : canopee inbox.`,
    'not-preflighted': ({ file }) =>
      `« ${file} » n’a pas encore été contrôlé, ou a changé depuis. Attendez son contrôle (canopee inbox), ou lisez-le vous-même : canopee ingest.`,
    'confirmation-needed': () =>
      'Relancez avec --yes pour publier sans question, ou depuis un terminal pour confirmer.',
  },
  number: n,
  moment: date,
  account: ({ read, accepted, rejected, skipped, duplicates }) =>
    `${plural(read, 'lue', 'lues')} = ${plural(accepted, 'acceptée', 'acceptées')} + ${plural(rejected, 'rejetée', 'rejetées')} + ${plural(skipped, 'écartée', 'écartées')} + ${plural(duplicates, 'doublon', 'doublons')}`,
  place: (line, field) => (field === '' ? `ligne ${line}` : `ligne ${line}, colonne « ${field} »`),
  suggestions: (names) => `vouliez-vous dire ${names.map((name) => `« ${name} »`).join(' ou ')} ?`,
  moreRejects: (count) =>
    `… et ${plural(count, 'autre rejet', 'autres rejets')}, tous gardés en quarantaine`,
  known: (since) => `déjà importé le ${date(since)} : rien à faire`,
  refusedFile: 'REFUSÉ',
  totals: 'totaux',
  all: (files) => `Ensemble (${plural(files, 'fichier', 'fichiers')})`,
  version: (version, checksum) => `Version ${version} servie, empreinte ${checksum.slice(0, 16)}.`,
  confirm: 'Publier ces chiffres ? [o/N] ',
  yes: /^(o|oui|y|yes)$/i,
  initialised: (path) =>
    `Réglages créés dans ${path}/settings : remplissez agreement.yaml et catalogue.yaml, puis « canopee ingest FICHIERS ».`,
  unexpected: (detail) => `Erreur inattendue : ${detail}. Les chiffres servis ne changent pas.`,
  agreement: agreementFr,
  ledger,
  inbox,
  profile,
  mapping,
  check: {
    examined: ({ batches, lakeFiles, version, findings }) =>
      `${plural(batches, 'lot', 'lots')}, ${plural(lakeFiles, 'fichier Parquet', 'fichiers Parquet')}${version === null ? '' : `, version ${version}`} : ` +
      (findings.length === 0
        ? 'registre, lac et version concordent.'
        : `${plural(findings.length, 'écart', 'écarts')}.`),
    finding,
    rebuilt: ({ before, version, same }) =>
      `Version ${version.number} reconstruite depuis le lac et le registre, empreinte ${version.checksum.slice(0, 16)} : ` +
      (same === null || before === null
        ? 'la précédente manquait ou n’était pas issue des mêmes données, rien à comparer.'
        : same
          ? `identique à la version ${before.number}.`
          : `DIFFÉRENTE de la version ${before.number} (${before.checksum.slice(0, 16)}). Lancez « canopee verify ».`),
  },
  coverage: coverageFr,
  quarantine: quarantineFr,
  checks: checksFr,
  retention: retentionFr,
  harvest: harvestFr,
  usage:
    'usage : canopee ingest CHEMIN… [--dry-run] [--yes] [--json] | canopee init DOSSIER | les autres commandes : canopee --help',
} satisfies Words;

/** `3040 « Partial data », 3050` */
function exceptionList(
  exceptions: readonly { readonly code: number | null; readonly message: string }[],
): string {
  return exceptions
    .map(({ code, message }) => `${code ?? 'sans code'}${message === '' ? '' : ` « ${message} »`}`)
    .join(', ');
}
