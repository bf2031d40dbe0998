import type { Takeover } from '../preflight/takeover.ts';
import type { Unknown } from '../preflight/unknown.ts';
import { formatIn } from './format.ts';
import type { LedgerWords } from './ledger-words.ts';

const { n, euros, plural, percent, date } = formatIn('fr-FR');

const MEASURES: Readonly<Record<string, string>> = {
  seconds: 'secondes',
  uses: 'usages',
  sessions: 'séances',
  requested: 'inscriptions demandées',
  validated: 'inscriptions validées',
  rejected: 'inscriptions refusées',
  active: 'inscriptions actives',
  expired: 'inscriptions expirées',
  renewed: 'inscriptions renouvelées',
  erased: 'inscriptions effacées',
  incl_tax: 'montant TTC',
  cents: 'montant',
  municipal: 'population municipale',
};

/** Les mesures d'une somme d'argent sont en centimes. */
const MONEY: readonly string[] = ['incl_tax', 'cents'];

/** A measure as people name it: a COUNTER metric keeps its name. */
const named = (measure: string): string => MEASURES[measure] ?? measure;
const valueOf = (measure: string, value: number | null): string =>
  value === null ? 'n.d.' : MONEY.includes(measure) ? euros(value) : n(value);

const WHAT: Readonly<Record<Unknown['what'], string>> = {
  place: 'commune inconnue',
  resource: 'ressource inconnue',
  metric: 'mesure inconnue',
  state: 'état d’inscription inconnu',
  institution: 'établissement inconnu',
  column: 'colonne non lue',
};

/** Les phrases du contrôle préalable, des lots et de leur annulation, en français. */
export const ledger = {
  measure: (measure) => ({
    name: named(measure),
    unit: MONEY.includes(measure) ? 'cents' : 'count',
  }),
  compared: ({ of, measure, value, months, lastYear, mean }) =>
    [
      `${[...of, named(measure)].join(' · ')} : ${n(value)}${months > 1 ? ` sur ${n(months)} mois` : ''}`,
      lastYear &&
        `${lastYear.months > 1 ? `mêmes mois (${n(lastYear.months)})` : 'même mois'} de l’an passé ${n(lastYear.lastYear)}${bracketed(rise(lastYear.lastYear, lastYear.value))}`,
      mean &&
        `moyenne mensuelle de l’an passé ${n(mean.lastYear)}${bracketed(rise(mean.lastYear, mean.value))}`,
      !lastYear && !mean && 'rien de l’an passé pour comparer',
    ]
      .filter((part) => typeof part === 'string')
      .join(' ; '),
  more: (count) => `… et ${plural(count, 'autre', 'autres')} (tout : --json)`,
  spike: ({ of, measure, month, value, mean, direction }) =>
    `À VÉRIFIER — ${month}, ${[...of, named(measure)].join(' · ')} : ${n(value)}, ${direction === 'high' ? 'très au-dessus' : 'très au-dessous'} de la moyenne des mois précédents (${n(mean)}).`,
  unknown: ({ what, text, rows, rejected, suggestions }) => {
    const kept = what === 'institution' ? 'non répartie' : 'comptée sans elle';
    const fate = rejected ? 'rejetée' : kept;
    const count =
      what === 'column'
        ? ''
        : ` : ${plural(rows, `ligne ${fate}`, `lignes ${fate.replace(/(tie|ée)\b/, '$1s')}`)}`;
    const hint =
      suggestions.length > 0
        ? `, vouliez-vous dire ${suggestions.map((name) => `« ${name} »`).join(' ou ')} ?`
        : what === 'institution'
          ? ' (déclarez-le sous « institutions » dans settings/catalogue.yaml)'
          : '';
    return `${WHAT[what]} « ${text} »${count}${hint}`;
  },
  unreadColumns: (headings) =>
    `colonnes que le profil ne lit pas : ${headings.map((heading) => `« ${heading} »`).join(', ')}`,
  replaced: (takeover) =>
    `remplace ${periods(takeover)} du lot ${party(takeover.from)}${figures(takeover)}`,
  batchState: {
    live: 'en vigueur',
    'partly-replaced': 'remplacé en partie',
    replaced: 'remplacé',
    undone: 'annulé',
  },
  noBatch: 'Aucun lot : rien n’a encore été importé.',
  replacedBy: (batches) => `par ${batches.join(', ')}`,
  reversal: ({ action, batch, file }) =>
    `${action === 'undo' ? 'Annuler' : 'Rétablir'} le lot ${batch} (${file}) :`,
  passes: (takeover) =>
    `${periods(takeover)} · ${takeover.series} : ${takeover.from ? party(takeover.from) : 'rien'} → ${takeover.to ? party(takeover.to) : 'rien, la période manque de nouveau'}${figures(takeover)}`,
  nothingPasses: 'Aucune période ne change de lot : un autre les tient toutes.',
  confirmReversal: 'Publier ce changement ? [o/N] ',
  reversed: {
    undo: 'Lot annulé. « canopee redo » le rétablit à l’identique.',
    redo: 'Lot rétabli.',
  },
  undoneFile: (since, batch) =>
    `déjà importé le ${date(since)}, puis annulé : « canopee redo ${batch} » le rétablit`,
} satisfies LedgerWords;

function periods({ periods: all }: Takeover): string {
  const [first, last] = [all[0] ?? '', all.at(-1) ?? ''];
  if (all.length < 3) return all.join(', ');
  return `${first} – ${last} (${plural(all.length, 'période', 'périodes')})`;
}

function party(from: Takeover['from']): string {
  return from ? `${from.batch} (${from.file}, du ${date(from.at)})` : '';
}

function figures({ figures: all }: Takeover): string {
  const changes = Object.entries(all).map(([measure, { before, after }]) => {
    const known = before !== null && after !== null;
    const by = known ? change(measure, before, after) : '';
    return `${named(measure)} ${valueOf(measure, before)} → ${valueOf(measure, after)}${by}`;
  });
  return changes.length > 0 ? ` : ${changes.join(' ; ')}` : '';
}

function change(measure: string, before: number, after: number): string {
  if (after === before) return bracketed(['inchangé']);
  const sign = after > before ? '+' : '−';
  const difference = `${sign}${valueOf(measure, Math.abs(after - before))}`;
  return bracketed([difference, ...rise(before, after)]);
}

/** `+25 %`; nothing beside 0 */
function rise(before: number, after: number): string[] {
  return before > 0 && after !== before ? [percent(after / before - 1)] : [];
}

function bracketed(parts: readonly string[]): string {
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
