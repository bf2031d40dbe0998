import fc from 'fast-check';
import {
  STATUSES,
  type AnswerColumn,
  type FigureColumn,
  type TabularAnswer,
  type TextColumn,
} from '../../data/model/query/answer-table.ts';

/** Texts that files of figures have trouble with. */
const TEXTS = [
  ...['', 'Besançon', 'Montbéliard', '=1+1', '-12.5', '+33 3 81', '@SUM(A1)', "l'été", 'a"b"c'],
  ...[
    'a;b,c',
    'deux\nlignes',
    'tab\tici',
    'deux  blancs',
    ' devant',
    'derrière ',
    '0025',
    '<b>&amp;',
  ],
  ...['日本', '🌳', 'null', 'NaN', '12 345,6', '1e5', 'vrai', '2025-03'],
];
/** Statuses a number may have come first. */
const WITH_NUMBER = STATUSES.indexOf('secret');
const DIMENSIONS = ['month', 'member', 'commune'] as const;
const UNITS = ['use', 'person', 'euro', 'share', 'points', 'change'] as const;

/** An answer whose every cell may be anything an answer holds. */
export const anyAnswer: fc.Arbitrary<TabularAnswer> = fc
  .integer({ min: 0, max: 12 })
  .chain((rows) =>
    fc.record({
      table: fc
        .tuple(
          fc.tuple(...DIMENSIONS.map((name) => textColumn(name, rows))),
          fc.array(figureColumn(rows), { minLength: 1, maxLength: 3 }),
        )
        .map(([texts, figures]) => ({ rows, columns: [...texts, ...figures.map(named)] })),
      context: fc.constant(CONTEXT),
    }),
  );

function named(column: FigureColumn, at: number): AnswerColumn {
  return { ...column, name: `measure${at}`, label: `Mesure ${at}` };
}

function textColumn(name: (typeof DIMENSIONS)[number], rows: number): fc.Arbitrary<TextColumn> {
  const text = fc.constantFrom(...TEXTS);
  return fc
    .tuple(fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), fc.boolean())
    .chain(([texts, hasNames]) =>
      fc.record({
        ...{ role: fc.constant('dimension' as const), name: fc.constant(name) },
        ...{ label: fc.constant(`Libellé ${name}`), texts: fc.constant(texts) },
        codes: fc
          .array(fc.nat(texts.length - 1), { minLength: rows, maxLength: rows })
          .map((codes) => Int32Array.from(codes)),
        ...(hasNames && { names: fc.tuple(...texts.map(() => text)) }),
      }),
    );
}

function figureColumn(rows: number): fc.Arbitrary<FigureColumn> {
  return fc.tuple(fc.boolean(), fc.constantFrom(...UNITS)).chain(([integer, unit]) =>
    fc.array(cell(integer), { minLength: rows, maxLength: rows }).map((cells) => ({
      ...{ role: 'figure' as const, name: 'measure', label: 'Mesure', unit, integer },
      values: Float64Array.from(cells, ({ value }) => value),
      statuses: Uint8Array.from(cells, ({ status }) => status),
    })),
  );
}

function cell(integer: boolean): fc.Arbitrary<{ value: number; status: number }> {
  const number = integer
    ? fc.oneof(fc.integer(), fc.constantFrom(2 ** 31, -(2 ** 31) - 1, 9_007_199_254_740_991, 0))
    : fc.oneof(
        fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
        fc.constantFrom(-12.5, 0.1, 1e-6, 0),
      );
  return fc.oneof(
    fc.record({ value: number, status: fc.nat(WITH_NUMBER - 1) }),
    fc.record({
      value: fc.constant(NaN),
      status: fc.integer({ min: WITH_NUMBER, max: STATUSES.length - 1 }),
    }),
  );
}

/** What travels with the figures of {@link anyAnswer}. */
export const CONTEXT: TabularAnswer['context'] = {
  question: { measure: 'uses', by: 'month,commune', commune: '25056' },
  version: {
    ...{ number: 7, checksum: '9f2c5d0a4be1aa', publishedAt: '2026-11-02T08:30:00Z' },
    demonstration: true,
  },
  definitions: [
    {
      ...{ id: 'uses', label: 'Usages pondérés', unit: 'usage', formula: 'somme (usages × poids)' },
      ...{ definition: 'Usages, au poids déclaré.', caveat: 'Par ces poids seulement.' },
    },
  ],
  notes: [{ code: 'partial-year', text: 'L’année n’est pas finie.' }],
};
