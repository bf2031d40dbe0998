import { accountOf, type Account, type Fate } from './account.ts';
import type { Declared } from './declared.ts';
import { isBlank } from './rows.ts';
import { monthIn, valueIn } from './provider-cell.ts';
import type { ProfileFile } from './settings.ts';
import { titledSheets } from './sheets.ts';
import { isSummary, spelling } from './text.ts';
import type { Figure } from './uses.ts';

/** What a value's place says of it: field → text. */
type Facts = Readonly<Record<string, string>>;

interface Column {
  readonly at: number;
  readonly facts: Facts;
}

interface Table {
  readonly below: readonly (readonly string[])[];
  readonly fields: readonly Column[];
  readonly values: readonly Column[];
}

interface Told {
  readonly fates: Fate[];
  readonly figures: Figure[];
}

/**
 * Counts a provider's tables by values: those of blank and summary rows are skipped, as are the rows of a sheet without the
 * headings; what names no month, member, resource or metric, or is no number, is rejected; a row told again is a duplicate.
 *
 * @param named what the name of the file says
 */
export function recountTotals(
  bytes: Buffer,
  profile: ProfileFile,
  named: Facts,
  declared: Declared,
): { readonly account: Account; readonly figures: readonly Figure[] } {
  const told: Told = { fates: [], figures: [] };
  for (const { title, rows } of titledSheets(bytes, profile.delimiter)) {
    const table = tableIn(rows, profile);
    const { sheet, constants } = profile;
    const facts = { ...constants, ...named, ...(sheet !== undefined && { [sheet]: title }) };
    if (table)
      recountTable(
        table,
        (text, place) => figureOf(text, { ...facts, ...place }, profile, declared),
        profile.fill ?? [],
        told,
      );
    else told.fates.push(...rows.filter((row) => !isBlank(row)).map((): Fate => 'skipped'));
  }
  return { account: accountOf(told.fates), figures: told.figures };
}

/** The table under the first row that holds every heading of the profile; undefined when none does. */
function tableIn(rows: readonly string[][], profile: ProfileFile): Table | undefined {
  const { columns, headerRows = 1, wide = [] } = profile;
  const { value, ...own } = columns;
  const top = rows.findIndex((row) => Object.values(columns).every((name) => row.includes(name)));
  if (top < 0) return undefined;
  const headings = rows.slice(top, top + headerRows);
  const first = headings[0] ?? [];
  const fields = Object.entries(own).map(([field, name]) => ({
    ...{ at: first.indexOf(name), facts: { field } },
  }));
  const below = rows.slice(top + headerRows);
  if (value !== undefined)
    return { below, fields, values: [{ at: first.indexOf(value), facts: {} }] };
  const mapped = new Set(fields.map(({ at }) => at));
  const values = first.flatMap((_, at): Column[] => {
    const facts = [wide].flat().map((role, row) => [role.slice(0, -1), over(headings, row, at)]);
    const aside = mapped.has(at) || facts.some(([, text]) => isSummary([text ?? '']));
    return aside ? [] : [{ at, facts: Object.fromEntries(facts) as Facts }];
  });
  return { below, fields, values };
}

/** A heading, or the one to its left that it shares where rows stand above one another. */
function over(headings: readonly string[][], row: number, at: number): string {
  const cells = (headings[row] ?? []).slice(0, at + 1);
  return (row < headings.length - 1 ? cells.findLast((cell) => cell !== '') : cells[at]) ?? '';
}

function recountTable(
  { below, fields, values }: Table,
  figureAt: (text: string, place: Facts) => Figure | undefined,
  fill: readonly string[],
  { fates, figures }: Told,
): void {
  const seen = new Set<string>();
  let above: Facts = {};
  for (const cells of below) {
    const aside = isBlank(cells) || isSummary(cells);
    const said = fields.map(({ at, facts }) => [facts.field ?? '', (cells[at] ?? '').trim()]);
    const row = Object.fromEntries(said.filter(([, text]) => text !== '')) as Facts;
    above = { ...above, ...row };
    const filled = Object.entries(above).filter(([field]) => fill.includes(field));
    const key = JSON.stringify([above.year, cells]);
    for (const { at, facts } of values) {
      const place = { ...Object.fromEntries(filled), ...row, ...facts };
      const text = (cells[at] ?? '').trim();
      const figure = aside || text === '' ? undefined : figureAt(text, place);
      const fate = aside || text === '' ? 'skipped' : fateOf(figure, seen.has(key));
      fates.push(fate);
      if (figure && fate === 'accepted') figures.push(figure);
    }
    seen.add(key);
  }
}

function fateOf(figure: Figure | undefined, again: boolean): Fate {
  if (!figure) return 'rejected';
  return again ? 'duplicates' : 'accepted';
}

function figureOf(
  text: string,
  facts: Facts,
  profile: ProfileFile,
  declared: Declared,
): Figure | undefined {
  const month = monthIn(facts.month ?? '', facts.year);
  const member = memberOf(spelling(facts.member ?? ''), declared);
  const resource = declared.resources.get(spelling(facts.resource ?? ''));
  const measure = measureOf(facts.metric ?? '', profile);
  const value = valueIn(text) * (measure?.factor ?? 1);
  if (!month || !member || !resource || !measure || Number.isNaN(value)) return undefined;
  return { ...month, member, resource, value, metric: measure.metric, regular: true };
}

function memberOf(key: string, { institutionMember, placeMember }: Declared): string | undefined {
  return institutionMember.get(key) ?? placeMember.get(key);
}

/** What a word measures, and what one of it is in the unit of its metric. */
function measureOf(
  word: string,
  { metrics = {} }: ProfileFile,
): { readonly metric: string; readonly factor: number } | undefined {
  const meaning = metrics[word] ?? MEASURED[word];
  if (meaning === undefined) return undefined;
  const { metric, unit } =
    typeof meaning === 'string' ? { metric: meaning, unit: undefined } : meaning;
  return { metric: metric === 'time' ? 'seconds' : metric, factor: unit === 'minutes' ? 60 : 1 };
}

/** Words for metrics that no profile needs to explain; a table that names none counts uses. */
const MEASURED: Readonly<Record<string, string>> = {
  '': 'uses',
  Consultations: 'uses',
  Téléchargements: 'downloads',
};
