import { describe, expect, it } from 'vitest';
import { shownTable, withTotals } from '../../../../data/model/explore/shown-table.ts';
import {
  STATUSES,
  type AnswerTable,
  type FigureColumn,
  type Status,
  type TextColumn,
} from '../../../../data/model/query/answer-table.ts';
import type { DimensionId } from '../../../../data/model/query/dimension.ts';

function texts(
  name: DimensionId | 'row',
  values: readonly string[],
  order: readonly string[],
): TextColumn {
  const role = name === 'row' ? 'row' : 'dimension';
  const codes = Int32Array.from(values, (value) => order.indexOf(value));
  const names = order.map((text) => text.toUpperCase());
  return { role, name, label: name, codes, texts: order, ...(role === 'dimension' && { names }) };
}

function figures(
  name: string,
  given: readonly (number | Status | [number, Status])[],
): FigureColumn {
  const pairs = given.map((one): [number, Status] =>
    typeof one === 'number' ? [one, 'complete'] : typeof one === 'string' ? [Number.NaN, one] : one,
  );
  return {
    ...{ role: 'figure', name, label: name, unit: 'use', integer: true },
    values: Float64Array.from(pairs, ([value]) => value),
    statuses: Uint8Array.from(pairs, ([, status]) => STATUSES.indexOf(status)),
  };
}

const KINDS = ['', 'music', 'press'];
/** Uses of two members by kind: the second one has no press. */
const USES: AnswerTable = {
  rows: 3,
  columns: [
    texts('kind', ['press', 'music', 'music'], KINDS),
    texts('member', ['a', 'a', 'b'], ['', 'a', 'b']),
    figures('uses', [[7, 'partial'], 5, 'secret']),
    figures('sessions', [2, 'missing', [1, 'without-secret']]),
  ],
};
const SIDE: AnswerTable = {
  rows: 3,
  columns: [
    texts('member', ['a', 'b', ''], ['', 'a', 'b']),
    texts('row', ['detail', 'detail', 'total'], ['detail', 'others', 'total']),
    figures('uses', [12, 'secret', 14]),
    figures('sessions', [3, 1, 4]),
  ],
};
const BOTTOM: AnswerTable = {
  rows: 2,
  columns: [
    texts('kind', ['music', 'press'], KINDS),
    figures('uses', [6, 8]),
    figures('sessions', [1, 3]),
  ],
};

describe('an answer as it is read', () => {
  it('is its rows, by name, each figure with its mark or the reason why there is none', () => {
    const { heads, across, measures, rows, left } = shownTable(USES, null);
    expect(heads).toEqual([
      { id: 'kind', label: 'kind' },
      { id: 'member', label: 'member' },
    ]);
    expect(across).toBeNull();
    expect(measures.map(({ name }) => name)).toEqual(['uses', 'sessions']);
    expect(rows).toEqual([
      {
        kind: 'detail',
        heads: ['PRESS', 'A'],
        cells: [{ figure: 7, mark: 'partial' }, { figure: 2 }],
      },
      { kind: 'detail', heads: ['MUSIC', 'A'], cells: [{ figure: 5 }, { figure: 'missing' }] },
      {
        kind: 'detail',
        heads: ['MUSIC', 'B'],
        cells: [{ figure: 'secret' }, { figure: 1, mark: 'without-secret' }],
      },
    ]);
    expect(left).toEqual({ rows: 0, across: 0 });
  });

  it('has the values of one dimension across in the order of the catalogue; what the answer has not stays empty', () => {
    const { heads, across, rows } = shownTable(USES, 'kind');
    expect(heads).toEqual([{ id: 'member', label: 'member' }]);
    expect(across).toEqual({
      ...{ id: 'kind', label: 'kind', values: ['MUSIC', 'PRESS'], together: false },
    });
    expect(
      rows.map(({ heads: [name], cells }) => [name, ...cells.map((cell) => cell?.figure)]),
    ).toEqual([
      ['A', 5, 'missing', 7, 2],
      ['B', 'secret', 1, undefined, undefined],
    ]);
  });

  it('is completed by what the values across come to, never by adding them up', () => {
    const table = withTotals(
      shownTable(USES, 'kind'),
      shownTable(SIDE, null),
      shownTable(BOTTOM, 'kind'),
    );
    expect(table.across?.together).toBe(true);
    const read = table.rows.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell?.figure)]);
    expect(read).toEqual([
      ['detail', 5, 'missing', 7, 2, 12, 3],
      ['detail', 'secret', 1, undefined, undefined, 'secret', 1],
      ['total', 6, 1, 8, 3, 14, 4],
    ]);
  });

  it('is at most so many cells, and says how many rows and values are left out', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `v${at}`);
    const long: AnswerTable = {
      rows: 5000,
      columns: [
        texts('commune', many, ['', ...many]),
        figures(
          'uses',
          many.map(() => 1),
        ),
      ],
    };
    const down = shownTable(long, null);
    expect(down.rows.length + down.left.rows).toBe(5000);
    expect(down.rows.length).toBeLessThanOrEqual(2400);
    const across = shownTable(long, 'commune');
    expect(across.across?.values.length).toBe(40);
    expect([across.rows.length, across.left.across]).toEqual([1, 4960]);
  });
});
