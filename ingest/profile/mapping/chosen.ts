import {
  DAY_FORMS,
  MAPPED_KINDS,
  SHEET_FIELDS,
  type MappedKind,
  type MappingChoices,
} from '../../../data/model/imports/mapping.ts';
import type { Names } from '../guess-columns.ts';
import { isMerged } from '../guess-kind.ts';
import { guessDates } from '../guess-dates.ts';
import { guessFile, shortName, type Guess, type Said } from '../propose.ts';
import { metricByWord } from '../../sources/counts/metric-word.ts';
import { headingsAt, type Headings } from '../../sources/counts/headings.ts';
import type { Tabular } from '../../sources/map-file.ts';
import { cellsUnder } from '../sample.ts';
import { measureWord } from './measure-word.ts';
import { rolesIn } from './roles.ts';
import { wordsOf } from './words-of.ts';

/** A table of a file, what is guessed of it, and what somebody chose. */
export interface Chosen {
  readonly guess: Guess;
  readonly headings: Headings;
  readonly kind: MappedKind;
  /** every choice settled */
  readonly choices: MappingChoices;
}

/** Choices with all that was not chosen guessed; what was chosen for another table of the file is forgotten. */
export function chosenOf(file: Tabular, names: Names, given: MappingChoices): Chosen {
  const guess = guessFile(file, names, saidIn(given));
  const { sample, kind } = guess;
  const headings = headingsAt(
    { delimiter: '', rows: sample.rows },
    sample.headingRow,
    sample.headerRows,
  );
  const table = {
    kind,
    sheet: guess.sheets.find((title) => title === given.sheet) ?? '',
    headerRow: String(sample.headingRow + 1),
    headerRows: String(sample.headerRows),
  };
  const of = Object.values(table).join('·');
  const own = given.of === undefined || given.of === of ? given : withoutColumns(given);
  const roles = rolesIn(guess, headings, names, own);
  const words = wordsOf(guess, headings, roles);
  return {
    ...{ guess, headings, kind },
    choices: {
      ...manners(file, guess, own),
      ...table,
      of,
      ...Object.fromEntries(roles.map((role, column) => [`c${column + 1}`, role])),
      ...Object.fromEntries(words.map(({ field, meaning }) => [field, own[field] ?? meaning])),
    },
  };
}

/** Where headings stand on one sheet says nothing of another. */
function saidIn({ kind, sheet, headerRow, headerRows, of }: MappingChoices): Said {
  const isSameSheet = of === undefined || of.split('·')[1] === (sheet ?? '');
  const known = MAPPED_KINDS.find((one) => one === kind);
  const row = Number(headerRow);
  const isRow = /^\d{1,2}$/.test(headerRow ?? '') && row >= 1 && row <= 40;
  const rows = headerRows === '2' ? 2 : 1;
  return {
    ...(known && { kind: known }),
    ...(sheet && { sheet }),
    ...(isRow && isSameSheet && { place: { row: row - 1, rows } }),
  };
}

function withoutColumns(given: MappingChoices): MappingChoices {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !/^(c\d+$|w-)/.test(name)));
}

/** What is chosen of the file as a whole. */
function manners(file: Tabular, guess: Guess, given: MappingChoices): MappingChoices {
  const { sample, columns, sheet, pattern } = guess;
  const isFirst = given.of === undefined;
  const measured = columns.value === undefined ? undefined : metricByWord(columns.value);
  const guessed: MappingChoices = {
    source: shortName(file),
    files: pattern,
    sheetIs: isFirst ? (sheet ?? '') : '',
    dates: guessDates(cellsUnder(sample, columns.date)),
    decimal: '',
    blank: 'missing',
    fill: isFirst && mergedIn(guess) ? '1' : '',
    ...{ resource: '', member: '', metric: measured ? measureWord(measured) : 'uses' },
  };
  const settled = Object.entries(guessed).map(([name, guess]) => {
    const own = given[name];
    const isOffered = own !== undefined && (OFFERED[name]?.includes(own) ?? true);
    return [name, isOffered ? own : guess] as const;
  });
  return Object.fromEntries(settled);
}

/** What may be chosen, where that is a closed list. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  sheetIs: SHEET_FIELDS,
  dates: DAY_FORMS,
  decimal: [',', '.'],
  blank: ['missing', 'zero'],
  fill: ['1'],
};

function mergedIn({ kind, sample, columns }: Guess): boolean {
  if (kind !== 'counts') return false;
  const labels = ['year', 'date', 'commune', 'resource', 'metric'] as const;
  return labels.some((field) => isMerged(sample, columns[field]));
}
