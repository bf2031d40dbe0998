import type { CatalogueMetric } from './entry.ts';

/** Whether the programme reaches its aims: population, territory, offer, mediation (domain §4, BNR sheet; ISO 2789). */
export const REACH_METRICS = [
  {
    id: 'inhabitants',
    unit: 'inhabitant',
    grains: ['vintage'],
    formula: 'Σ municipal population',
    from: ['inhabitants'],
    fr: {
      label: 'Habitants',
      definition: 'Population municipale desservie, au millésime en vigueur dans l’année (Insee).',
    },
    en: {
      label: 'Inhabitants',
      definition: 'Municipal population served, in the vintage in force in the year (INSEE).',
    },
  },
  {
    id: 'usesPerInhabitant',
    unit: 'ratio',
    grains: ['event', 'provider-aggregate', 'vintage'],
    formula: 'uses / inhabitants',
    from: ['uses', 'inhabitants'],
    compute: (uses, people) => uses / people,
    fr: {
      label: 'Usages par habitant',
      definition: 'Usages pondérés divisés par les habitants desservis.',
    },
    en: { label: 'Uses per inhabitant', definition: 'Weighted uses over the inhabitants served.' },
  },
  {
    id: 'activeRate',
    unit: 'share',
    grains: ['event', 'reader-year', 'vintage'],
    formula: 'activeUsers / inhabitants',
    from: ['activeUsers', 'inhabitants'],
    compute: (users, people) => users / people,
    fr: {
      label: 'Taux d’usagers actifs',
      definition: 'Lecteurs distincts actifs divisés par les habitants desservis.',
    },
    en: {
      label: 'Active users per inhabitant',
      definition: 'Distinct active readers over the inhabitants served.',
    },
  },
  {
    id: 'penetration',
    unit: 'share',
    grains: ['snapshot', 'vintage'],
    formula: 'enrolledReaders / inhabitants',
    from: ['enrolledReaders', 'inhabitants'],
    compute: (readers, people) => readers / people,
    fr: {
      label: 'Taux d’inscription',
      definition: 'Inscrits du dernier état de l’année divisés par les habitants desservis.',
    },
    en: {
      label: 'Penetration',
      definition: 'Readers enrolled in the last snapshot of the year over the inhabitants served.',
    },
  },
  {
    id: 'communesReached',
    unit: 'commune',
    grains: ['snapshot'],
    formula: 'communesReached',
    from: ['communesReached'],
    fr: {
      label: 'Communes touchées',
      definition: 'Communes où réside la bibliothèque de rattachement d’au moins un inscrit.',
    },
    en: {
      label: 'Communes reached',
      definition: 'Communes that are the home of at least one enrolled reader.',
    },
  },
  {
    id: 'territoryCoverage',
    unit: 'share',
    grains: ['snapshot'],
    formula: 'communesReached / communes',
    from: ['communesReached', 'communes'],
    compute: (reached, all) => reached / all,
    fr: {
      label: 'Couverture du territoire',
      definition: 'Communes touchées, parmi toutes celles du département.',
    },
    en: {
      label: 'Coverage of the territory',
      definition: 'Communes reached, among all those of the department.',
    },
  },
  {
    id: 'populationCoverage',
    unit: 'share',
    grains: ['snapshot', 'vintage'],
    formula: 'inhabitantsReached / inhabitants',
    from: ['inhabitantsReached', 'inhabitants'],
    compute: (reached, all) => reached / all,
    fr: {
      label: 'Population couverte',
      definition: 'Habitants des communes touchées, parmi ceux du département.',
    },
    en: {
      label: 'Population covered',
      definition: 'Inhabitants of the communes reached, among those of the department.',
    },
  },
  {
    id: 'outsideTownsShare',
    unit: 'share',
    grains: ['event', 'reader-year'],
    formula: 'activeUsers(department) / activeUsers(group)',
    from: ['departmentActiveUsers', 'activeUsers'],
    compute: (outside, all) => outside / all,
    fr: {
      label: 'Part des usagers hors des villes membres',
      definition: 'Usagers actifs des communes que dessert le Département, parmi tous.',
    },
    en: {
      label: 'Share of users outside the member towns',
      definition: 'Active users of the communes the department serves, among all.',
    },
  },
  {
    id: 'resourcesOffered',
    unit: 'resource',
    grains: ['order-year'],
    formula: '|resources|',
    from: ['resourcesOffered'],
    fr: { label: 'Ressources offertes', definition: 'Ressources proposées dans l’année.' },
    en: { label: 'Resources offered', definition: 'Resources on offer in the year.' },
  },
  {
    id: 'outreachActions',
    unit: 'action',
    grains: ['event'],
    formula: 'outreachActions',
    from: ['outreachActions'],
    fr: {
      label: 'Actions de médiation',
      definition: 'Actions de médiation et de promotion tenues.',
    },
    en: { label: 'Outreach actions', definition: 'Actions of mediation and promotion held.' },
  },
  {
    id: 'trainingActions',
    unit: 'action',
    grains: ['event'],
    formula: 'trainingActions',
    from: ['trainingActions'],
    fr: { label: 'Formations', definition: 'Actions de formation tenues.' },
    en: { label: 'Training actions', definition: 'Training actions held.' },
  },
  {
    id: 'participants',
    unit: 'person',
    grains: ['event'],
    formula: 'participants',
    from: ['participants'],
    fr: {
      label: 'Participants',
      definition: 'Personnes comptées aux actions, une fois par action.',
      caveat: 'Compté par tête à chaque action : la même personne peut revenir.',
    },
    en: {
      label: 'Participants',
      definition: 'Heads counted at actions, once each.',
      caveat: 'The same person may come again.',
    },
  },
] as const satisfies readonly CatalogueMetric[];
