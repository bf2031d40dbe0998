import type { DefinedMeasure, Definitions } from '../../../data/model/definitions.ts';
import type { DefinitionsWords } from '../definitions.ts';
import { listed, plural } from './grammar.ts';
import { t } from './typeset.ts';

const GRAINS: Readonly<Record<DefinedMeasure['grains'][number], string>> = {
  event: 'usages reçus un par un',
  'reader-year': t`lecteurs d'une année`,
  'provider-aggregate': 'totaux du fournisseur',
  snapshot: 'états des inscriptions',
  vintage: 'populations Insee',
  'order-year': t`commandes de l'année`,
};

const AXES: Readonly<Record<DefinedMeasure['additiveOver'][number], string>> = {
  time: 'dans le temps',
  place: 'entre lieux',
  offer: 'entre ressources',
  age: t`entre tranches d'âge`,
  clock: 'entre heures',
};

const TIMES: Readonly<Record<DefinedMeasure['time'], string>> = {
  any: t`connue pour n'importe quels mois`,
  years: t`connue par années entières`,
  'one-year': t`connue pour une année à la fois`,
};

/** The page “Définitions” in French. */
export const definitions: DefinitionsWords = {
  title: 'Définitions — Canopée',
  finding,
  introduction: t`Chaque mesure des pages, de l'API et des fichiers, avec son calcul, son unité, ce dont elle est tirée et ce qu'on ne peut pas lui faire dire.`,
  seek: 'Chercher une mesure',
  find: 'Chercher',
  showAll: 'Toutes les définitions',
  contents: 'Familles de mesures',
  count: (measures) => `${measures} ${plural(measures, 'mesure', 'mesures')}`,
  permalink: (label) => t`Lien vers « ${label} »`,
  unitName: 'Unité',
  unit: {
    use: 'usages',
    session: 'séances',
    person: 'personnes',
    request: 'requêtes',
    search: 'recherches',
    denial: 'refus',
    minute: 'minutes',
    download: 'téléchargements',
    token: 'jetons',
    euro: 'euros TTC',
    share: 'part, en %',
    points: 'points de pourcentage',
    index: 'indice, 100 quand usage et quote-part sont égaux',
    ratio: 'rapport',
    day: 'jours',
    inhabitant: 'habitants',
    commune: 'communes',
    action: 'actions',
    resource: 'ressources',
  },
  formulaName: 'Calcul',
  grainName: 'Tirée de',
  grains: ({ grains }) => grains.map((grain) => GRAINS[grain]).join(', '),
  sumName: 'Addition',
  sums,
  idName: t`Nom dans l'API`,
  due: {
    term: t`Dû`,
    definition: t`Somme des commandes de l'année, chacune répartie au centime selon la quote-part ; c'est le coût d'un membre.`,
  },
  absencesTitle: 'Quand un chiffre manque',
  absencesIntroduction: t`Un chiffre absent n'est jamais un zéro : à sa place se lit la raison de son absence.`,
  shownAs: 'À la place du chiffre',
  meaning: 'Ce que cela veut dire',
  cause: 'Pourquoi',
  absences: {
    secret: t`Trop peu de lecteurs sont derrière ce chiffre, ou il permettrait d'en calculer un autre qui est secret.`,
    missing: t`Une source qui aurait dû l'envoyer ne l'a pas fait : voir la qualité des données.`,
    'not-computable': t`Rien de reçu ne permet de le calculer : la source n'envoie que des totaux, aucune convention n'est signée, ou le diviseur est nul.`,
    'series-break': t`Un changement de plateforme sépare les deux périodes : leur différence ne dirait rien de l'usage.`,
  },
  notesTitle: 'Les notes sous les chiffres',
  notes: {
    demonstration: {
      name: 'Données de démonstration',
      text: t`Hors populations et membres, tout est fictif.`,
    },
    'partial-year': {
      name: 'Année partielle',
      text: t`Tous les mois ne sont pas arrivés : les chiffres sont provisoires et se comparent aux mêmes mois de l'année d'avant (à date).`,
    },
    'series-break': {
      name: 'Série rompue',
      text: t`Le comptage a changé en cours de route ; aucune évolution n'est donnée par-dessus.`,
    },
    'missing-source': {
      name: 'Source incomplète',
      text: t`Des mois d'une source manquent ; les totaux sont donnés sans eux et le disent.`,
    },
    'provider-aggregate': {
      name: 'Totaux de fournisseur',
      text: t`Le fournisseur n'envoie que des totaux : ni séances ni usagers actifs ne peuvent en être tirés.`,
    },
    corrected: {
      name: 'Chiffre corrigé',
      text: t`Un total reçu d'un fournisseur est remplacé par le chiffre juste, avec son motif ; il compte de nouveau si la correction est annulée, ou si un autre chiffre est reçu.`,
    },
    'no-weight': {
      name: 'Sans poids',
      text: t`Aucun poids n'est déclaré pour la famille : ses usages restent hors des usages pondérés.`,
    },
    'no-agreement': {
      name: 'Sans convention',
      text: t`Aucune version signée n'est en vigueur cette année-là : la quote-part n'existe pas.`,
    },
    secret: {
      name: 'Secret statistique',
      text: t`Les valeurs qui reposent sur trop peu de lecteurs sont remplacées par s., avec celles qui les trahiraient.`,
    },
    'without-secret': {
      name: 'Hors secret',
      text: t`Les usages bruts de toutes les familles sont la somme de celles qui peuvent être montrées ; aucune part, aucun coût, aucune évolution n'en est tiré.`,
    },
    unallocated: {
      name: 'Non réparti',
      text: t`Des usages qu'aucune source ne rattache à un membre : montrés à part, hors de toute part.`,
    },
  },
};

function finding(found: number, { sought, total }: Definitions): string {
  if (sought === '') return t`${total} mesures, une seule définition pour chacune`;
  if (found === 0) return t`Aucune mesure ne contient « ${sought} »`;
  return t`${found} ${plural(found, 'mesure', 'mesures')} sur ${total} pour « ${sought} »`;
}

function sums({ additiveOver, time }: DefinedMeasure): string {
  if (additiveOver.length === 0) return t`Ne s'additionne jamais ; ${TIMES[time]}.`;
  return t`S'additionne ${listed(additiveOver.map((axis) => AXES[axis]))} ; ${TIMES[time]}.`;
}
