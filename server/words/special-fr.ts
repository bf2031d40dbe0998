import type { SpecialWords } from './special-words.ts';

/** The special questions in French. */
export const specialFr = {
  group: 'Groupement',
  notes: {
    demonstration: () => 'Données de démonstration, fictives.',
    'partial-year': (month) => `Année partielle : relevés reçus jusqu’au mois ${month}.`,
    secret: () => 'Des effectifs trop petits sont couverts par le secret statistique (s.).',
    'at-least': (sources) =>
      `Au moins : rien ne relie les lecteurs de ${sources} aux inscriptions.`,
    'not-linked': () =>
      'Non calculable : aucune source ne relie ses lecteurs aux inscriptions. Fournissez la table des comptes, ou déclarez « readerIs: card » dans le profil.',
    'missing-snapshot': (members) => `Aucun état des inscriptions reçu de : ${members}.`,
  },
} satisfies SpecialWords;
