import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { parse } from 'yaml';
import type { Layout } from '../../../data/directory/layout.ts';

/** Uses that a row of a file tells of: one of an event file, a month's requests of a COUNTER report. */
export interface Told {
  readonly year: number;
  readonly month: number;
  /** member of the reader's card or of the institution; `none` when the report does not say, `stranger` for a card nobody has */
  readonly member: string;
  readonly resource: string;
  readonly uses: number;
  /** of events only */
  readonly card?: string;
  readonly weekday?: number;
  readonly hour?: number;
}

/** The catalogue as far as the tests need it. */
export interface Catalogue {
  readonly institutions: Readonly<Record<string, string>>;
  readonly resources: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly provider: string;
    readonly from: string;
    readonly to?: string;
    readonly replaces?: string;
    readonly contracts: readonly { readonly from: string; readonly amount: number }[];
  }[];
  readonly annotations: readonly {
    readonly date: string;
    readonly kind: string;
    readonly label: string;
    readonly member?: string;
    readonly resource?: string;
  }[];
}

interface Profile {
  readonly source: string;
  readonly kind: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly skip?: readonly { readonly column: string; readonly equals: readonly string[] }[];
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Names of the dropped files that match. */
export function dropped({ inbox }: Layout, pattern: RegExp): string[] {
  return readdirSync(inbox)
    .filter((name) => pattern.test(name))
    .sort();
}

/** Headings and rows of a dropped CSV file, read by the letter: nothing in it is quoted. */
export function csvOf({ inbox }: Layout, name: string): { head: string[]; rows: string[][] } {
  const text = iconv.decode(readFileSync(join(inbox, name)), 'win1252');
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  return { head, rows };
}

/** The catalogue of the drop. */
export function catalogueOf({ settings }: Layout): Catalogue {
  return parse(readFileSync(join(settings, 'catalogue.yaml'), 'utf8')) as Catalogue;
}

/** Members by card, as the enrolment files tell them. */
function cardsOf(layout: Layout): Map<string, string> {
  return new Map(
    dropped(layout, /^inscriptions-/).flatMap((name) =>
      csvOf(layout, name).rows.map(([card = '']) => [card, name.split('-')[1] ?? ''] as const),
    ),
  );
}

/** Everything the drop tells of uses; repeated, skipped and readerless rows left out. */
export function usesOf(layout: Layout): Told[] {
  const cards = cardsOf(layout);
  const events = profilesOf(layout).flatMap((profile) =>
    dropped(layout, new RegExp(`^evenements-${profile.source}-`)).flatMap((name) =>
      eventsOf(layout, name, profile, cards),
    ),
  );
  const counts = dropped(layout, /^counter-/).flatMap((name) => countsOf(layout, name));
  return [...events, ...counts];
}

function profilesOf({ settings }: Layout): Profile[] {
  const folder = join(settings, 'profiles');
  return readdirSync(folder)
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Profile)
    .filter(({ kind }) => kind === 'events');
}

function eventsOf(
  layout: Layout,
  name: string,
  { source, columns, skip: [skip] = [] }: Profile,
  cards: ReadonlyMap<string, string>,
): Told[] {
  const { head, rows } = csvOf(layout, name);
  const cell = (row: string[], heading = '') => row[head.indexOf(heading)] ?? '';
  const kept = rows.filter((row) => !skip?.equals.includes(cell(row, skip.column)));
  const once = new Map(kept.map((row) => [row.join(';'), row]));
  return [...once.values()].flatMap((row) => {
    const card = cell(row, columns.reader);
    const member = cards.get(card) ?? 'stranger';
    const moment = momentOf(cell(row, columns.date), cell(row, columns.time));
    return card && moment ? { ...moment, card, member, resource: source, uses: 1 } : [];
  });
}

/** Undefined for a day that does not exist. */
function momentOf(
  date: string,
  time: string,
): Required<Pick<Told, 'year' | 'month' | 'weekday' | 'hour'>> | undefined {
  const [day = 0, month = 0, year = 0] = date.split('/').map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCDate() !== day || at.getUTCMonth() !== month - 1) return undefined;
  return { year, month, weekday: at.getUTCDay(), hour: Number(time.slice(0, 2)) };
}

function countsOf(layout: Layout, name: string): Told[] {
  const [, resource = '', file = ''] = /^counter-(.*)-(\d{4})\.tsv$/.exec(name) ?? [];
  const { institutions } = catalogueOf(layout);
  const lines = readFileSync(join(layout.inbox, name), 'utf8').trimEnd().split('\r\n');
  const table = lines.map((line) => line.split('\t'));
  const heading = table.findIndex((row) => row.includes('Metric_Type'));
  const head = table[heading] ?? [];
  const cell = (row: string[], column: string) => row[head.indexOf(column)];
  return table
    .slice(heading + 1)
    .filter((row) => cell(row, 'Metric_Type') === 'Total_Item_Requests')
    .filter((row) => (cell(row, 'Access_Method') ?? 'Regular') === 'Regular')
    .flatMap((row) =>
      MONTHS.flatMap((month, index) => ({
        ...{ year: Number(file), month: index + 1, resource },
        member: institutions[cell(row, 'Institution_Name') ?? ''] ?? 'none',
        uses: Number(cell(row, `${month}-${file}`) ?? 0),
      })),
    );
}
