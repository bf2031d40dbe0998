import { versionFile } from '../../data/directory/layout.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';
import { csvLine, neutralised } from '../../data/model/csv-text.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import { monthsOfYear, yearOf, type Month } from '../../data/model/period.ts';
import {
  receptionCells,
  type AwaitedSource,
  type ReceivedMonth,
  type ReceptionCell,
} from '../../data/model/reception.ts';
import { statement, withReadOnly } from '../database.ts';
import { EXIT } from '../errors.ts';
import type { Command, Shell } from './command.ts';

/**
 * `coverage [--year YYYY] [--member CODE] [--json | --csv]`: what came of each source, month by month: complete, partial,
 * zero, rejected, missing or not yet due. Without a member the worst of all members is shown.
 */
export const coverage: Command = {
  options: { year: 'value', member: 'value', json: 'flag', csv: 'flag' },
  needs: 0,
  async run(shell, given) {
    const year = Number(given.value('year') ?? parisDay(shell.now()).slice(0, 4));
    const member = given.value('member');
    const cells = (await cellsOf(shell)).filter(
      (cell) => yearOf(cell.month) === year && (member === undefined || cell.member === member),
    );
    if (given.flag('json')) shell.out(JSON.stringify(cells, null, 2));
    else if (given.flag('csv')) for (const line of csvOf(cells, shell)) shell.out(line);
    else for (const line of matrixOf(cells, year, shell)) shell.out(line);
    return EXIT.done;
  },
};

async function cellsOf({ layout, now }: Shell): Promise<ReceptionCell[]> {
  const number = await publishedNumber(layout);
  if (number === undefined) return [];
  return withReadOnly(versionFile(layout, number), async (database) =>
    receptionCells(
      await database.rows<AwaitedSource>(statement('coverage/source.sql')),
      await database.rows<ReceivedMonth>(statement('coverage/received.sql')),
      parisDay(now()),
    ),
  );
}

function csvOf(cells: readonly ReceptionCell[], { words }: Shell): string[] {
  return [
    `\uFEFF${csvLine(words.coverage.headings)}`,
    ...cells.map(({ source, month, member, state }) =>
      csvLine([source, month, member, words.coverage.state[state]].map(neutralised)),
    ),
  ];
}

/** States from the one to be looked at first; the members together are at zero only when each of them is. */
const WORST = ['missing', 'rejected', 'partial', 'complete', 'zero', 'not-due'] as const;

function matrixOf(cells: readonly ReceptionCell[], year: number, { words }: Shell): string[] {
  const { symbol, state, title, nothing } = words.coverage;
  const sources = [...new Set(cells.map(({ source }) => source))];
  if (sources.length === 0) return [nothing(year)];
  const width = Math.max(...sources.map((source) => source.length));
  const months = monthsOfYear(year);
  const line = (name: string, row: readonly string[]) =>
    `${name.padEnd(width)}  ${row.join('  ')}`.trimEnd();
  return [
    title(year),
    line(
      '',
      months.map((month) => month.slice(5)),
    ),
    ...sources.map((source) =>
      line(
        source,
        months.map((month) => ` ${symbolOf(cells, source, month, symbol)}`),
      ),
    ),
    WORST.map((one) => `${symbol[one]} ${state[one]}`).join('   '),
  ];
}

function symbolOf(
  cells: readonly ReceptionCell[],
  source: string,
  month: Month,
  symbol: Readonly<Record<ReceptionCell['state'], string>>,
): string {
  const own = cells.filter((cell) => cell.source === source && cell.month === month);
  const worst = WORST.find((state) => own.some((cell) => cell.state === state));
  return worst === undefined ? ' ' : symbol[worst];
}
