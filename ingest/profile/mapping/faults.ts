import { MEASURE_WORDS } from '../../../data/model/imports/mapping.ts';
import { placeholdersIn, readName } from '../../settings/file-pattern.ts';
import type { Settings } from '../../settings/read.ts';
import { titleOf } from '../../sources/counts/headings.ts';
import { parseMonthText } from '../../text/month-text.ts';
import { isMonth } from '../guess-columns.ts';
import { isYearless } from '../propose.ts';
import type { Chosen } from './chosen.ts';
import type { MappingFault, MappingFaults } from './fault.ts';
import type { Sight } from './personal.ts';
import { chosenRoles, chosenWords, isMeaning, WIDE } from './written.ts';

/** Columns that may hold what is somebody's own: it becomes a pseudonym, a band of ages, or a count. */
const OF_READERS: readonly string[] = ['reader', 'account', 'card', 'birth', 'session'];

/** What keeps some choices from being a profile, all of it at once. */
export function faultsOf(
  chosen: Chosen,
  sight: Sight,
  settings: Settings,
  name: string,
): MappingFaults {
  return new Map([
    ...columnFaults(chosen, sight),
    ...wordFaults(chosen),
    ...wholeFaults(chosen),
    ...nameFaults(chosen, settings, name),
  ]);
}

type Entry = readonly [field: string, fault: MappingFault];

function columnFaults(chosen: Chosen, sight: Sight): Entry[] {
  const roles = chosenRoles(chosen);
  const wide = roles.find((role) => WIDE.includes(role));
  return roles.flatMap((role, column): Entry[] => {
    const fault = role === '' ? undefined : faultOf(role, column);
    return fault ? [[`c${column + 1}`, fault]] : [];
  });

  function faultOf(role: string, column: number): MappingFault | undefined {
    if (sight.isPersonal(column) && !OF_READERS.includes(role)) return { code: 'personal' };
    if (role === 'value' && wide !== undefined) return { code: 'mixed' };
    if (WIDE.includes(role)) return wideFault(chosen, role, column, wide);
    const first = roles.findIndex((one) => sameField(one, role));
    if (first === column) return undefined;
    return role === 'value' ? { code: 'several-values' } : { code: 'twice', column: first + 1 };
  }
}

function sameField(one: string, other: string): boolean {
  const field = (role: string): string => (role === 'account' ? 'reader' : role);
  return field(one) === field(other);
}

function wideFault(
  { headings }: Chosen,
  role: string,
  column: number,
  first: string | undefined,
): MappingFault | undefined {
  if (role !== first) return { code: 'mixed' };
  const parts = role.split('-');
  if (parts.length > headings.rows.length) return { code: 'no-title' };
  const cells = parts.map((_, at) => headings.rows[at]?.[column] ?? '');
  if (cells.includes('')) return { code: 'no-title' };
  const month = parts.indexOf('months');
  return month >= 0 && !isMonth(cells[month] ?? '') ? { code: 'not-a-month' } : undefined;
}

function wordFaults(chosen: Chosen): Entry[] {
  return chosenWords(chosen).flatMap((word): Entry[] =>
    isMeaning(word) ? [] : [[word.field, { code: 'no-meaning' }]],
  );
}

/** What a file of the kind has to tell, wherever it does. */
function wholeFaults(chosen: Chosen): Entry[] {
  const { kind, choices } = chosen;
  const given = givenIn(chosen);
  const missing = (
    code: 'no-date' | 'no-value' | 'no-reader' | 'no-card',
    field: string,
  ): Entry[] => (given.has(field) ? [] : [['columns', { code }]]);
  const resource: Entry[] = given.has('resource') ? [] : [['resource', { code: 'no-resource' }]];
  const place: Entry[] = given.has('commune') ? [] : [['member', { code: 'no-place' }]];
  if (kind === 'enrolments') return [...missing('no-card', 'card'), ...place];
  if (kind === 'events')
    return [
      ...missing('no-reader', 'reader'),
      ...missing('no-date', 'date'),
      ...resource,
      ...place,
    ];
  const isMeasured = (MEASURE_WORDS as readonly string[]).includes(choices.metric ?? '');
  const metric: Entry[] = isMeasured ? [] : [['metric', { code: 'unknown-choice' }]];
  const year: Entry[] =
    given.has('date') && !given.has('year') && monthsLackYear(chosen)
      ? [['files', { code: 'no-year' }]]
      : [];
  return [...metric, ...year, ...resource, ...missing('no-value', 'value'), ...missing('no-date', 'date')]; // prettier-ignore
}

/** Fields that a column, a title, the name of the file or a constant gives. */
function givenIn({ choices, headings }: Chosen): ReadonlySet<string> {
  const { sheetIs = '', files = '', resource, member } = choices;
  const roles = Array.from({ length: headings.width }, (_, at) => choices[`c${at + 1}`] ?? '');
  const wide = roles.filter((role) => WIDE.includes(role)).flatMap((role) => role.split('-'));
  const names: Readonly<Record<string, string>> = {
    ...{ months: 'date', month: 'date', metrics: 'metric', resources: 'resource' },
    ...{ members: 'commune', member: 'commune', account: 'reader' },
  };
  const all = [...roles, ...wide, sheetIs, ...placeholdersIn(files)];
  return new Set([
    ...all.map((field) => names[field] ?? field),
    ...(wide.length > 0 ? ['value'] : []),
    ...(resource ? ['resource'] : []),
    ...(member ? ['commune'] : []),
  ]);
}

function monthsLackYear({ guess, headings, choices }: Chosen): boolean {
  const column = Object.entries(choices).find(([name, role]) => /^c\d+$/.test(name) && role === 'date')?.[0]; // prettier-ignore
  const columns: Record<string, string> =
    column === undefined ? {} : { date: titleOf(headings, Number(column.slice(1)) - 1) };
  const wide = Object.values(choices).find((role) => WIDE.includes(role));
  if (column === undefined && wide === undefined) return false;
  if (wide?.includes('months')) {
    const row = headings.rows[wide === 'metrics-months' ? 1 : 0] ?? [];
    return !row.some((cell) => parseMonthText(cell) !== undefined);
  }
  return isYearless(guess.sample, { ...guess.guessed, wide: [], columns }, columns);
}

function nameFaults({ choices }: Chosen, settings: Settings, name: string): Entry[] {
  const { source = '', files = '' } = choices;
  const faults: Entry[] = [];
  const taken = [...settings.profiles, ...settings.logs].some((one) => one.source === source);
  if (source === '') faults.push(['source', { code: 'no-name' }]);
  else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(source) || source.length > 60)
    faults.push(['source', { code: 'bad-name' }]);
  else if (taken) faults.push(['source', { code: 'taken' }]);
  const literal = files.replace(/\{[A-Za-z]+\}|\.[a-z0-9]{2,4}$|[*?.\s_-]/gi, '');
  if (literal.length < 3) faults.push(['files', { code: 'wide-pattern' }]);
  else if (readName(files, name) === undefined) faults.push(['files', { code: 'not-this-file' }]);
  return faults;
}
