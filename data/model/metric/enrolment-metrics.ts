import type { CatalogueMetric } from './entry.ts';

/** Enrolments: stocks of the last snapshot of a year, movements between snapshots (domain §4, convention art. 1). */
export const ENROLMENT_METRICS = [
  {
    id: 'enrolledReaders',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'enrolledReaders',
    from: ['enrolledReaders'],
    fr: {
      label: 'Inscrits',
      definition: 'Inscriptions valables au dernier état de l’année.',
      caveat: 'Un inscrit peut n’avoir rien utilisé.',
    },
    en: {
      label: 'Enrolled readers',
      definition: 'Enrolments valid in the last snapshot of the year.',
      caveat: 'Someone enrolled may have used nothing.',
    },
  },
  {
    id: 'newEnrolments',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'newEnrolments',
    from: ['newEnrolments'],
    fr: {
      label: 'Nouveaux inscrits',
      definition: 'Inscriptions apparues entre deux états, ou dites par un journal.',
      caveat: 'Un mouvement compte au jour du second état.',
    },
    en: {
      label: 'New enrolments',
      definition: 'Enrolments that appeared between two snapshots, or that a journal tells.',
      caveat: 'A movement counts on the day of the second snapshot.',
    },
  },
  {
    id: 'renewals',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'renewals',
    from: ['renewals'],
    fr: {
      label: 'Réinscriptions',
      definition: 'Inscriptions prolongées.',
      caveat: 'Un mouvement compte au jour du second état.',
    },
    en: {
      label: 'Renewals',
      definition: 'Enrolments extended.',
      caveat: 'A movement counts on the day of the second snapshot.',
    },
  },
  {
    id: 'expiries',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'expiries',
    from: ['expiries'],
    fr: {
      label: 'Inscriptions expirées',
      definition: 'Inscriptions arrivées à leur terme sans être prolongées.',
      caveat: 'Un mouvement compte au jour du second état.',
    },
    en: {
      label: 'Expired enrolments',
      definition: 'Enrolments that came to their end without being extended.',
      caveat: 'A movement counts on the day of the second snapshot.',
    },
  },
  {
    id: 'vanished',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'vanished',
    from: ['vanished'],
    fr: {
      label: 'Inscriptions disparues',
      definition: 'Inscriptions valables absentes de l’état suivant.',
      caveat: 'Un mouvement compte au jour du second état.',
    },
    en: {
      label: 'Vanished enrolments',
      definition: 'Valid enrolments absent from the next snapshot.',
      caveat: 'A movement counts on the day of the second snapshot.',
    },
  },
  {
    id: 'rejections',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'rejections',
    from: ['rejections'],
    fr: { label: 'Demandes rejetées', definition: 'Demandes d’inscription rejetées.' },
    en: { label: 'Rejected requests', definition: 'Requests of enrolment that were rejected.' },
  },
  {
    id: 'pendingEnrolments',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'pendingEnrolments',
    from: ['pendingEnrolments'],
    fr: {
      label: 'Demandes en attente',
      definition: 'Demandes d’inscription pas encore traitées au dernier état de l’année.',
    },
    en: {
      label: 'Pending requests',
      definition: 'Requests of enrolment not dealt with in the last snapshot of the year.',
    },
  },
  {
    id: 'lateEnrolments',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'lateEnrolments',
    from: ['lateEnrolments'],
    fr: {
      label: 'Demandes en attente depuis plus de 7 jours',
      definition: 'Demandes pas encore traitées plus de sept jours après leur dépôt.',
    },
    en: {
      label: 'Requests pending for over 7 days',
      definition: 'Requests not dealt with more than seven days after they were made.',
    },
  },
  {
    id: 'expiringEnrolments',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'expiringEnrolments',
    from: ['expiringEnrolments'],
    fr: {
      label: 'Inscriptions bientôt expirées',
      definition: 'Inscriptions valables qui expirent dans les 60 jours.',
    },
    en: {
      label: 'Enrolments about to expire',
      definition: 'Valid enrolments that expire within 60 days.',
    },
  },
  {
    id: 'activeEnrolled',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'activeEnrolled',
    from: ['activeEnrolled'],
    fr: {
      label: 'Inscrits actifs',
      definition: 'Inscrits qui ont utilisé au moins une ressource dans l’année.',
      caveat: 'Au moins : les comptes qu’aucune table ne relie à une carte ne sont pas vus.',
    },
    en: {
      label: 'Active enrolled readers',
      definition: 'Enrolled readers who used at least one resource in the year.',
      caveat: 'At least: accounts that no table links to a card are not seen.',
    },
  },
  {
    id: 'activationRate',
    unit: 'share',
    grains: ['snapshot'],
    formula: 'activeEnrolled / enrolledReaders',
    from: ['activeEnrolled', 'enrolledReaders'],
    compute: (active, enrolled) => active / enrolled,
    fr: {
      label: 'Taux d’activation',
      definition: 'Inscrits actifs dans l’année, parmi les inscrits.',
      caveat: 'Au moins : les comptes qu’aucune table ne relie à une carte ne sont pas vus.',
    },
    en: {
      label: 'Activation rate',
      definition: 'Readers active in the year, among those enrolled.',
      caveat: 'At least: accounts that no table links to a card are not seen.',
    },
  },
  {
    id: 'regularReaders',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'regularReaders',
    from: ['regularReaders'],
    fr: {
      label: 'Inscrits réguliers',
      definition: 'Inscrits actifs au moins trois mois de l’année.',
    },
    en: {
      label: 'Regular readers',
      definition: 'Enrolled readers active in three months of the year or more.',
    },
  },
  {
    id: 'regularRate',
    unit: 'share',
    grains: ['snapshot'],
    formula: 'regularReaders / activeEnrolled',
    from: ['regularReaders', 'activeEnrolled'],
    compute: (regular, active) => regular / active,
    fr: {
      label: 'Part des réguliers',
      definition: 'Inscrits réguliers, parmi les inscrits actifs.',
    },
    en: {
      label: 'Share of regular readers',
      definition: 'Regular readers among the active enrolled ones.',
    },
  },
  {
    id: 'neverConnected',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'neverConnected',
    from: ['neverConnected'],
    fr: {
      label: 'Inscrits jamais connectés',
      definition: 'Inscrits dont aucun usage n’est connu.',
    },
    en: { label: 'Never connected', definition: 'Enrolled readers of whom no use is known.' },
  },
  {
    id: 'inactiveReaders',
    unit: 'person',
    grains: ['snapshot'],
    formula: 'inactiveReaders',
    from: ['inactiveReaders'],
    fr: {
      label: 'Inscrits inactifs depuis plus de 24 mois',
      definition: 'Inscrits depuis plus de 24 mois sans usage pendant 24 mois.',
    },
    en: {
      label: 'Inactive for over 24 months',
      definition: 'Enrolled for over 24 months without a use in 24 months.',
    },
  },
  {
    id: 'validationDelay',
    unit: 'day',
    grains: ['snapshot'],
    formula: 'validationDelay',
    from: ['validationDelay'],
    fr: {
      label: 'Délai de validation',
      definition: 'Nombre médian de jours entre la demande et la validation, d’après les journaux.',
    },
    en: {
      label: 'Validation delay',
      definition: 'Median number of days from request to validation, from journals.',
    },
  },
] as const satisfies readonly CatalogueMetric[];
