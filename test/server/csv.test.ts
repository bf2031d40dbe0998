import { describe, expect, it } from 'vitest';
import { csvOf } from '../../server/csv.ts';
import { wordsIn } from '../../server/words/words.ts';

describe('a table as CSV', () => {
  const columns = [
    { key: 'a', label: 'Nom', kind: 'text' },
    { key: 'b', label: 'Part', kind: 'percent' },
    { key: 'c', label: 'Dû', kind: 'euros' },
  ] as const;

  it('has decimal commas, units in its headings, absences in words, and formulas made harmless', () => {
    const rows = [
      { a: '=1+1;"x"', b: 0.2188, c: 1234.5 },
      { a: '-', b: 'secret', c: null },
    ] as const;
    const text = csvOf(
      { caption: '', columns, rows },
      { facts: [['Filtres', '/']] },
      wordsIn('fr'),
    );
    expect(text).toBe(
      '\uFEFFNom;Part (%);Dû (€)\r\n"\'=1+1;""x""";21,88;1234,5\r\n\'-;s.;\r\n\r\nFiltres;/\r\n',
    );
  });

  it('keeps negative numbers numbers, without the dust of binary fractions', () => {
    const rows = [{ a: 'x', b: -0.1 - 0.2, c: -12.5 }];
    const text = csvOf({ caption: '', columns, rows }, { facts: [] }, wordsIn('fr'));
    expect(text).toContain('x;-30;-12,5');
  });
});
