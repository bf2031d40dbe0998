import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { test } from '@fast-check/vitest';
import { Table, writeParquet } from 'parquet-wasm';
import { describe, expect, it } from 'vitest';
import { STATUSES, type TabularAnswer } from '../../../data/model/query/answer-table.ts';
import { streamOf } from '../../../server/formats/answer-stream.ts';
import { joined } from '../../../server/formats/bytes.ts';
import type { FormatId } from '../../../server/formats/format.ts';
import { written } from '../../../server/formats/write.ts';
import { wordsIn } from '../../../server/words/words.ts';
import { anyAnswer, CONTEXT } from '../../support/any-answer.ts';
import {
  arrowRows,
  csvRows,
  excelLines,
  jsonRows,
  parquetRows,
  sheetLines,
  type Cell,
  type Rows,
} from '../../support/read-format.ts';

const words = wordsIn('fr');
const SAID = ['complet', 'partiel', 'hors secret', 's.', 'n.d.', 'n.c.', 'série rompue'];

async function bytesOf(answer: TabularAnswer, format: FormatId): Promise<Uint8Array> {
  const writing = {
    format,
    words,
    language: 'fr' as const,
    csvAddress: '/api/v1/query?format=csv',
  };
  return joined(await written(streamOf(answer), writing));
}

/** What programs must read, told from the table cell by cell. */
function expectedRows({ table }: TabularAnswer): Rows {
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      table.columns.flatMap((column): [string, Cell][] => {
        if (column.role === 'figure') {
          const value = column.values[row]!;
          return [
            [column.name, Number.isNaN(value) ? null : value],
            [`${column.name}_status`, STATUSES[column.statuses[row]!]!],
          ];
        }
        const code = column.codes[row]!;
        const text: [string, Cell] = [column.name, column.texts[code]!];
        return column.names ? [text, [`${column.name}_label`, column.names[code]!]] : [text];
      }),
    ),
  );
}

/** What people must read: names before codes, the reason where there is no number, statuses where a number needs one. */
function expectedLines(
  { table }: TabularAnswer,
  scale: (value: number, unit: string) => Cell,
): Cell[][] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.columns.flatMap((column): Cell[] => {
      if (column.role !== 'figure') {
        const code = column.codes[row]!;
        const text = harmless(column.texts[code]!);
        return column.names ? [harmless(column.names[code]!), text] : [text];
      }
      const [value, status] = [column.values[row]!, column.statuses[row]!];
      const shown = Number.isNaN(value) ? SAID[status]! : scale(value, column.unit);
      const isQualified = column.statuses.some((one) => one === 1 || one === 2);
      return isQualified ? [shown, SAID[status]!] : [shown];
    }),
  );
}

const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const times100 = (value: number) => Math.round(value * 1e8) / 1e6;
const inPercent = (value: number, unit: string) =>
  ['share', 'change', 'points'].includes(unit) ? times100(value) : Math.round(value * 1e6) / 1e6;
/** A sheet writes shares as they are, by a style, and points as points. */
const inSheet = (value: number, unit: string) => (unit === 'points' ? times100(value) : value);

describe('one answer in every format', () => {
  test.prop([anyAnswer], { numRuns: 60 })('says the same to programs', async (answer) => {
    const expected = expectedRows(answer);
    expect(jsonRows(await bytesOf(answer, 'json'))).toEqual(expected);
    expect(await arrowRows(await bytesOf(answer, 'arrow'))).toEqual(expected);
    expect(await parquetRows(await bytesOf(answer, 'parquet'))).toEqual(expected);
    const texts = expected.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])),
    );
    expect(csvRows(await bytesOf(answer, 'csv'))).toEqual(texts);
  });

  test.prop([anyAnswer], { numRuns: 60 })('says the same to people', async (answer) => {
    const inSheets = expectedLines(answer, inSheet).map((line) => line.map(blank));
    for (const format of ['xlsx', 'ods'] as const) {
      const [, ...lines] = sheetLines(await bytesOf(answer, format)).Chiffres!;
      expect(
        lines.map((line) => line.map(blank)),
        format,
      ).toEqual(inSheets);
    }
    const [, ...lines] = excelLines(await bytesOf(answer, 'csv-excel'));
    expect(lines.slice(0, answer.table.rows).map((line) => line.map(numberIn))).toEqual(
      expectedLines(answer, inPercent).map((line) => line.map((cell) => numberIn(String(cell)))),
    );
  });
});

/** An empty text and an empty cell are the same in a sheet. */
const blank = (cell: Cell) => (cell === '' ? null : typeof cell === 'number' ? cell + 0 : cell);
const numberIn = (text: string) => text.replace(/^(-?\d+),(\d+)/, '$1.$2');

describe('an answer of 200 000 rows', () => {
  const rows = 200_000;
  const every = (of: (row: number) => number) => Array.from({ length: rows }, (_, row) => of(row));
  const long: TabularAnswer = {
    table: {
      rows,
      columns: [
        {
          ...{ role: 'dimension', name: 'month', label: 'Mois', texts: ['2025-01', 'février', ''] },
          codes: Int32Array.from(every((row) => row % 3)),
        },
        {
          ...{ role: 'figure', name: 'uses', label: 'Usages', unit: 'use', integer: true },
          values: Float64Array.from(every((row) => (row % 7 === 0 ? NaN : row * 1e6))),
          statuses: Uint8Array.from(every((row) => (row % 7 === 0 ? 3 : 0))),
        },
      ],
    },
    context: CONTEXT,
  };

  it('is whole for who reads Arrow or Parquet, and says there what was asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'canopee-formats-'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const arrow = writeParquet(Table.fromIPCStream(await bytesOf(long, 'arrow')));
    for (const bytes of [arrow, await bytesOf(long, 'parquet')]) {
      const file = join(folder, 'long.parquet');
      await writeFile(file, bytes);
      const read = await connection.runAndReadAll(
        `SELECT month, count(*), count(uses), sum(uses)::DOUBLE, count(*) FILTER (uses_status = 'secret')
         FROM '${file}' GROUP BY month ORDER BY month`,
      );
      const sums = [2, 0, 1].map((code) => sumOf(code));
      expect(
        read
          .getRowsJS()
          .map((row) => row.map((one) => (typeof one === 'bigint' ? Number(one) : one))),
      ).toEqual(sums);
      const asked = await connection.runAndReadAll(
        `SELECT decode(value) FROM parquet_kv_metadata('${file}') WHERE decode(key) = 'question'`,
      );
      if (bytes !== arrow) expect(asked.getRowsJS()).toEqual([[JSON.stringify(CONTEXT.question)]]);
    }
    connection.closeSync();
    await rm(folder, { recursive: true });

    function sumOf(code: number): (string | number)[] {
      const own = every((row) => row).filter((row) => row % 3 === code);
      const known = own.filter((row) => row % 7 !== 0);
      const sum = known.reduce((total, row) => total + row * 1e6, 0);
      return [
        ['2025-01', 'février', ''][code]!,
        own.length,
        known.length,
        sum,
        own.length - known.length,
      ];
    }
  });
});

describe('an answer of no row', () => {
  const nothing: TabularAnswer = {
    table: {
      rows: 0,
      columns: [
        { role: 'dimension', name: 'month', label: 'Mois', codes: new Int32Array(), texts: [] },
        {
          ...{ role: 'figure', name: 'uses', label: 'Usages', unit: 'use', integer: false },
          ...{ values: new Float64Array(), statuses: new Uint8Array() },
        },
      ],
    },
    context: CONTEXT,
  };

  it('still says what its columns are', async () => {
    expect(new TextDecoder().decode(await bytesOf(nothing, 'csv'))).toBe(
      'month,uses,uses_status\r\n',
    );
    expect(await arrowRows(await bytesOf(nothing, 'arrow'))).toEqual([]);
    expect(await parquetRows(await bytesOf(nothing, 'parquet'))).toEqual([]);
    expect(sheetLines(await bytesOf(nothing, 'xlsx')).Chiffres).toEqual([['Mois', 'Usages']]);
    expect(sheetLines(await bytesOf(nothing, 'ods')).Chiffres).toEqual([['Mois', 'Usages']]);
  });
});
