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
  faults: {
    name: () => 'Nom : 60 caractères au plus, sans espace au début ni à la fin.',
    key: () =>
      'Clé : chaque part est une clé, une seule fois, avec un pourcentage entier ; ensemble elles font 100 %.',
    vintage: (allowed) => `Millésime : ${allowed.join(', ')} sont connus.`,
    population: () => 'Population : municipale ou totale.',
    in: () =>
      'Adhésion : ce n’est pas le code Insee d’une commune du département hors du groupement.',
    out: () =>
      'Retrait : seule une commune membre peut partir, et deux membres au moins doivent rester.',
    freed: () => 'Part libérée : au Département, ou répartie entre ceux qui restent.',
    remove: () => 'Abandon : cette ressource n’est pas de l’année.',
    add: () =>
      'Nouvelle ressource : un nom en minuscules sans accents, les mots liés par des traits d’union, qui n’est pas déjà pris, et son prix en euros.',
    price: () => 'Prix : celui, en euros, d’une ressource de l’année qui n’est pas abandonnée.',
    floor: (allowed) =>
      `Plancher : un pourcentage, au plus le plafond, dont la somme ne dépasse pas le tout (${allowed.join(', ')}).`,
    cap: (allowed) =>
      `Plafond : un pourcentage dont la somme atteint le tout (${allowed.join(', ')}).`,
  },
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
