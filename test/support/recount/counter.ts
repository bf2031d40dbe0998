import { accountOf, type Account, type Fate } from './account.ts';
import { isBlank, rowsOf } from './rows.ts';
import type { Declared } from './declared.ts';
import { isSummary, spelling } from './text.ts';
import type { Figure } from './uses.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

interface Column {
  readonly at: number;
  readonly year: number;
  readonly month: number;
}

/** Is the text a COUNTER table? Some row of its top has a cell that says `Metric_Type`. */
export function isCounter(text: string): boolean {
  return headingPlace(text.split('\n', 40).map((line) => line.split('\t'))) >= 0;
}

/**
 * Counts a COUNTER table by monthly values, of which a blank line has none: a blank one is skipped, one that is no number
 * or of no named platform or metric is rejected; those of a row that repeats another are duplicates, those of a summary
 * row are skipped.
 *
 * @throws Error for a heading behind `Reporting_Period_Total` that is no month
 */
export function recountCounter(
  text: string,
  declared: Declared,
): { readonly account: Account; readonly figures: readonly Figure[] } {
  const rows = rowsOf(text, '\t');
  const top = headingPlace(rows);
  const heading = (rows[top] ?? []).map(headingName);
  const months = monthColumns(rows[top] ?? []);
  const seen = new Set<string>();
  const fates: Fate[] = [];
  const figures: Figure[] = [];
  for (const cells of rows.slice(top + 1).filter((row) => !isBlank(row))) {
    const whole = JSON.stringify(cells);
    const facts = rowFacts(cells, heading, declared);
    const aside = isSummary(cells) || facts.metric === 'TOTAL';
    const named = facts.resource !== '' && facts.metric !== '';
    for (const { at, ...month } of months) {
      const text = (cells[at] ?? '').trim();
      const value = named ? numberOf(text) : Number.NaN;
      const fate = aside || text === '' ? 'skipped' : fateOf(value, seen.has(whole));
      fates.push(fate);
      if (fate === 'accepted') figures.push({ ...facts, ...month, value });
    }
    seen.add(whole);
  }
  return { account: accountOf(fates), figures };
}

function rowFacts(
  cells: readonly string[],
  heading: readonly string[],
  { institutionMember, platforms }: Declared,
): Pick<Figure, 'member' | 'resource' | 'metric' | 'regular'> {
  const cell = (name: string): string => (cells[heading.indexOf(name)] ?? '').trim();
  const platform = spelling(cell('platform'));
  return {
    member:
      institutionMember.get(spelling(cell('institution_name'))) ??
      institutionMember.get(spelling(cell('customer_id'))) ??
      'none',
    resource: platforms.get(platform) ?? platform.replaceAll(' ', '-'),
    metric: cell('metric_type'),
    regular: !heading.includes('access_method') || cell('access_method') === 'Regular',
  };
}

function fateOf(value: number, repeated: boolean): Fate {
  if (Number.isNaN(value)) return 'rejected';
  return repeated ? 'duplicates' : 'accepted';
}

/** `6 000`, `1,234`, `-1`; NaN for what is no whole number. */
function numberOf(text: string): number {
  const bare = text.replaceAll(/[ \u00a0\u202f]/g, '');
  if (/^-?\d+$/.test(bare)) return Number(bare);
  return /^-?\d{1,3}(,\d{3})+$/.test(bare) ? Number(bare.replaceAll(',', '')) : Number.NaN;
}

function monthColumns(heading: readonly string[]): Column[] {
  const first = heading.map(headingName).indexOf('reporting_period_total') + 1;
  return heading.slice(first).map((name, index) => {
    const [, word = '', year = ''] = /^([A-Z][a-z]{2})-(\d{4})$/.exec(name.trim()) ?? [];
    const month = MONTHS.indexOf(word) + 1;
    if (month === 0) throw new Error(`no month: ${name}`);
    return { at: first + index, year: Number(year), month };
  });
}

function headingPlace(rows: readonly (readonly string[])[]): number {
  return rows.findIndex((cells) => cells.some((cell) => headingName(cell) === 'metric_type'));
}

function headingName(cell: string): string {
  return cell.trim().toLowerCase().replaceAll(/[ _]+/g, '_');
}
