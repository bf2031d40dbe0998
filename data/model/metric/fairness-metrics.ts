import { gap, intensity } from '../fairness.ts';
import type { CatalogueMetric } from './entry.ts';

/** Use beside cost, member by member. Informative: the agreement shares the cost by population (convention, art. 1). */
export const FAIRNESS_METRICS = [
  {
    id: 'useShare',
    unit: 'share',
    grains: ['event', 'provider-aggregate'],
    formula: 'uses / Σ uses',
    from: ['uses', 'membersUses'],
    compute: (own, whole) => own / whole,
    fr: {
      label: 'Part d’usage',
      definition: 'Part d’un membre dans les usages pondérés des membres.',
      caveat: 'Informatif : la convention répartit selon la population.',
    },
    en: {
      label: 'Use share',
      definition: 'Part of a member in the members’ weighted uses.',
      caveat: 'Informative: the agreement shares the cost by population.',
    },
  },
  {
    id: 'costShare',
    unit: 'share',
    grains: ['vintage'],
    formula: 'servedPopulation / departmentPopulation',
    from: ['costShare'],
    fr: {
      label: 'Quote-part',
      definition:
        'Part d’un membre dans le coût : habitants desservis sur population du département (art. 1).',
      caveat: 'Sur le millésime figé dans la version de la convention en vigueur.',
    },
    en: {
      label: 'Cost share',
      definition:
        'Part of a member in the cost: inhabitants served over those of the department (art. 1).',
      caveat: 'On the vintage frozen in the version of the agreement in force.',
    },
  },
  {
    id: 'gap',
    unit: 'points',
    grains: ['event', 'provider-aggregate'],
    formula: 'useShare − costShare',
    from: ['uses', 'membersUses', 'costShare'],
    compute: (own, whole, share) => gap({ useShare: own / whole, costShare: share }),
    fr: {
      label: 'Écart',
      definition: 'Part d’usage moins quote-part.',
      caveat: 'Informatif : la convention répartit selon la population.',
    },
    en: {
      label: 'Gap',
      definition: 'Use share less cost share.',
      caveat: 'Informative: the agreement shares the cost by population.',
    },
  },
  {
    id: 'intensity',
    unit: 'index',
    grains: ['event', 'provider-aggregate'],
    formula: '100 × useShare / costShare',
    from: ['uses', 'membersUses', 'costShare'],
    compute: (own, whole, share) =>
      intensity({ useShare: own / whole, costShare: share }) ?? Number.NaN,
    fr: {
      label: 'Intensité',
      definition: '100 : le membre utilise exactement son prorata.',
      caveat: 'Informatif : la convention répartit selon la population.',
    },
    en: {
      label: 'Intensity',
      definition: '100: the member uses exactly its pro rata.',
      caveat: 'Informative: the agreement shares the cost by population.',
    },
  },
  {
    id: 'hoover',
    unit: 'share',
    grains: ['event', 'provider-aggregate'],
    formula: '½ Σ |useShare − costShare|',
    from: ['hoover'],
    fr: {
      label: 'Indice de Hoover',
      definition: 'Part du coût qui changerait de payeur si elle était facturée à l’usage.',
      caveat: 'Du groupement entier ; informatif.',
    },
    en: {
      label: 'Hoover index',
      definition: 'Part of the cost that would change payer if it were billed by use.',
      caveat: 'Of the whole group; informative.',
    },
  },
] as const satisfies readonly CatalogueMetric[];
