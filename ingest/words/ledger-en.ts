import type { Takeover } from '../preflight/takeover.ts';
import type { Unknown } from '../preflight/unknown.ts';
import { formatIn } from './format.ts';
import type { LedgerWords } from './ledger-words.ts';

const { n, euros, plural, percent, date } = formatIn('en-GB');

const MEASURES: Readonly<Record<string, string>> = {
  seconds: 'seconds',
  requested: 'enrolments requested',
  validated: 'enrolments validated',
  rejected: 'enrolments rejected',
  active: 'enrolments active',
  expired: 'enrolments expired',
  renewed: 'enrolments renewed',
  erased: 'enrolments erased',
  incl_tax: 'amount incl. tax',
  cents: 'amount',
  municipal: 'municipal population',
};

/** Measures of money are in cents. */
const MONEY: readonly string[] = ['incl_tax', 'cents'];

/** A measure as people name it: a COUNTER metric keeps its name. */
const named = (measure: string): string => MEASURES[measure] ?? measure;
const valueOf = (measure: string, value: number | null): string =>
  value === null ? 'n/a' : MONEY.includes(measure) ? euros(value) : n(value);

const WHAT: Readonly<Record<Unknown['what'], string>> = {
  place: 'unknown commune',
  resource: 'unknown resource',
  metric: 'unknown metric',
  state: 'unknown enrolment state',
  institution: 'unknown institution',
  column: 'column not read',
};

/** The sentences of preflight, batches and their reversal, in English. */
export const ledger = {
  measure: (measure) => ({
    name: named(measure),
    unit: MONEY.includes(measure) ? 'cents' : 'count',
  }),
  compared: ({ of, measure, value, months, lastYear, mean }) =>
    [
      `${[...of, named(measure)].join(' · ')}: ${n(value)}${months > 1 ? ` over ${n(months)} months` : ''}`,
      lastYear &&
        `same ${lastYear.months > 1 ? `months (${n(lastYear.months)})` : 'month'} of last year ${n(lastYear.lastYear)}${bracketed(rise(lastYear.lastYear, lastYear.value))}`,
      mean &&
        `monthly mean of last year ${n(mean.lastYear)}${bracketed(rise(mean.lastYear, mean.value))}`,
      !lastYear && !mean && 'nothing of last year to compare with',
    ]
      .filter((part) => typeof part === 'string')
      .join('; '),
  more: (count) => `… and ${plural(count, 'other', 'others')} (all of it: --json)`,
  spike: ({ of, measure, month, value, mean, direction }) =>
    `TO CHECK — ${month}, ${[...of, named(measure)].join(' · ')}: ${n(value)}, far ${direction === 'high' ? 'above' : 'below'} the mean of the months before (${n(mean)}).`,
  unknown: ({ what, text, rows, rejected, suggestions }) => {
    const kept = what === 'institution' ? 'shared among nobody' : 'counted without it';
    const fate = rejected ? 'rejected' : kept;
    const count = what === 'column' ? '' : `: ${plural(rows, 'row', 'rows')} ${fate}`;
    const hint =
      suggestions.length > 0
        ? `, did you mean ${suggestions.map((name) => `“${name}”`).join(' or ')}?`
        : what === 'institution'
          ? ' (declare it under “institutions” in settings/catalogue.yaml)'
          : '';
    return `${WHAT[what]} “${text}”${count}${hint}`;
  },
  unreadColumns: (headings) =>
    `columns the profile does not read: ${headings.map((heading) => `“${heading}”`).join(', ')}`,
  replaced: (takeover) =>
    `replaces ${periods(takeover)} of batch ${party(takeover.from)}${figures(takeover)}`,
  batchState: {
    live: 'live',
    'partly-replaced': 'partly replaced',
    replaced: 'replaced',
    undone: 'undone',
  },
  noBatch: 'No batch: nothing was ingested yet.',
  replacedBy: (batches) => `by ${batches.join(', ')}`,
  reversal: ({ action, batch, file }) =>
    `${action === 'undo' ? 'Undo' : 'Redo'} batch ${batch} (${file}):`,
  passes: (takeover) =>
    `${periods(takeover)} · ${takeover.series}: ${takeover.from ? party(takeover.from) : 'nothing'} → ${takeover.to ? party(takeover.to) : 'nothing, the period is missing again'}${figures(takeover)}`,
  nothingPasses: 'No period changes hands: another batch holds them all.',
  confirmReversal: 'Publish this change? [y/N] ',
  reversed: {
    undo: 'Batch undone. “canopee redo” brings it back exactly as it was.',
    redo: 'Batch brought back.',
  },
  undoneFile: (since, batch) =>
    `ingested on ${date(since)} and undone since: “canopee redo ${batch}” brings it back`,
} satisfies LedgerWords;

function periods({ periods: all }: Takeover): string {
  const [first, last] = [all[0] ?? '', all.at(-1) ?? ''];
  if (all.length < 3) return all.join(', ');
  return `${first} – ${last} (${plural(all.length, 'period', 'periods')})`;
}

function party(from: Takeover['from']): string {
  return from ? `${from.batch} (${from.file}, ${date(from.at)})` : '';
}

function figures({ figures: all }: Takeover): string {
  const changes = Object.entries(all).map(([measure, { before, after }]) => {
    const known = before !== null && after !== null;
    const by = known ? change(measure, before, after) : '';
    return `${named(measure)} ${valueOf(measure, before)} → ${valueOf(measure, after)}${by}`;
  });
  return changes.length > 0 ? `: ${changes.join('; ')}` : '';
}

function change(measure: string, before: number, after: number): string {
  if (after === before) return bracketed(['unchanged']);
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
