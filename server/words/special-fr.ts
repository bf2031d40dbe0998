import { monthInWords } from './month-in-words.ts';
import type { SpecialWords } from './special-words.ts';

const OBSTACLE = {
  everywhere: () => 'aucun lieu n’est indiqué, il n’y a rien à quoi comparer',
  'commune-not-published': (commune) =>
    `les usages d’une seule ressource ne sont pas publiés commune par commune (${commune})`,
  'too-early': () => 'les trois mois d’avant ne sont pas dans les données',
  'not-over': (month) => `il faut les trois mois d’après, jusqu’à ${month}`,
  'missing-month': (month) => `un relevé attendu manque pour ${month}`,
  'partial-month': (month) => `des relevés de ${month} sont partiels ou provisoires`,
  'series-break': (label) => `rupture de série dans la période (${label})`,
  secret: () => 'des effectifs du lieu sont couverts par le secret statistique',
  'not-computable': () => 'cette mesure n’existe pas pour cette ressource',
  'too-few-uses': () => 'trop peu d’usages avant l’action, tout écart tiendrait au hasard',
  'too-few-controls': (count) =>
    `il faut au moins quatre autres lieux sans action pendant la période, il y en a ${count}`,
} satisfies SpecialWords['obstacle'];

const percent = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

/** The special questions in French. */
export const specialFr = {
  group: 'Groupement',
  notes: {
    demonstration: () => 'Données de démonstration, fictives.',
    'partial-year': (month) =>
      `Année partielle : relevés reçus jusqu’en ${monthInWords(month, 'fr')}.`,
    secret: () => 'Des effectifs trop petits sont couverts par le secret statistique (s.).',
    'at-least': (sources) =>
      `Au moins : rien ne relie les lecteurs de ${sources} aux inscriptions.`,
    'not-linked': () =>
      'Non calculable : aucune source ne relie ses lecteurs aux inscriptions. Fournissez la table des comptes, ou déclarez « readerIs: card » dans le profil.',
    'missing-snapshot': (members) => `Aucun état des inscriptions reçu de : ${members}.`,
    'within-year': () =>
      'À l’intérieur d’une année civile : personne n’est suivi d’une année à l’autre.',
    'no-cohorts': () =>
      'Non calculable : aucune source n’a envoyé les usages de lecteurs cette année-là, ou ils ont été effacés.',
    'no-cause': () =>
      'Informatif : un écart avec les autres lieux ne prouve pas que l’action en est la cause.',
    'many-comparisons': (count) =>
      `${count} actions comparées : au hasard, une sur vingt paraîtrait avoir un effet.`,
  },
  effect: ({ finding, effect, low, high, controls, obstacle }) => {
    if (finding === null) return `Non calculable : ${whyNot(obstacle)}.`;
    const beside = `intervalle à 95 % : ${percent.format(Number(low))} à ${percent.format(Number(high))} ; ${controls} lieux comparés`;
    return finding === 'none'
      ? `Pas d’effet discernable (${beside}).`
      : `${percent.format(Number(effect))} par rapport aux lieux sans action (${beside}).`;
  },
  obstacle: OBSTACLE,
} satisfies SpecialWords;

function whyNot(obstacle: Parameters<SpecialWords['effect']>[0]['obstacle']): string {
  return obstacle ? OBSTACLE[obstacle.code](obstacle.subject ?? '') : '';
}
