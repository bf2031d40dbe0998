import type { Grain, MetricWords } from '../metric.ts';

/** Field of a cost measure in every answer. */
export type CostMeasureId =
  | 'costPerUse'
  | 'costPerSession'
  | 'costPerActiveUser'
  | 'costPerEnrolledReader'
  | 'costPerInhabitant'
  | 'budgetShare'
  | 'budgetGap'
  | 'costEvolution';

/** What a cost measure may be asked of. */
export type CostLevel = 'group' | 'member' | 'resource';

/** A cost measure of the catalogue. What is missing of either side makes it *non calculable*, never 0. */
export interface CostMetric {
  readonly id: CostMeasureId;
  readonly unit: 'euro' | 'share' | 'points' | 'change';
  /** of what the cost is set beside; the cost itself is that of orders, split over the years by days */
  readonly grains: readonly (Grain | 'snapshot' | 'vintage' | 'order-year')[];
  readonly levels: readonly CostLevel[];
  /** in the names of the fields */
  readonly formula: string;
  readonly fr: MetricWords;
  readonly en: MetricWords;
}

/** Every cost measure, in the order they are offered. */
export const COST_METRICS: readonly CostMetric[] = [
  {
    id: 'costPerUse',
    unit: 'euro',
    grains: ['event', 'provider-aggregate'],
    levels: ['group', 'member', 'resource'],
    formula: 'cost × months / 12 / uses',
    fr: {
      label: 'Coût par usage',
      definition: 'Prix de l’année, ramené aux mois reçus, divisé par les usages pondérés.',
      caveat: 'Entre familles différentes, il dépend des poids déclarés.',
    },
    en: {
      label: 'Cost per use',
      definition: 'Price of the year, brought to the months received, over weighted uses.',
      caveat: 'Between kinds it depends on the declared weights.',
    },
  },
  {
    id: 'costPerSession',
    unit: 'euro',
    grains: ['event'],
    levels: ['group', 'member', 'resource'],
    formula: 'cost × months / 12 / sessions',
    fr: {
      label: 'Coût par séance',
      definition: 'Prix de l’année, ramené aux mois reçus, divisé par les séances.',
      caveat: 'Surestimé quand une ressource payée n’envoie que des totaux, sans séances.',
    },
    en: {
      label: 'Cost per session',
      definition: 'Price of the year, brought to the months received, over sessions.',
      caveat: 'Too high where a paid resource sends totals only, without sessions.',
    },
  },
  {
    id: 'costPerActiveUser',
    unit: 'euro',
    grains: ['event', 'reader-year'],
    levels: ['group', 'member', 'resource'],
    formula: 'cost × months / 12 / activeUsers',
    fr: {
      label: 'Coût par usager actif',
      definition:
        'Prix de l’année, ramené aux mois reçus, divisé par les lecteurs distincts actifs.',
      caveat:
        'Ne s’additionne pas entre ressources : un lecteur actif sur deux y compte deux fois.',
    },
    en: {
      label: 'Cost per active user',
      definition:
        'Price of the year, brought to the months received, over distinct active readers.',
      caveat: 'Never added over resources: a reader active on two counts on each.',
    },
  },
  {
    id: 'costPerEnrolledReader',
    unit: 'euro',
    grains: ['snapshot'],
    levels: ['group', 'member'],
    formula: 'cost / enrolledReaders',
    fr: {
      label: 'Coût par inscrit',
      definition: 'Prix de l’année entière, divisé par les inscrits du dernier état de l’année.',
      caveat: 'Un inscrit peut n’avoir rien utilisé.',
    },
    en: {
      label: 'Cost per enrolled reader',
      definition: 'Price of the whole year over the readers enrolled in its last snapshot.',
      caveat: 'Someone enrolled may have used nothing.',
    },
  },
  {
    id: 'costPerInhabitant',
    unit: 'euro',
    grains: ['vintage'],
    levels: ['group'],
    formula: 'cost / departmentPopulation',
    fr: {
      label: 'Coût par habitant',
      definition: 'Prix de l’année entière, divisé par les habitants du département.',
      caveat:
        'Pour le groupement seulement : par construction il est le même pour tous les membres.',
    },
    en: {
      label: 'Cost per inhabitant',
      definition: 'Price of the whole year over the inhabitants of the department.',
      caveat: 'Of the group only: by construction it is the same for every member.',
    },
  },
  {
    id: 'budgetShare',
    unit: 'share',
    grains: ['order-year'],
    levels: ['resource'],
    formula: 'cost / Σ cost',
    fr: {
      label: 'Part du budget',
      definition: 'Part d’une ressource dans le prix des ressources comparables de l’année.',
      caveat: 'Hors ressources dont le prix ou les usages manquent.',
    },
    en: {
      label: 'Budget share',
      definition: 'Part of a resource in the price of the year’s comparable resources.',
      caveat: 'Without the resources whose price or uses are missing.',
    },
  },
  {
    id: 'budgetGap',
    unit: 'points',
    grains: ['event', 'provider-aggregate'],
    levels: ['resource'],
    formula: 'uses / Σ uses − cost / Σ cost',
    fr: {
      label: 'Écart entre part d’usage et part du budget',
      definition: 'Positif quand une ressource sert plus qu’elle ne coûte, parmi les comparables.',
      caveat: 'Entre familles différentes, il dépend des poids déclarés.',
    },
    en: {
      label: 'Gap between use share and budget share',
      definition: 'Positive where a resource is used more than it costs, among comparable ones.',
      caveat: 'Between kinds it depends on the declared weights.',
    },
  },
  {
    id: 'costEvolution',
    unit: 'change',
    grains: ['order-year'],
    levels: ['group'],
    formula: 'cost(N) / cost(referenceYear) − 1',
    fr: {
      label: 'Évolution depuis l’année de référence',
      definition:
        'Prix de l’année à côté de la première année entière de la version en vigueur de la convention.',
      caveat:
        'Au seuil de révision, une partie peut demander une révision (art. 1) ; rien n’est recalculé.',
    },
    en: {
      label: 'Change since the reference year',
      definition:
        'Price of the year beside the first whole year of the version of the agreement in force.',
      caveat: 'From the revision threshold on a party may ask for one (art. 1); nothing is redone.',
    },
  },
];
