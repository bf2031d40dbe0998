import type { CatalogueMetric } from './metric/entry.ts';

/** Field of a measure in every answer. */
export type MeasureId =
  'uses' | 'rawUses' | 'sessions' | 'activeUsers' | 'totalItemRequests' | 'uniqueItemRequests';

/** What the rows behind a measure are; where a source lacks the grain the measure is *non calculable*, never 0. */
export type Grain = 'event' | 'reader-year' | 'provider-aggregate';

/** A measure in one language. */
export interface MetricWords {
  readonly label: string;
  readonly definition: string;
  readonly caveat?: string;
}

/** The measures every page offers, in that order; the whole catalogue is `metric/catalogue.ts`. */
export const METRICS: readonly CatalogueMetric<MeasureId>[] = [
  {
    id: 'uses',
    unit: 'use',
    grains: ['event', 'provider-aggregate'],
    formula: 'Σ rawUses × weight(kind)',
    from: ['uses'],
    fr: {
      label: 'Usages pondérés',
      definition:
        'Usages de chaque famille (titre écouté, film lancé, article ouvert…) multipliés par le poids déclaré de la famille.',
      caveat:
        'Des usages de familles différentes ne s’additionnent que par ces poids, affichés et modifiables.',
    },
    en: {
      label: 'Weighted uses',
      definition:
        'Uses of each kind (stream, play, article opened…) times the declared weight of the kind.',
      caveat:
        'Uses of different kinds only add up through these weights, which are shown and editable.',
    },
  },
  {
    id: 'rawUses',
    unit: 'use',
    grains: ['event', 'provider-aggregate'],
    formula: 'Σ uses',
    from: ['rawUses'],
    fr: {
      label: 'Usages bruts',
      definition:
        'Nombre d’usages tels que comptés par chaque fournisseur, double clic de 30 secondes retiré.',
      caveat:
        'À comparer à l’intérieur d’une même famille seulement. Toutes familles ensemble : somme de celles qui peuvent être montrées ; d’une commune, le total n’est pas montré.',
    },
    en: {
      label: 'Raw uses',
      definition: 'Number of uses as each provider counts them, 30-second double clicks removed.',
      caveat:
        'Compare within one kind only. Of all kinds together: the sum of those that may be shown; of a commune the total is not shown.',
    },
  },
  {
    id: 'sessions',
    unit: 'session',
    grains: ['event'],
    formula: 'Σ sessions',
    from: ['sessions'],
    fr: {
      label: 'Séances',
      definition:
        'Visites distinctes d’un lecteur sur une ressource : identifiant de séance du fournisseur, à défaut lecteur, jour et heure.',
      caveat: 'Hors ressources dont le fournisseur n’envoie que des totaux.',
    },
    en: {
      label: 'Sessions',
      definition:
        'Distinct visits of a reader to a resource: the provider’s session id, else reader, day and hour.',
      caveat: 'Without the resources whose provider only sends totals.',
    },
  },
  {
    id: 'activeUsers',
    unit: 'person',
    grains: ['event', 'reader-year'],
    formula: '|distinct readers|',
    from: ['activeUsers'],
    fr: {
      label: 'Usagers actifs',
      definition: 'Lecteurs distincts qui ont utilisé au moins une ressource pendant la période.',
      caveat:
        'Ne s’additionne ni entre mois, ni entre ressources, ni entre communes ; hors ressources sans événements.',
    },
    en: {
      label: 'Active users',
      definition: 'Distinct readers who used at least one resource during the period.',
      caveat:
        'Never added over months, resources or communes; without resources that send no events.',
    },
  },
  {
    id: 'totalItemRequests',
    unit: 'request',
    grains: ['provider-aggregate'],
    formula: 'Total_Item_Requests',
    from: ['totalItemRequests'],
    fr: {
      label: 'Requêtes totales (Total_Item_Requests)',
      definition: 'Contenus demandés, chaque demande comptée.',
      caveat: 'Ne s’ajoute jamais aux requêtes uniques.',
    },
    en: {
      label: 'Total requests (Total_Item_Requests)',
      definition: 'Content items requested, every request counted.',
      caveat: 'Never added to unique requests.',
    },
  },
  {
    id: 'uniqueItemRequests',
    unit: 'request',
    grains: ['provider-aggregate'],
    formula: 'Unique_Item_Requests',
    from: ['uniqueItemRequests'],
    fr: {
      label: 'Requêtes uniques (Unique_Item_Requests)',
      definition: 'Contenus demandés, chaque contenu compté une fois par séance.',
      caveat: 'Ne s’ajoute jamais aux requêtes totales.',
    },
    en: {
      label: 'Unique requests (Unique_Item_Requests)',
      definition: 'Content items requested, each item once per session.',
      caveat: 'Never added to total requests.',
    },
  },
];
