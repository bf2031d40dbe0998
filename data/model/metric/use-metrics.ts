import type { CatalogueMetric } from './entry.ts';

/** What readers do beside the measures every page offers: ratios, and what only a provider counts (domain §4). */
export const USE_METRICS = [
  {
    id: 'usesPerActiveUser',
    unit: 'ratio',
    grains: ['event'],
    formula: 'uses / activeUsers',
    from: ['uses', 'activeUsers'],
    compute: (uses, users) => uses / users,
    fr: {
      label: 'Usages par usager actif',
      definition: 'Usages pondérés divisés par les lecteurs distincts actifs.',
      caveat:
        'Surestimé quand une ressource n’envoie que des totaux : ses usages comptent, ses lecteurs non.',
    },
    en: {
      label: 'Uses per active user',
      definition: 'Weighted uses over distinct active readers.',
      caveat: 'Too high where a resource sends totals only: its uses count, its readers do not.',
    },
  },
  {
    id: 'sessionsPerActiveUser',
    unit: 'ratio',
    grains: ['event'],
    formula: 'sessions / activeUsers',
    from: ['sessions', 'activeUsers'],
    compute: (sessions, users) => sessions / users,
    fr: {
      label: 'Séances par usager actif',
      definition: 'Séances divisées par les lecteurs distincts actifs.',
    },
    en: { label: 'Sessions per active user', definition: 'Sessions over distinct active readers.' },
  },
  {
    id: 'minutes',
    unit: 'minute',
    grains: ['provider-aggregate'],
    formula: 'seconds / 60',
    from: ['seconds'],
    compute: (seconds) => seconds / 60,
    fr: {
      label: 'Minutes',
      definition: 'Temps passé, tel que le fournisseur le relève.',
      caveat: 'Pour les seules ressources dont le relevé donne un temps.',
    },
    en: {
      label: 'Minutes',
      definition: 'Time spent, as the provider reports it.',
      caveat: 'Only of the resources whose report tells a time.',
    },
  },
  {
    id: 'downloads',
    unit: 'download',
    grains: ['provider-aggregate'],
    formula: 'downloads',
    from: ['downloads'],
    fr: {
      label: 'Téléchargements',
      definition: 'Contenus téléchargés, tels que le fournisseur les relève.',
      caveat: 'Pour les seules ressources dont le relevé les donne.',
    },
    en: {
      label: 'Downloads',
      definition: 'Content downloaded, as the provider reports it.',
      caveat: 'Only of the resources whose report tells them.',
    },
  },
  {
    id: 'tokens',
    unit: 'token',
    grains: ['provider-aggregate'],
    formula: 'tokens',
    from: ['tokens'],
    fr: {
      label: 'Jetons consommés',
      definition:
        'Actes prépayés consommés (vidéo à la demande), tels que le fournisseur les relève.',
      caveat: 'Pour les seules ressources payées au jeton.',
    },
    en: {
      label: 'Tokens consumed',
      definition: 'Prepaid acts consumed (video on demand), as the provider reports them.',
      caveat: 'Only of the resources paid by token.',
    },
  },
  {
    id: 'providerSessions',
    unit: 'session',
    grains: ['provider-aggregate'],
    formula: 'sessions',
    from: ['providerSessions'],
    fr: {
      label: 'Séances relevées par le fournisseur',
      definition: 'Séances telles que le fournisseur les compte dans son relevé.',
      caveat: 'Ne s’ajoute pas aux séances comptées d’après les événements.',
    },
    en: {
      label: 'Sessions reported by the provider',
      definition: 'Sessions as the provider counts them in its report.',
      caveat: 'Never added to the sessions counted from events.',
    },
  },
] as const satisfies readonly CatalogueMetric[];
