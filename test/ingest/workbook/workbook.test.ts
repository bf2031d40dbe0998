import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReceived } from '../../../ingest/sources/open.ts';
import type { Opened, Sheet } from '../../../ingest/sources/source.ts';
import { workbook, type Cell } from '../../support/workbook.ts';
import { zip } from '../../support/zip.ts';

const CELLS: Cell[] = [
  'Titre ; « à, l’œil »',
  'deux\nlignes\tet "guillemets"',
  { t: 'n', v: 45_688, z: 'dd/mm/yyyy' },
  { t: 'n', v: 45_688.75, z: 'dd/mm/yyyyhh:mm' },
  { t: 'n', v: 1.5, z: '[h]:mm:ss' },
  { t: 'n', v: 0.25, z: 'hh:mm:ss' },
  { t: 'n', v: 1_234_567.5, z: '#,##0.00' },
  { t: 'n', v: -12, z: '0' },
  { t: 'n', f: 'A1+A2', v: 7 },
  { t: 'b', v: true },
  { t: 'n', v: 2.08e56 },
  { t: 'n', v: 0.1 + 0.2 },
];
const TEXTS = [
  'Titre ; « à, l’œil »',
  'deux lignes et "guillemets"',
  '2025-01-31',
  '2025-01-31 18:00:00',
  '36:00:00',
  '06:00:00',
  '1234567.5',
  '-12',
  '7',
  'TRUE',
  '2.08E+56',
  '0.3',
];

describe.each(['xlsx', 'ods'] as const)('a workbook, %s', (form) => {
  let sheets: readonly Sheet[];

  beforeAll(async () => {
    const bytes = workbook(
      form,
      {
        Été: [['Relevé'], [], CELLS, [null, null, 'x']],
        Vide: [],
        Masquée: [['a', 'b', 'c']],
      },
      { hidden: ['Masquée'] },
    );
    sheets = sheetsOf(await opened(bytes));
  });

  it('gives every sheet that holds anything, hidden ones too', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Été', 'Masquée']);
  });

  it('gives the rows of a sheet as lines, and its cells as the text a person would type', () => {
    expect(sheets[0]?.head.rows[2]).toEqual(TEXTS);
    expect(sheets[0]?.head.rows[1]).toEqual([]);
    expect(sheets[0]?.head.rows[3]).toEqual(['', '', 'x', ...Array<string>(9).fill('')]);
    expect(sheets[0]?.text.quoted).toBe(true);
  });
});

describe('a workbook', () => {
  it('counts days from 1904 when it says so', async () => {
    const cell: Cell = { t: 'n', v: 44_226, z: 'yyyy-mm-dd' };
    const bytes = workbook('xlsx', { A: [[cell, 'x']] }, { date1904: true });
    expect(sheetsOf(await opened(bytes))[0]?.head.rows[0]?.[0]).toBe('2025-01-31');
  });

  it('leaves a formula without a value blank', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>`;
    expect(sheetsOf(await opened(xlsxOf(sheet)))[0]?.head.rows).toEqual([['', '2'], []]);
  });

  it('resolves no entity of a document type', async () => {
    const secret = join(tmpdir(), 'canopee-secret.txt');
    const sheet = `<!DOCTYPE worksheet [<!ENTITY a "boum"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file://${secret}">]>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>x&b;&f;</t></is></c></row></sheetData></worksheet>`;
    const [row = []] = sheetsOf(await opened(xlsxOf(sheet)))[0]?.head.rows ?? [];
    expect(row[0]).toBe('x&b;&f;');
  });
});

describe('a file that is no honest workbook is refused before memory is spent', () => {
  const wide = [Array<Cell>(10_000).fill('x')];
  const bomb = zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(50_000_000) }]);
  const parts = { name: 'xl/workbook.xml', content: 'x'.repeat(10_000) };
  const cases: Record<string, readonly [Buffer, string]> = {
    'a bomb that says so': [bomb, 'zip-bomb'],
    'one that claims less than it holds': [zip([{ ...parts, claims: 90 }]), 'zip-damaged'],
    'one that claims more': [zip([{ ...parts, claims: 12_000 }]), 'zip-damaged'],
    'one whose content is not what was packed': [zip([{ ...parts, checksum: 7 }]), 'zip-damaged'],
    'a name that leads out': [zip([{ ...parts, name: '../../etc/passwd' }]), 'zip-path'],
    'an absolute name': [zip([{ ...parts, name: '/etc/passwd' }]), 'zip-path'],
    'an encrypted one': [zip([{ ...parts, encrypted: true }]), 'zip-encrypted'],
    'a zip of something else': [zip([{ name: 'a.csv', content: 'a;b' }]), 'not-a-workbook'],
    'a torn one': [workbook('xlsx', { A: [['a']] }).subarray(0, 900), 'zip-damaged'],
    'an empty one': [workbook('ods', { A: [] }), 'empty-file'],
    'ten thousand columns': [workbook('xlsx', { A: wide }), 'too-many-columns'],
    'an old or protected one': [Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old-workbook'],
  };

  it.each(Object.entries(cases))('%s', async (_, [bytes, code]) => {
    await expect(opened(bytes)).rejects.toMatchObject({ problem: { code } });
  });

  it('billions of cells in a few bytes', async () => {
    const whole = workbook('ods', { A: [['x', 'y']] });
    const cells = (await import('@e965/xlsx')).CFB as Cfb;
    const box = cells.read(whole, { type: 'buffer' });
    const files = ['META-INF/manifest.xml', 'content.xml', 'styles.xml'].map((name) => ({
      name,
      content: Buffer.from(cells.find(box, `/${name}`)?.content ?? []),
    }));
    const content = String(files[1]?.content).replace(
      '<table:table-row',
      '<table:table-row table:number-rows-repeated="1000000"',
    );
    expect(content).toContain('rows-repeated="1000000"');
    const many = content.replaceAll(
      '<table:table-cell ',
      '<table:table-cell table:number-columns-repeated="500" ',
    );
    await expect(
      opened(
        zip(files.map((file) => (file.name === 'content.xml' ? { ...file, content: many } : file))),
      ),
    ).rejects.toMatchObject({ problem: { code: 'too-many-cells' } });
  });
});

it('a delimited text of ten thousand columns is refused as well', async () => {
  await expect(opened(Buffer.from(`${'a;'.repeat(10_000)}\n`))).rejects.toMatchObject({
    problem: { code: 'too-many-columns', columns: 10_001 },
  });
});

interface Cfb {
  readonly read: (bytes: Buffer, options: { type: 'buffer' }) => unknown;
  readonly find: (box: unknown, path: string) => { content: Uint8Array } | null;
}

function sheetsOf(file: Opened): readonly Sheet[] {
  if (file.form !== 'workbook') throw new Error(`opened as ${file.form}`);
  return file.sheets;
}

function opened(bytes: Buffer): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'canopee-'));
  writeFileSync(join(folder, 'a.xlsx'), bytes);
  return openReceived({
    path: join(folder, 'a.xlsx'),
    name: 'a.xlsx',
    scratch: join(folder, 'scratch'),
  }).finally(() => rmSync(folder, { recursive: true }));
}

/** A workbook of one sheet, its XML as given. */
function xlsxOf(sheet: string): Buffer {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]);
}
