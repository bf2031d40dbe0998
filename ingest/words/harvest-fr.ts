import { formatIn } from './format.ts';
import type { HarvestProblemWords, HarvestWords } from './harvest.ts';

const { n, plural, date } = formatIn('fr-FR');
const requests = (count: number): string => plural(count, 'demande', 'demandes');

/** Les phrases du moissonnage COUNTER, en français. */
export const harvestFr = {
  asking: (parts) => `${parts.join(' · ')}…`,
  headings: [
    ...['Source', 'Établissement', 'Rapport', 'Reçus', 'Provisoires', 'Zéro', 'En attente'],
    ...['Refusés', 'Manquants', 'Valeurs', 'Prochaine demande'],
  ],
  off: {
    broken: 'arrêtée : identifiants à corriger',
    unsupported: 'arrêtée : rapport non fourni',
    'not-offered': 'absent de la liste du serveur',
  },
  outcome: {
    import: 'reçu',
    provisional: 'provisoire ou partiel ; sera redemandé',
    'known-zero':
      'aucun usage ; sera redemandé, des serveurs le disent aussi quand rien n’est prêt',
    gone: 'le fournisseur ne conserve plus ce mois',
    retry: 'serveur indisponible ou occupé ; sera redemandé',
    queued: 'en préparation chez le fournisseur ; sera redemandé',
    pause: 'trop de demandes ; le serveur est laissé en paix',
    'broken-credential':
      'identifiants ou paramètres refusés : corrigez settings/harvest.yaml ou la clé ; rien n’est redemandé d’ici là',
    'unsupported-report':
      'ce serveur ne fournit pas ce rapport : retirez-le de settings/harvest.yaml',
    'retry-with-full-dates': 'dates refusées, même en jours entiers',
    unreadable: 'réponse illisible (ni rapport COUNTER, ni message connu) ; sera redemandé',
    'wrong-answer': 'autre rapport ou autre mois que demandé : rien n’est importé',
    timeout: 'pas de réponse à temps ; sera redemandé',
    unreachable: 'serveur injoignable ; sera redemandé',
    cut: 'réponse interrompue ; sera redemandé',
    'too-large': 'réponse de plus de 256 Mio : refusée',
    redirect:
      'renvoi vers un autre serveur : refusé ; vérifiez l’adresse dans settings/harvest.yaml',
    'import-refused': 'reçu, mais l’import l’a refusé',
  },
  code: (code) => `code ${code}`,
  moreNotes: (count) => `… et ${n(count)} autres, tous dans harvest/ledger.jsonl`,
  moment: date,
  paused: (server, until) => `${server} est laissé en paix jusqu’au ${date(until)}.`,
  asked: (count) =>
    count === 0 ? 'Rien à demander pour l’instant.' : `${requests(count)} faites.`,
  wouldAsk: (count) =>
    `${requests(count)} à faire, rien n’a été demandé ; les membres d’un consortium s’y ajoutent.`,
  sleeping: (until) => `Prochaine demande le ${date(until)}.`,
} satisfies HarvestWords;

/** Ce qui empêche de moissonner. */
export const harvestProblemsFr = {
  'missing-secret': ({ source, place }) =>
    `Source « ${source} » : le secret ${place} manque ou est vide. Écrivez-le là (fichier en « chmod 600 », ou variable d’environnement), puis recommencez.`,
  'unknown-source': ({ name, known }) =>
    `La source « ${name} » n’est pas dans settings/harvest.yaml. Sources connues : ${known.map((name) => `« ${name} »`).join(', ')}.`,
  'bad-month': ({ option }) => `${option} attend un mois, par exemple 2025-03.`,
  'damaged-harvest': ({ line }) =>
    `Le registre harvest/ledger.jsonl est abîmé à la ligne ${n(line)} : rien n’a été demandé. Restaurez-le, ou effacez-le pour tout redemander ; les chiffres publiés n’en dépendent pas.`,
} satisfies HarvestProblemWords;
