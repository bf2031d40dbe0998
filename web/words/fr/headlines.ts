import type { Headlines, Overview } from '../../../data/model/overview.ts';
import type { HeadlineWords } from '../overview.ts';
import { measures } from './measures.ts';
import { t } from './typeset.ts';

/** Names of the five figures. */
export function headline(name: keyof Headlines, { context, consumption }: Overview): HeadlineWords {
  const span = consumption.partial ? 'à date' : t`sur l'année`;
  switch (name) {
    case 'uses':
      return { label: measures[context.measure].heading, unit: span };
    case 'activeUsers':
      return { label: 'Usagers actifs', unit: span };
    case 'enrolmentRate':
      return { label: t`Taux d'inscription`, unit: t`de la population` };
    case 'costPerUse':
      return {
        label: 'Coût par usage',
        unit: context.measure === 'rawUses' ? 'TTC, usage brut' : t`TTC, usage pondéré`,
      };
    case 'hoover':
      return {
        label: 'Écart de répartition',
        unit: context.member ? t`indice de Hoover, tous membres` : 'indice de Hoover',
      };
  }
}
