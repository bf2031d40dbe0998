import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../data/model/overview.ts';
import { OVERVIEW_CHARTS } from '../../../web/charts/charts.ts';
import { fullYear } from '../fixtures/full-year.ts';
import { noAgreement } from '../fixtures/no-agreement.ts';
import { partialYear } from '../fixtures/partial-year.ts';

function rowsOf(name: keyof typeof OVERVIEW_CHARTS, overview: Overview) {
  return OVERVIEW_CHARTS[name](overview).table.rows;
}

describe('the table of every chart', () => {
  it('has a caption, a name for each row and no cell without a column', () => {
    for (const chartOf of Object.values(OVERVIEW_CHARTS)) {
      const { table } = chartOf(fullYear);
      const keys = table.columns.map(({ key }) => key);
      expect(table.caption).not.toBe('');
      expect(new Set(keys).size).toBe(keys.length);
      expect(table.columns[0]?.kind).toBe('text');
      for (const row of table.rows) expect(keys).toEqual(expect.arrayContaining(Object.keys(row)));
    }
  });

  it('says it is drawn exactly where the server can draw it', () => {
    for (const [key, chartOf] of Object.entries(OVERVIEW_CHARTS)) {
      const { name, drawn, spec } = chartOf(fullYear);
      expect(name).toBe(key);
      expect(drawn).toBe(spec !== undefined);
    }
  });

  it('members: dues to the cent, their sum, and what is not shared below', () => {
    const rows = rowsOf('membres', fullYear);
    expect(rows.map(({ membre, du }) => [membre, du ?? null])).toEqual([
      ['Département du Doubs', 62_077.99],
      ['Besançon', 19_693.6],
      ['Montbéliard', 4185.52],
      ['Audincourt', 2297.97],
      ['Valentigney', 1742.72],
      ['Ensemble', 89_997.8],
      ['Non réparti', null],
    ]);
    expect(rows.at(-1)?.valeur).toBe(4120);
  });

  it('members: n.d. cost shares and no due without an agreement', () => {
    for (const row of rowsOf('membres', noAgreement).slice(0, 5)) {
      expect(row).toMatchObject({ quote_part: 'missing', du: 'not-computable' });
    }
  });

  it('timeline: missing stays missing, months to come stay blank', () => {
    const rows = rowsOf('evolution', partialYear);
    expect(rows[6]).toMatchObject({ mois: '2025-07', valeur: 'missing', annee_precedente: 16_988 });
    expect(rows[9]).toMatchObject({ valeur: 20_300, provisoire: 'oui' });
    expect(rows[11]).toMatchObject({ valeur: null, provisoire: '' });
  });

  it('unallocated: each COUNTER metric on its own line, no total', () => {
    expect(rowsOf('non-repartis', noAgreement)).toEqual([
      { ressource: 'Platform 1', rapport: 'IR_M1', mesure: 'Total_Item_Requests', valeur: 55_037 },
      { ressource: 'Platform 1', rapport: 'IR_M1', mesure: 'Unique_Item_Requests', valeur: 41_282 },
    ]);
  });
});
