import { csvLine, neutralised } from '../../data/model/csv-text.ts';
import { decimalComma } from '../french-cell.ts';
import type { Words } from '../words/words.ts';
import type { AnswerStream, Batch } from './answer-stream.ts';
import { encoded, PIECE, type Bytes } from './bytes.ts';
import { contextLines } from './context-lines.ts';
import { peopleColumns, type PeopleCell, type PeopleColumn } from './people-columns.ts';

/**
 * An answer as the spreadsheets of France open it: `;`, decimal comma, byte order mark; after the figures, apart by a blank
 * line, filters and definitions. Texts that a spreadsheet would take for a formula are neutralised.
 */
export function csvExcelBytes(answer: AnswerStream, words: Words): Bytes {
  return encoded(lines(answer, words));
}

async function* lines(answer: AnswerStream, words: Words): AsyncGenerator<string> {
  const columns = peopleColumns(answer.heads, words);
  yield `\uFEFF${csvLine(columns.map(({ heading }) => heading))}\r\n`;
  for await (const batch of answer.batches) yield* linesOf(batch, columns);
  yield `\r\n${csvLine([words.formats.context])}\r\n`;
  for (const line of contextLines(answer.context, words))
    yield `${csvLine(line.map(neutralised))}\r\n`;
}

function* linesOf(batch: Batch, columns: readonly PeopleColumn[]): Generator<string> {
  const writers = columns.map(({ cells, kind }) => {
    const cell = cells(batch);
    return (row: number) => textOf(cell(row), kind);
  });
  let text = '';
  for (let row = 0; row < batch.rows; row += 1) {
    text += `${csvLine(writers.map((writer) => writer(row)))}\r\n`;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

function textOf(cell: PeopleCell, kind: PeopleColumn['kind']): string {
  return typeof cell === 'number' ? decimalComma(cell, kind) : cell;
}
