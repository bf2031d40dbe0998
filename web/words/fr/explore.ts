import type { ExploreWords } from '../explore.ts';
import { count, longMonth } from '../format.ts';
import { uncapital } from '../uncapital.ts';
import { listed, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

/** The page “Explorer” in French. */
export const explore: ExploreWords = {
  title: 'Explorer — Canopée',
  finding: ({ measures, by, filters, from, to }) => {
    const what = listed(measures.map(({ label }, at) => (at === 0 ? label : uncapital(label))));
    const cut = by.length > 0 ? ` par ${listed(by.map((label) => label.toLowerCase()))}` : '';
    const only = filters.length > 0 ? ` (${filters.join(' ; ')})` : '';
    const when = from === to ? longMonth(from) : `de ${longMonth(from)} à ${longMonth(to)}`;
    return t`${what}${cut}${only}, ${when}`;
  },
  refused: 'Cette question n’a pas de réponse juste',
  refusedRemedy: t`Rien n'est perdu : changez ci-dessous ce qui est dit, puis affichez de nouveau.`,
  sentence: (extremes) => {
    if (!extremes) return t`Aucune valeur ne peut être montrée pour cette question.`;
    const { measure, max, min } = extremes;
    if (max.name === '') return t`${measure} : ${max.value}.`;
    const least = min ? t` ; au plus bas, ${min.name} (${min.value})` : '';
    return t`${capital(measure)} : au plus haut, ${max.name} (${max.value})${least}.`;
  },
  form: 'La question',
  measures: 'Mesures',
  measure: (number) => ['Mesure', 'puis', 'et'][number] ?? 'et',
  rows: 'En lignes',
  then: 'puis',
  across: 'En colonnes',
  nothing: 'rien',
  noOther: 'aucune autre',
  period: 'Période',
  from: 'de',
  to: 'à',
  compare: 'Comparer à',
  comparisons: {
    none: 'rien',
    'to-date': t`l'année précédente, à date`,
    full: t`l'année précédente entière`,
    'previous-period': 'la période juste avant',
  },
  year: (year) => t`l'année ${year}`,
  restrict: 'Seulement',
  all: 'Tout',
  layout: 'Présentation',
  top: 'les premiers',
  totals: 'avec les totaux',
  show: 'Afficher',
  startAgain: 'Recommencer',
  axes: { time: 'Temps', place: 'Lieux', offer: 'Offre', age: 'Âge', clock: 'Moment' },
  total: 'Total',
  others: 'Autres',
  everything: 'Tout ensemble',
  together: 'Ensemble',
  table: 'Tableau de la réponse, à faire défiler',
  scrolls: 'Le tableau défile sur le côté →',
  sortBy: (column, descending) =>
    descending
      ? t`Trier par ${column}, du plus grand au plus petit`
      : t`Trier par ${column}, du plus petit au plus grand`,
  marks: {
    partial: { sign: '◐', text: t`valeur partielle : il manque une source ou un mois attendu` },
    'without-secret': {
      sign: '†',
      text: t`hors secret : somme sans les valeurs qui ne peuvent pas être montrées`,
    },
  },
  left: (rows, across) =>
    t`${[
      rows > 0 ? `${count(rows)} ${plural(rows, 'ligne', 'lignes')}` : '',
      across > 0 ? `${count(across)} ${plural(across, 'colonne', 'colonnes')}` : '',
    ]
      .filter((part) => part !== '')
      .join(' et ')} de plus dans les fichiers.`,
  notes: 'À savoir',
  definitions: 'Ce qui est mesuré',
  files: 'Emporter la réponse entière',
  explanation: 'Comment ces chiffres sont calculés (JSON)',
};
