import { FRENCH_KEYS } from './annex-terms.ts';
import type { Absence } from '../figure.ts';
import type { Obstacle } from './obstacle.ts';
import type { SimulationBase } from './simulation-base.ts';

const REASONS: Readonly<Record<Absence, string>> = {
  secret: 'secret statistique',
  missing: 'non reçu',
  'not-computable': 'aucun chiffre',
  'series-break': 'série rompue',
};

const CONFLICTS: Readonly<Record<Exclude<Obstacle['code'], 'missing-figure'>, string>> = {
  'floors-exceed-whole': 'la somme des planchers dépasse le total',
  'caps-below-whole': 'la somme des plafonds n’atteint pas le total',
  'floor-above-cap': 'un plancher dépasse un plafond',
  'nobody-to-charge':
    'ce que les plafonds retirent ne peut être payé par personne, les autres ne pesant rien dans la clé',
  'too-few-members': 'il reste moins de deux membres : le groupement prend fin (art. 3)',
};

/** Why a scenario cannot be computed, in French. */
export function obstacleText(obstacle: Obstacle, { candidates, year }: SimulationBase): string {
  if (obstacle.code !== 'missing-figure') return CONFLICTS[obstacle.code];
  const member = candidates.find(({ code }) => code === obstacle.member);
  const when = obstacle.key === 'population' ? 'millésime ' : '';
  const whose = member ? `, ${member.name}` : '';
  return `${FRENCH_KEYS[obstacle.key]}${whose} (${when}${obstacle.year ?? year}) : ${REASONS[obstacle.reason]}`;
}
