import type { Cell, Column, ColumnKind, Table } from '../../web/charts/table.ts';
import { csvOf } from '../csv.ts';
import type { Language, Words } from '../words/words.ts';
import type { ReadGiven } from './command.ts';

/** The answer of a command, for each of the forms it may be asked in. */
export interface Report {
  /** what `--json` writes */
  readonly json: unknown;
  /** what `--csv` writes, and the terminal shows */
  readonly table: Table;
  /** further tables, each under its caption */
  readonly blocks?: readonly Table[];
  /** what must be known besides: written under the table, and at the end of the CSV */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** The answer as `--json`, `--csv` or neither asks for it. */
export function reportText(
  { json, table, blocks = [], facts }: Report,
  { options }: ReadGiven,
  { words, language }: { readonly words: Words; readonly language: Language },
): string {
  if (options.json) return JSON.stringify(json, null, 2);
  if (options.csv) return csvOf(table, { blocks, facts }, words).trimEnd();
  return [
    ...[table, ...blocks].flatMap((one) => [one.caption, '', ...aligned(one, words, language), '']),
    ...facts.map(([name, value]) => words.commandFact(name, value)),
  ].join('\n');
}

/** The table with its columns under one another: texts to the left, figures to the right. */
function aligned({ columns, rows }: Table, words: Words, language: Language): string[] {
  const texts = [
    columns.map(({ label }) => label),
    ...rows.map((row) =>
      columns.map((column) => cellText(row[column.key] ?? null, column, words, language)),
    ),
  ];
  const widths = columns.map((_, index) =>
    Math.max(...texts.map((row) => row[index]?.length ?? 0)),
  );
  return texts.map((row) =>
    row
      .map((text, index) => {
        const width = widths[index] ?? 0;
        return columns[index]?.kind === 'text' ? text.padEnd(width) : text.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function cellText(cell: Cell, { kind }: Column, { csv }: Words, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return FORMATS[kind](cell, LOCALES[language]);
  return kind !== 'text' && cell in csv.absences
    ? csv.absences[cell as keyof typeof csv.absences]
    : cell;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

type Format = (value: number, locale: string) => string;

const number =
  (options: Intl.NumberFormatOptions): Format =>
  (value, locale) =>
    new Intl.NumberFormat(locale, options).format(value).replace('-', '−');

const FORMATS: Readonly<Record<ColumnKind, Format>> = {
  text: number({}),
  number: number({}),
  percent: number({ style: 'percent', minimumFractionDigits: 4 }),
  points: number({ minimumFractionDigits: 1, signDisplay: 'exceptZero' }),
  euros: number({ style: 'currency', currency: 'EUR' }),
  change: number({ style: 'percent', minimumFractionDigits: 1, signDisplay: 'exceptZero' }),
  ratio: number({ minimumFractionDigits: 2 }),
};
