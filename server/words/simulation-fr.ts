import { isKnown } from '../../data/model/figure.ts';
import {
  frenchChange,
  frenchDifference,
  frenchEuros,
  frenchShare,
} from '../../data/model/french-figures.ts';
import { obstacleText } from '../../data/model/simulation/obstacle-text.ts';
import { SIMULATION_NOTICE } from '../../data/model/simulation.ts';
import type { SimulationWords } from './simulation-words.ts';

/** Simulations in French. */
export const simulationFr: SimulationWords = {
  notice: SIMULATION_NOTICE.fr,
  warning: 'Avertissement',
  caption: (year) => `Simulation des quotes-parts de ${year}, à côté de ce qui est dû`,
  columns: {
    scenario: 'Scénario',
    code: 'Code',
    member: 'Membre',
    share: 'Quote-part',
    amount: 'Montant',
    due: 'Dû aujourd’hui',
    difference: 'Écart',
    evolution: 'Évolution',
    remark: 'Remarque',
  },
  change: { stays: null, joins: 'adhère', leaves: 'se retire' },
  held: { floor: 'au plancher', cap: 'au plafond' },
  obstacle: (obstacle, base) => `non calculable : ${obstacleText(obstacle, base)}`,
  notes: {
    demonstration: () => 'données de démonstration, fictives',
    'no-agreement': () => 'aucune version de la convention ne vaut pour cette année',
    'partial-year': (year) => `${year} n’est pas reçue en entier`,
    'series-break': (label) => `la moyenne traverse une rupture de série : ${label}`,
    'settled-order': (name) =>
      `une commande de ${name}, antérieure à un retrait, reste due comme elle l’est : hors de la simulation`,
    'no-price': (name) => `aucun prix n’est connu pour ${name} : hors du total`,
  },
  summary: ({ total, hoover, largestRise }, nameOf) =>
    [
      `total ${frenchEuros(total)}`,
      `indice de Hoover ${isKnown(hoover) ? frenchShare(hoover) : 'n.c.'}`,
      largestRise
        ? `plus forte hausse ${nameOf(largestRise.member)}, ${frenchDifference(largestRise.difference)}${isKnown(largestRise.evolution) ? ` (${frenchChange(largestRise.evolution)})` : ''}`
        : 'aucune hausse',
    ].join(' · '),
  address: 'Adresse à partager',
  unreadable: (path, code) =>
    code === 'ENOENT'
      ? `Le fichier ${path} n’existe pas : donnez celui qui décrit les scénarios.`
      : `Le fichier ${path} ne peut pas être lu (${code}).`,
  faultAt: (path, line, fault) => `${path}, ligne ${line} : ${fault}`,
};
