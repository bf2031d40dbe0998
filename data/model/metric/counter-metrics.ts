import type { CatalogueMetric } from './entry.ts';

/** Further figures of the providers’ COUNTER reports, under their standard names (COUNTER 5.1, Metric Types); Total_… and Unique_… are never added. */
export const COUNTER_REPORT_METRICS = [
  {
    id: 'totalItemInvestigations',
    unit: 'request',
    grains: ['provider-aggregate'],
    formula: 'Total_Item_Investigations',
    from: ['totalItemInvestigations'],
    fr: {
      label: 'Consultations totales (Total_Item_Investigations)',
      definition: 'Actions liées à un contenu ou à sa description, chacune comptée.',
      caveat: 'Contient les requêtes.',
    },
    en: {
      label: 'Total investigations (Total_Item_Investigations)',
      definition: 'Actions about an item or its description, every one counted.',
      caveat: 'Holds the requests.',
    },
  },
  {
    id: 'uniqueItemInvestigations',
    unit: 'request',
    grains: ['provider-aggregate'],
    formula: 'Unique_Item_Investigations',
    from: ['uniqueItemInvestigations'],
    fr: {
      label: 'Consultations uniques (Unique_Item_Investigations)',
      definition: 'Contenus consultés, chaque contenu compté une fois par séance.',
      caveat: 'Contient les requêtes uniques.',
    },
    en: {
      label: 'Unique investigations (Unique_Item_Investigations)',
      definition: 'Items looked at, each item once per session.',
      caveat: 'Holds the unique requests.',
    },
  },
  {
    id: 'uniqueTitleRequests',
    unit: 'request',
    grains: ['provider-aggregate'],
    formula: 'Unique_Title_Requests',
    from: ['uniqueTitleRequests'],
    fr: {
      label: 'Titres demandés (Unique_Title_Requests)',
      definition: 'Titres dont un contenu est demandé, chaque titre compté une fois par séance.',
      caveat: 'Livres seulement.',
    },
    en: {
      label: 'Titles requested (Unique_Title_Requests)',
      definition: 'Titles of which an item is requested, each title once per session.',
      caveat: 'Books only.',
    },
  },
  {
    id: 'uniqueTitleInvestigations',
    unit: 'request',
    grains: ['provider-aggregate'],
    formula: 'Unique_Title_Investigations',
    from: ['uniqueTitleInvestigations'],
    fr: {
      label: 'Titres consultés (Unique_Title_Investigations)',
      definition: 'Titres dont un contenu est consulté, chaque titre compté une fois par séance.',
      caveat: 'Livres seulement.',
    },
    en: {
      label: 'Titles looked at (Unique_Title_Investigations)',
      definition: 'Titles of which an item is looked at, each title once per session.',
      caveat: 'Books only.',
    },
  },
  {
    id: 'searchesPlatform',
    unit: 'search',
    grains: ['provider-aggregate'],
    formula: 'Searches_Platform',
    from: ['searchesPlatform'],
    fr: {
      label: 'Recherches sur la plateforme (Searches_Platform)',
      definition: 'Recherches lancées par un lecteur, comptées une fois par plateforme.',
    },
    en: {
      label: 'Searches on the platform (Searches_Platform)',
      definition: 'Searches a reader starts, counted once per platform.',
    },
  },
  {
    id: 'searchesRegular',
    unit: 'search',
    grains: ['provider-aggregate'],
    formula: 'Searches_Regular',
    from: ['searchesRegular'],
    fr: {
      label: 'Recherches (Searches_Regular)',
      definition: 'Recherches lancées par un lecteur dans une base.',
    },
    en: {
      label: 'Searches (Searches_Regular)',
      definition: 'Searches a reader starts in a database.',
    },
  },
  {
    id: 'searchesAutomated',
    unit: 'search',
    grains: ['provider-aggregate'],
    formula: 'Searches_Automated',
    from: ['searchesAutomated'],
    fr: {
      label: 'Recherches automatiques (Searches_Automated)',
      definition: 'Recherches d’un outil de découverte, sans choix du lecteur.',
    },
    en: {
      label: 'Automated searches (Searches_Automated)',
      definition: 'Searches of a discovery layer, not chosen by the reader.',
    },
  },
  {
    id: 'searchesFederated',
    unit: 'search',
    grains: ['provider-aggregate'],
    formula: 'Searches_Federated',
    from: ['searchesFederated'],
    fr: {
      label: 'Recherches fédérées (Searches_Federated)',
      definition: 'Recherches lancées à distance par un moteur fédéré.',
    },
    en: {
      label: 'Federated searches (Searches_Federated)',
      definition: 'Searches started remotely by a federated engine.',
    },
  },
  {
    id: 'noLicense',
    unit: 'denial',
    grains: ['provider-aggregate'],
    formula: 'No_License',
    from: ['noLicense'],
    fr: {
      label: 'Refus faute de licence (No_License)',
      definition: 'Contenus refusés parce que l’abonnement ne les comprend pas.',
    },
    en: {
      label: 'Denials, no licence (No_License)',
      definition: 'Items denied because the subscription does not include them.',
    },
  },
  {
    id: 'limitExceeded',
    unit: 'denial',
    grains: ['provider-aggregate'],
    formula: 'Limit_Exceeded',
    from: ['limitExceeded'],
    fr: {
      label: 'Refus faute d’accès libre (Limit_Exceeded)',
      definition: 'Contenus refusés parce que tous les accès simultanés sont pris.',
    },
    en: {
      label: 'Denials, limit exceeded (Limit_Exceeded)',
      definition: 'Items denied because every simultaneous access is taken.',
    },
  },
  {
    id: 'denials',
    unit: 'denial',
    grains: ['provider-aggregate'],
    formula: 'noLicense + limitExceeded',
    from: ['noLicense', 'limitExceeded'],
    compute: (licence, limit) => licence + limit,
    fr: {
      label: 'Refus',
      definition: 'Contenus refusés, faute de licence ou d’accès libre.',
      caveat: 'Non calculable là où le fournisseur ne relève que l’un des deux.',
    },
    en: {
      label: 'Denials',
      definition: 'Items denied, for want of a licence or of a free access.',
      caveat: 'Not computable where the provider reports one of the two only.',
    },
  },
] as const satisfies readonly CatalogueMetric[];
