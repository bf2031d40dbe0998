import { commandFr } from './command-fr.ts';
import { backupFr } from './backup-fr.ts';
import { rightsFr } from './rights-fr.ts';
import { accessFr } from './access-fr.ts';
import { formFr } from './form-fr.ts';
import { oidcFr } from './oidc-fr.ts';
import { proofFr } from './proof-fr.ts';
import { specialFr } from './special-fr.ts';
import { queryFr } from './query-fr.ts';
import { simulationFr } from './simulation-fr.ts';
import { costFr } from './cost-fr.ts';
import { apiPageFr } from './api-page-fr.ts';
import { formatFr } from './format-fr.ts';
import { momentIn } from './moment.ts';
import type { Words } from './words.ts';

const moment = momentIn('fr-FR');
/** The server and its command in French. */
export const fr = {
  command: commandFr,
  settings: {
    invalid: (faults) => `Réglages refusés :\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    port: (text) => `PORT vaut « ${text} » : un nombre entier de 0 à 65535 est attendu.`,
    language: (text) => `La langue « ${text} » n’existe pas : choisissez fr ou en.`,
    watch: (text) => `watch vaut « ${text} » : choisissez on ou off.`,
    timeout: (text) =>
      `CANOPEE_TIMEOUT vaut « ${text} » : un nombre entier de secondes, de 1 à 3600, est attendu.`,
    queue: (text) =>
      `CANOPEE_QUEUE vaut « ${text} » : un nombre entier de réponses en attente, de 0 à 10000, est attendu.`,
    dataDir: 'DATA_DIR est vide : donnez le chemin d’un dossier.',
    erasures: 'CANOPEE_ERASURES : donnez le chemin d’un fichier, hors du dossier des données.',
    unknown: (key) =>
      `canopee.yaml contient le réglage inconnu « ${key} » : les réglages sont dataDir, host, port, language, watch, timeout, queue, origin, proxies, publicIndicators, oidc et erasures.`,
    notYaml: (file, reason) => `${file} n’est pas lisible : ${reason}`,
    notLoopback: (host) =>
      `HOST vaut « ${host} » : pour être joint depuis d’autres machines, donnez aussi CANOPEE_ORIGIN, l’adresse https où on l’atteint ; ` +
      'sinon Canopée n’écoute que sur cette machine (127.0.0.1, ::1 ou localhost).',
    origin: (text) =>
      `CANOPEE_ORIGIN vaut « ${text} » : une adresse https sans chemin est attendue, par exemple https://stats.exemple.fr. Les mots de passe ne voyagent pas en clair.`,
    proxies: (text) =>
      `CANOPEE_PROXIES vaut « ${text} » : des adresses IP séparées par des virgules sont attendues.`,
    publicIndicators: (text) => `publicIndicators vaut « ${text} » : choisissez on ou off.`,
    noAccounts:
      'Canopée n’a encore aucun compte : personne ne peut y entrer. Créez d’abord un administrateur : canopee account add IDENTIFIANT --name « Prénom Nom » --role administrator',
    devIsLocal:
      '« canopee dev » ouvre tout à qui l’atteint : retirez CANOPEE_ORIGIN (origin), ou lancez « canopee serve ».',
  },
  running: {
    makingDemonstration: (folder) =>
      `${folder} est vide : préparation de données de démonstration (fictives)…`,
    ingesting: 'Lecture des fichiers du dépôt…',
    childFailed: (task, code) => `« ${task} » s’est arrêté avec le code ${code}.`,
    ready: (address) => `Canopée est prête : ${address}`,
    demonstration: 'Ces données sont fictives, sauf les populations et les membres.',
    empty:
      'Aucune donnée n’est encore publiée. Déposez des fichiers, puis : npm run canopee -- ingest FICHIER…',
    swapped: (version) => `Version ${version} des données publiée : elle est servie.`,
    swapFailed: (version, reason) =>
      `La version ${version} des données ne s’ouvre pas, la précédente reste servie : ${reason}`,
    outdated: (version) =>
      `La version ${version} des données a été construite par une autre version de Canopée. Reconstruisez-la : npm run canopee -- rebuild`,
    rebuilding: (version) =>
      `La version ${version} des données a été construite par une autre version de Canopée : elle est reconstruite depuis le lac…`,
    rebuildFailed: (code, said) =>
      `La reconstruction s’est arrêtée avec le code ${code} : ${said} Rien n’est perdu : corrigez, puis lancez « npm run canopee -- rebuild ».`,
    watchEnded: (code) =>
      `La surveillance de la boîte de dépôt s’est arrêtée (code ${code}) ; elle reprend dans une demi-minute.`,
    stopping: 'Arrêt demandé : fin des réponses en cours…',
    portTaken: (host, port) =>
      `Le port ${port} de ${host} est déjà pris par un autre programme. Fermez-le, ou choisissez un autre port : PORT=${port + 1} npm start`,
    hostUnknown: (host) => `HOST vaut « ${host} » : cette machine n’a pas cette adresse.`,
    alreadyServed: (folder, pid, since) =>
      `${folder} est déjà servi par le processus ${pid}, depuis le ${since}. Arrêtez-le d’abord, ou donnez un autre DATA_DIR.`,
    notWritable: (folder, reason) =>
      `Le dossier de données ${folder} n’est pas utilisable : ${reason}`,
    notBuilt: 'Les pages ne sont pas construites : lancez « npm run build », puis redémarrez.',
  },
  forms: formFr,
  access: accessFr,
  oidc: oidcFr,
  imports: {
    noIngest: 'Ce serveur ne fait que montrer les chiffres : il n’importe rien.',
    notAsked:
      'Ce qui a été envoyé ne peut être le nom ou la description d’un fichier : reprenez depuis la liste.',
    noFile: 'Choisissez au moins un fichier.',
    notDescribed: (faults) =>
      ['Rien n’a été enregistré : corrigez ce qui est signalé.', ...faults].join(' '),
    tooMuch: (gigabytes) =>
      `Trop volumineux : ${gigabytes} Go au plus en une fois. Rien n’a été déposé. Déposez les fichiers un à un, ou découpez-les par année.`,
    diskFull:
      'Plus assez de place sur le disque : rien n’a été déposé, et rien n’est perdu. Libérez de la place, puis recommencez.',
    cutOff: (kept) =>
      kept.length === 0
        ? 'L’envoi a été interrompu : rien n’a été déposé. Recommencez.'
        : `L’envoi a été interrompu. Sont arrivés entiers : ${kept.join(', ')}. Déposez de nouveau les autres.`,
    gone: (file) =>
      `« ${file} » n’est plus dans la boîte de dépôt : quelqu’un l’a traité avant vous.`,
    failed:
      'L’import s’est arrêté sans dire pourquoi. Les chiffres servis ne changent pas ; recommencez.',
  },
  backup: backupFr,
  records: {
    foreign: (path) =>
      `${path} n’a pas été écrit par Canopée, et n’est pas touché. Rangez-le ailleurs, ou désignez un autre dossier de données.`,
    later: (path) =>
      `${path} a été écrit par une version plus récente de Canopée, et n’est pas touché. Remettez cette version, ou restaurez une sauvegarde.`,
    damaged: (path) =>
      `${path} (décisions, annotations, vues, bilans figés) ne peut pas être lu, et n’est pas touché. Restaurez une sauvegarde, ou rangez-le ailleurs pour repartir sans lui ; les chiffres, eux, sont intacts.`,
  },
  problems: {
    badParameters: 'Paramètres refusés',
    badParameter: (parameter, allowed) =>
      `Le paramètre « ${parameter} » n’a pas une valeur admise. Valeurs admises : ${allowed.join(', ')}.`,
    unknownParameter: (parameter, allowed) =>
      `Le paramètre « ${parameter} » n’existe pas. Paramètres admis : ${allowed.join(', ') || 'aucun'}.`,
    notTogether: (first, second) =>
      `Les paramètres « ${first} » et « ${second} » ne vont pas ensemble : donnez l’un ou l’autre.`,
    noSuchSubject: (kind) => ({
      title: kind === 'member' ? 'Membre inconnu' : 'Ressource inconnue',
      detail:
        kind === 'member'
          ? 'Aucun membre du groupement ne porte ce code. Voici ceux qui ont une page :'
          : 'Aucune ressource reçue ne porte ce nom. Voici celles qui ont une page :',
    }),
    noSuchYear: (year, years) => ({
      title: 'Aucune donnée pour cette année',
      detail: `Aucun relevé de ${year} n’a été reçu. Années disponibles : ${years.join(', ')}.`,
    }),
    noFont: {
      title: 'Aucune police sur ce serveur',
      detail:
        'Une image PNG ne peut pas être écrite sans police de caractères. Prenez le fichier SVG, ou faites installer une police sur le serveur (sous Debian : fonts-liberation ou fonts-dejavu-core), puis redémarrez-le.',
    },
    noVersion: {
      title: 'Aucune donnée publiée',
      detail:
        'Aucun fichier n’a encore été lu. Le coordonnateur dépose les relevés et lance « canopee ingest ».',
    },
    notFound: (path) => ({
      title: 'Page introuvable',
      detail: `L’adresse « ${path} » ne mène à rien.`,
    }),
    notAllowed: (method, allowed) => ({
      title: 'Méthode refusée',
      detail: `La méthode ${method} n’est pas admise à cette adresse, où l’on peut seulement : ${allowed}.`,
    }),
    signInNeeded: {
      title: 'Connexion nécessaire',
      detail: 'Connectez-vous à la page /connexion, ou présentez une clé d’accès.',
    },
    notAllowedTo: (right) => ({
      title: 'Accès refusé',
      detail: `Votre compte ne donne pas ce droit : ${rightsFr[right]}. Demandez-le à l’administrateur de Canopée.`,
    }),
    foreignHost: (host) => ({
      title: 'Adresse refusée',
      detail: `Canopée ne répond qu’aux adresses de cette machine, pas à « ${host} ».`,
    }),
    foreignOrigin: {
      title: 'Demande venue d’ailleurs',
      detail:
        'Rien n’a été changé : la demande ne vient pas d’une page de Canopée. Rouvrez la page et recommencez ; un programme envoie l’en-tête Origin avec l’adresse du serveur.',
    },
    tooLarge: (kilobytes) => ({
      title: 'Envoi trop gros',
      detail: `Rien n’a été changé : l’envoi dépasse ${kilobytes} ko. Raccourcissez ce qui est saisi, et recommencez.`,
    }),
    internal: {
      title: 'Erreur du serveur',
      detail:
        'La réponse n’a pas pu être calculée. L’incident est consigné avec le numéro de demande.',
    },
    throttled: (seconds) => ({
      title: 'Trop d’essais',
      detail: `Cette demande a été faite trop souvent. Recommencez dans ${seconds < 90 ? `${seconds} secondes` : `${Math.ceil(seconds / 60)} minutes`}.`,
    }),
    busy: (seconds) => ({
      title: 'Trop de demandes à la fois',
      detail:
        'Le serveur calcule déjà autant de réponses qu’il peut, et d’autres attendent leur tour. ' +
        `Redemandez dans ${seconds} secondes : ce qui a déjà été calculé reste servi tout de suite.`,
    }),
    tooSlow: (seconds) => ({
      title: 'Réponse trop longue à calculer',
      detail:
        `Le calcul a été arrêté au bout de ${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}. Demandez moins à la fois (une année, un membre, moins de détail), ` +
        'ou accordez plus de temps : CANOPEE_TIMEOUT.',
    }),
    stopping: { title: 'Arrêt en cours', detail: 'Le serveur s’arrête.' },
    request: (id) => `Demande ${id}`,
    back: 'Revenir à la vue d’ensemble',
    yearFormat: 'une année en quatre chiffres',
  },
  commandFact: (name, value) => `${name} : ${value}`,
  query: queryFr,
  simulation: simulationFr,
  special: specialFr,
  costs: costFr,
  formats: formatFr,
  apiPage: apiPageFr,
  csv: {
    absences: {
      secret: 's.',
      missing: 'n.d.',
      'not-computable': 'n.c.',
      'series-break': 'série rompue',
    },
    filters: 'Filtres',
    version: (number, checksum, publishedAt) =>
      `${number} (${checksum.slice(0, 12)}), publiée le ${moment(publishedAt)}`,
    fact: (name, value) => `${name}\u00A0: ${value}`,
    dataVersion: 'Version des données',
    demonstration: 'Données de démonstration, fictives',
    definition: 'Définition',
  },
  proof: proofFr,
} satisfies Words;
