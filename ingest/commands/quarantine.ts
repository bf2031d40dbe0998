import { versionFile } from '../../data/directory/layout.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';
import { csvLine, neutralised } from '../../data/model/csv-text.ts';
import { statement, withReadOnly } from '../database.ts';
import { EXIT } from '../errors.ts';
import { Places } from '../places.ts';
import { causesOf, type Cause, type QuarantinedRow } from '../quarantine/causes.ts';
import { readSettings } from '../settings/read.ts';
import type { Command, Shell } from './command.ts';

/** `quarantine [BATCH] [--csv | --json]`: what was refused, by cause; as CSV or JSON every row with its place. */
export const quarantine: Command = {
  options: { csv: 'flag', json: 'flag' },
  needs: 0,
  async run(shell, given) {
    const rows = await refusedRows(shell, given.words[0] ?? '');
    if (given.flag('json')) shell.out(JSON.stringify(rows, null, 2));
    else if (given.flag('csv')) for (const line of csvOf(rows, shell)) shell.out(line);
    else await print(shell, rows);
    return EXIT.done;
  },
};

async function refusedRows({ layout }: Shell, batch: string): Promise<QuarantinedRow[]> {
  const number = await publishedNumber(layout);
  if (number === undefined) return [];
  return withReadOnly(versionFile(layout, number), (database) =>
    database.rows<QuarantinedRow>(statement('quarantine/quarantine.sql'), { batch }),
  );
}

function csvOf(rows: readonly QuarantinedRow[], { words }: Shell): string[] {
  const { headings } = words.quarantine;
  return [
    `\uFEFF${csvLine(headings)}`,
    ...rows.map(({ batch, file, line, field, rule, value }) =>
      csvLine([batch, file, String(line), field, words.rule[rule], value ?? ''].map(neutralised)),
    ),
  ];
}

async function print(shell: Shell, rows: readonly QuarantinedRow[]): Promise<void> {
  const { layout, words, out } = shell;
  const causes = causesOf(rows);
  out(words.quarantine.summary(rows.length, causes.length));
  if (causes.length === 0) return;
  const places = new Places(await readSettings(layout.settings));
  for (const cause of causes) for (const line of linesOf(cause, shell, places)) out(line);
  out(words.quarantine.remedy);
}

function linesOf(cause: Cause, { words }: Shell, places: Places): string[] {
  const { source, rule, field, value, rows } = cause;
  const names = rule === 'unknown-place' && value !== null ? places.suggest(value) : [];
  const what = [words.rule[rule], ...(value === null ? [] : [`« ${value} »`])].join(' ');
  const column = field === '' ? '' : ` (${words.quarantine.column(field)})`;
  const hint = names.length > 0 ? `, ${words.suggestions(names)}` : '';
  return [
    `${words.number(rows)} × ${source} : ${what}${column}${hint}`,
    ...cause.places.map(
      ({ batch, file, line }) => `    ${batch}  ${file}, ${words.place(words.number(line), '')}`,
    ),
  ];
}
