import type { Term } from '../words.ts';
import { t } from './typeset.ts';

/** Shares, indices and rates of the page, beside the catalogue's measures. */
export const terms: readonly Term[] = [
  {
    id: 'useShare',
    term: t`Part d'usage`,
    definition: t`Usages d'un membre sur ceux de tous les membres, selon la mesure choisie ; ce qui n'est pas réparti n'y entre pas.`,
  },
  {
    id: 'costShare',
    term: 'Quote-part',
    definition: t`Habitants desservis par le membre sur ceux du département, au millésime Insee de la signature (convention, article 1).`,
  },
  {
    id: 'gap',
    term: 'Écart',
    definition: t`Part d'usage moins quote-part, en points. Informatif : la convention répartit selon la population.`,
  },
  {
    id: 'due',
    term: t`Dû`,
    definition: t`Somme des contrats de l'année, chacun réparti au centime selon la quote-part.`,
  },
  {
    id: 'hoover',
    term: t`Écart de répartition (indice de Hoover)`,
    definition: t`Part du coût qui changerait de payeur si chacun payait selon son usage : demi-somme des écarts, en valeur absolue.`,
  },
  {
    id: 'enrolmentRate',
    term: t`Taux d'inscription`,
    definition: t`Lecteurs inscrits au dernier état reçu de l'année, sur la population municipale en vigueur du département.`,
  },
  {
    id: 'costPerUse',
    term: 'Coût par usage',
    definition: t`Prix TTC de l'année, ramené aux mois reçus, sur les usages pondérés, non répartis compris ; sur les usages bruts quand ils sont la mesure choisie.`,
  },
];
