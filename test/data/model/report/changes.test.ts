import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../data/model/canonical-json.ts';
import { reportChanges } from '../../../../data/model/report/changes.ts';
import type { ReportDocument, ReportSection } from '../../../../data/model/report/document.ts';

function report(...sections: readonly ReportSection[]): ReportDocument {
  return {
    ...{ form: 1, language: 'fr', year: 2024, member: null, title: '', finding: '' },
    ...{ synthesis: [], figures: [], cautions: [], definitions: [], events: [], sections },
    timeline: { points: [], annotations: [] },
    data: {
      ...{ version: 1, checksum: '', publishedAt: '', dataTo: null },
      ...{ demonstration: false, monthsReceived: 12 },
    },
  };
}

function uses(rows: ReportSection['table']['rows']): ReportSection {
  return {
    ...{ id: 'usages', title: 'Usages', finding: '', sentence: '' },
    table: {
      caption: '',
      columns: [
        { key: 'membre', label: 'Membre', kind: 'text' },
        { key: 'valeur', label: 'Usages', kind: 'number' },
        { key: 'part', label: 'Part', kind: 'percent' },
      ],
      rows,
    },
  };
}

describe('the changes between two reports', () => {
  const before = report(
    uses([
      { membre: 'Besançon', valeur: 100, part: 0.4 },
      { membre: 'Audincourt', valeur: 'missing', part: 'missing' },
      { membre: 'Partie', valeur: 5, part: 0.1 },
    ]),
  );

  it('are none between a report and itself', () => {
    expect(reportChanges(before, before)).toEqual([]);
  });

  it('name part, row and column, with both figures; a row that came or went too', () => {
    const after = report(
      uses([
        { membre: 'Besançon', valeur: 120, part: 0.4 },
        { membre: 'Audincourt', valeur: 7, part: 'secret' },
        { membre: 'Nouvelle', valeur: 1, part: null },
      ]),
    );
    expect(
      reportChanges(before, after).map(({ row, column, before, after }) => [
        row,
        column,
        before,
        after,
      ]),
    ).toEqual([
      ['Besançon', 'Usages', 100, 120],
      ['Audincourt', 'Usages', 'missing', 7],
      ['Audincourt', 'Part', 'missing', 'secret'],
      ['Nouvelle', 'Usages', null, 1],
      ['Partie', 'Usages', 5, null],
      ['Partie', 'Part', 0.1, null],
    ]);
  });

  it('tell rows of one name apart by their place, and see a part that is gone', () => {
    const twice = report(
      uses([
        { membre: 'Besançon', valeur: 1, part: 0 },
        { membre: 'Besançon', valeur: 2, part: 0 },
      ]),
    );
    const other = report(
      uses([
        { membre: 'Besançon', valeur: 1, part: 0 },
        { membre: 'Besançon', valeur: 3, part: 0 },
      ]),
    );
    expect(reportChanges(twice, other)).toMatchObject([
      { row: 'Besançon (2)', before: 2, after: 3 },
    ]);
    expect(reportChanges(twice, report()).map(({ after }) => after)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('canonical JSON', () => {
  it('is one text whatever the order of the fields, and reads back as the same value', () => {
    const text = canonicalJson({ b: [1, { d: null, c: 'é' }], a: 0.1 });
    expect(text).toBe('{"a":0.1,"b":[1,{"c":"é","d":null}]}');
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });
});
