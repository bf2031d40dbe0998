import { LEFT_OUT, MEASURE_WORDS, STATE_WORDS } from '../../../data/model/imports/mapping.ts';
import { matchingKey } from '../../../data/model/commune.ts';
import type { Profile, ProfileInput } from '../../settings/profile.ts';
import { columnIn, titleOf } from '../../sources/counts/headings.ts';
import { metricByWord } from '../../sources/counts/metric-word.ts';
import type { Chosen } from './chosen.ts';
import { measureWord } from './measure-word.ts';
import type { Sight } from './personal.ts';
import { wordsOf, type FileWord } from './words-of.ts';

/** Roles of columns of figures under a title that says something. */
export const WIDE: readonly string[] = [
  ...['months', 'metrics', 'members', 'resources', 'months-metrics', 'metrics-months'],
];

/** What each column is chosen to be, in their order. */
export function chosenRoles({ headings, choices }: Chosen): readonly string[] {
  return Array.from({ length: headings.width }, (_, column) => choices[`c${column + 1}`] ?? '');
}

/** The words whose meaning is chosen, with what was chosen. */
export function chosenWords(chosen: Chosen): readonly FileWord[] {
  const words = wordsOf(chosen.guess, chosen.headings, chosenRoles(chosen));
  return words.map((word) => ({ ...word, meaning: chosen.choices[word.field] ?? '' }));
}

/** The profile that some choices come to, as people write it; whether it can be is for `faultsOf` and the schema to say. */
export function profileFrom(chosen: Chosen, sight: Sight): ProfileInput {
  const { kind, choices, guess } = chosen;
  const { source, files, sheet, dates } = choices;
  const columns = columnsOf(chosen, sight);
  const input = {
    ...{ source, kind, files: files ? [files] : [] },
    ...(sheet && { sheets: [sheet] }),
    ...(guess.sample.headerRows === 2 && { headerRows: 2 }),
    ...{ dates, columns },
    ...optional('constants', constantsOf(chosen, columns)),
    ...(kind === 'counts' && mannersOf(chosen, columns)),
    ...(kind === 'events' && { readerIs: isOfAccounts(chosen) ? 'account' : 'card' }),
    ...meaningsOf(chosen, sight),
    ...optional('ignore', ignoredIn(chosen)),
  };
  return input as ProfileInput;
}

function isOfAccounts(chosen: Chosen): boolean {
  return chosenRoles(chosen).includes('account');
}

/** How a table of figures is read. */
function mannersOf(
  chosen: Chosen,
  columns: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const { sheetIs, decimal, blank, fill } = chosen.choices;
  const [wide] = chosenRoles(chosen).filter((role) => WIDE.includes(role));
  const roles = wide?.split('-') ?? [];
  const labels = Object.keys(columns).filter((field) => field !== 'value');
  return {
    ...(sheetIs && { sheet: sheetIs }),
    ...(roles.length > 0 && { wide: roles.length > 1 ? roles : roles[0] }),
    ...(decimal && { decimal }),
    ...(blank === 'zero' && { blank }),
    ...(fill === '1' && labels.length > 0 && { fill: labels }),
  };
}

function optional(name: string, value: object): Readonly<Record<string, object>> {
  return Object.keys(value).length > 0 ? { [name]: value } : {};
}

/** Field → heading, for columns that are no figures under a title. */
function columnsOf(chosen: Chosen, sight: Sight): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const [column, role] of chosenRoles(chosen).entries()) {
    const field = role === 'account' ? 'reader' : role;
    if (role === '' || WIDE.includes(role) || field in columns) continue;
    columns[field] = headingOf(chosen, sight, column);
  }
  return columns;
}

/** A column by its heading, or by its place where the heading is not its own, or may be somebody's. */
export function headingOf({ headings }: Chosen, sight: Sight, column: number): string {
  const shown = sight.heading(column);
  const whole = titleOf(headings, column);
  const own = [shown, shown === null ? null : whole].find(
    (text) => text !== null && !text.startsWith('#') && columnIn(headings, text) === column,
  );
  return own ?? `#${column + 1}`;
}

function constantsOf(
  chosen: Chosen,
  columns: Readonly<Record<string, string>>,
): Record<string, string> {
  // prettier-ignore
  const { kind, choices } = chosen;
  const roles = chosenRoles(chosen).flatMap((role) => role.split('-'));
  const isOpen = (field: string, wide: string): boolean =>
    !(field in columns) && !roles.includes(wide);
  const { resource, member, metric } = choices;
  const isMeasured = metric !== undefined && metric !== 'uses' && kind === 'counts';
  return {
    ...(resource && kind !== 'enrolments' && isOpen('resource', 'resources') && { resource }),
    ...(member && isOpen('commune', 'members') && { commune: member }),
    ...(isMeasured && isOpen('metric', 'metrics') && { metric }),
  };
}

/** What words of the file mean, and which are left out. */
function meaningsOf(
  chosen: Chosen,
  sight: Sight,
): Partial<Pick<Profile, 'metrics' | 'states' | 'skip'>> {
  // prettier-ignore
  const words = chosenWords(chosen);
  const kept = words.filter(({ meaning }) => meaning !== '' && meaning !== LEFT_OUT);
  const metrics = kept.filter(({ of, column, word, meaning }) => {
    const known = metricByWord(word);
    return of === 'measure' && (column === null || !known || measureWord(known) !== meaning);
  });
  const states = kept.filter(({ of }) => of === 'state');
  const skipped = new Map<number, string[]>();
  for (const { column, meaning, word } of words)
    if (column !== null && meaning === LEFT_OUT)
      skipped.set(column, [...(skipped.get(column) ?? []), word]);
  const skip = [...skipped].map(([column, equals]) => ({ column: headingOf(chosen, sight, column), equals })); // prettier-ignore
  return {
    ...(metrics.length > 0 && { metrics: pairs(metrics) }),
    ...(states.length > 0 && { states: pairs(states) as Profile['states'] }),
    ...(skip.length > 0 && { skip }),
  };
}

function pairs(words: readonly FileWord[]): Record<string, string> {
  return Object.fromEntries(words.map(({ word, meaning }) => [word, meaning]));
}

/** Titles that are not read beside columns of figures; without that a title that is no month would refuse the file. */
function ignoredIn(chosen: Chosen): string[] {
  const { headings } = chosen;
  const roles = chosenRoles(chosen);
  const [wide] = roles.filter((role) => WIDE.includes(role));
  if (wide === undefined) return [];
  const left = chosenWords(chosen).filter(
    ({ column, meaning }) => column === null && meaning === LEFT_OUT,
  );
  const unread = headings.rows.length > 1 || wide === 'metrics' ? [] : (headings.rows[0] ?? []).filter((cell, column) => cell !== '' && roles[column] === ''); // prettier-ignore
  const own = [...left.map(({ word }) => word), ...unread];
  return [...new Map(own.map((word) => [matchingKey(word), word])).values()];
}

/** Is a meaning one that is offered? */
export function isMeaning({ of, meaning }: FileWord): boolean {
  const offered: readonly string[] = of === 'measure' ? MEASURE_WORDS : STATE_WORDS;
  return meaning === LEFT_OUT || offered.includes(meaning);
}
