import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../support/data-directory.ts';
import { reader, type StoredFigure } from '../../support/counter-reader.ts';

const DECLARED = CATALOGUE.replace(
  `institutions: { 'Ville de Besançon': '25056' }`,
  `institutions: { 'Ville de Besançon': '25056', 'ISIL:FR-253886101': '25388', 'presse:77': '25580' }`,
);

function item(count: number, institution: object = {}): object {
  return {
    ...institution,
    Platform: 'Plateforme Presse',
    Attribute_Performance: [{ Performance: { Total_Item_Requests: { '2025-01': count } } }],
  };
}

function report(header: object, ...items: readonly object[]): object {
  return {
    Report_Header: { Report_ID: 'PR', Release: '5.1', Created_By: 'Presse SA', ...header },
    Report_Items: items,
  };
}

/** Member (or `none`) and uses, in the order of the slices. */
function spread(stored: readonly StoredFigure[]): string[] {
  return stored.map(({ member, value }) => `${member ?? 'none'} ${value}`).sort();
}

describe('a COUNTER report over several institutions', () => {
  it('is spread over the members by name, SIRET, ISIL and the provider’s own numbers', async () => {
    const read = await reader({ 'settings/catalogue.yaml': DECLARED });
    const items = [
      item(1, { Institution_Name: 'VILLE DE BESANCON', Customer_ID: 'x1' }),
      item(2, { Institution_Name: 'Bibliothèque', Institution_ID: { ISIL: ['FR-253886101'] } }),
      item(4, { Institution_Name: 'Autre', Customer_ID: '212 500 318 00010' }),
      item(8, { Institution_ID: [{ Type: 'Proprietary', Value: 'presse:77' }] }),
      item(16, { Institution_Name: 'Inconnue' }),
      item(32),
    ];
    const { admitted, stored } = await read(
      JSON.stringify(report({ Institution_Name: 'Le groupement' }, ...items)),
    );
    expect(spread(stored)).toEqual(['25031 4', '25056 1', '25388 2', '25580 8', 'none 16', 'none 32']);
    expect(admitted.institutions).toEqual([
      { name: 'Inconnue', rows: 1 },
      { name: 'Le groupement', rows: 1 },
    ]);

    const table = [
      'Institution_Name;Customer_ID;Platform;Metric_Type;Reporting_Period_Total;Jan-2025',
      'Ville de Besançon;x1;Plateforme Presse;Total_Item_Requests;1;1',
      'Bibliothèque;FR-253886101;Plateforme Presse;Total_Item_Requests;2;2',
      'Autre;21250031800010;Plateforme Presse;Total_Item_Requests;4;4',
      'Encore;77;Plateforme Presse;Total_Item_Requests;8;8',
      'Total;;Plateforme Presse;Total_Item_Requests;15;15',
    ];
    const rows = await read(table.join('\n'));
    // a bare number is nobody's until the catalogue has it as such
    expect(spread(rows.stored)).toEqual(['25031 4', '25056 1', '25388 2', 'none 8']);
    expect(rows.admitted.counts.skipped).toEqual({ 'summary-row': 1 });
  }); // prettier-ignore

  it('may be a list of reports, one for each', async () => {
    const read = await reader({ 'settings/catalogue.yaml': DECLARED });
    const list = [
      report({ Institution_Name: 'Ville de Besançon' }, item(1)),
      report({ Institution_Name: 'Montbéliard' }, item(2)),
      report({ Institution_Name: 'Le groupement', Institution_ID: { Proprietary: 'presse:77' } }, item(4)),
    ];
    const { admitted, stored } = await read(JSON.stringify(list));
    expect(spread(stored)).toEqual(['25056 1', '25388 2', '25580 4']);
    expect(admitted.counts).toMatchObject({ read: 3, accepted: 3 });
    expect(admitted.totals).toEqual({ Total_Item_Requests: 7 });
  }); // prettier-ignore

  it('has a slice for each, the same in every format, apart even where the names are alike', async () => {
    const read = await reader({ 'settings/catalogue.yaml': DECLARED });
    const sliceOf = async (text: string): Promise<string | undefined> =>
      (await read(text)).stored[0]?.slice.split('/')[3];
    const header = (id: unknown): string =>
      JSON.stringify(report({ Institution_Name: 'Réseau', Institution_ID: id }, item(1)));
    const inTable = [
      'Institution_Name\tRéseau',
      'Institution_ID\tISNI:1234; presse:77',
      'Platform\tMetric_Type\tReporting_Period_Total\tJan-2025',
      'P\tNo_License\t1\t1',
    ].join('\n');
    expect(await sliceOf(header({ ISNI: ['1234'], Proprietary: ['presse:77'] }))).toBe('reseau-77');
    expect(await sliceOf(header([{ Type: 'Proprietary', Value: 'presse:77' }]))).toBe('reseau-77');
    expect(await sliceOf(inTable)).toBe('reseau-77');
    expect(await sliceOf(header({ Proprietary: 'presse:78' }))).toBe('reseau-78');
  });
});
