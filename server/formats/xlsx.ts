import type { Words } from '../words/words.ts';
import type { AnswerStream } from './answer-stream.ts';
import { encoded, type Bytes } from './bytes.ts';
import type { PeopleCell } from './people-columns.ts';
import { sheetsOf, type NumberStyle, type Sheet } from './sheet.ts';
import { xmlText } from './xml-text.ts';
import { zipped, type ZipEntry } from './zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Number formats of Excel by style, in the order of the cell formats; the first two are built in (ECMA-376 §18.8.30). */
const STYLES: readonly NumberStyle[] = ['integer', 'decimal', 'percent', 'euros'];
const NUMBER_FORMATS = [3, 164, 165, 166] as const;
/** After the general format and those of numbers comes the one of headings. */
const HEADING = STYLES.length + 1;

/** An answer as an Excel workbook (ECMA-376), row by row: figures, then *Filtres et définitions*. Texts are never formulas. */
export function xlsxBytes(answer: AnswerStream, words: Words): Bytes {
  const sheets = sheetsOf(answer, words);
  return zipped([...frame(sheets), ...sheets.map(sheetEntry)]);
}

function frame(sheets: readonly Sheet[]): ZipEntry[] {
  const sheetType = `${RELATIONS}/worksheet`;
  const relations = sheets.map((_, at) =>
    relation(at + 1, sheetType, `worksheets/sheet${at + 1}.xml`),
  );
  const styles = relation(sheets.length + 1, `${RELATIONS}/styles`, 'styles.xml');
  return [
    part('[Content_Types].xml', contentTypes(sheets)),
    part(
      '_rels/.rels',
      relationships([relation(1, `${RELATIONS}/officeDocument`, 'xl/workbook.xml')]),
    ),
    part('xl/workbook.xml', workbook(sheets)),
    part('xl/_rels/workbook.xml.rels', relationships([...relations, styles])),
    part('xl/styles.xml', STYLE_SHEET),
  ];
}

function part(name: string, xml: string): ZipEntry {
  return { name, content: encoded([HEAD + xml]) };
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}` +
    `${sheets.map((_, at) => override(`worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`
  );
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`;
}

const STYLE_SHEET =
  `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.###"/><numFmt numFmtId="165" formatCode="0.0%"/>` +
  '<numFmt numFmtId="166" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  `<cellXfs count="${HEADING + 1}"><xf/>${NUMBER_FORMATS.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}` +
  '<xf fontId="1" applyFont="1"/></cellXfs></styleSheet>';

function sheetEntry(sheet: Sheet, at: number): ZipEntry {
  return { name: `xl/worksheets/sheet${at + 1}.xml`, content: encoded(sheetXml(sheet)) };
}

async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const styles = columns.map(({ style }) => STYLES.indexOf(style) + 1);
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${widths.join('')}</cols><sheetData><row>`;
  yield `${columns.map(({ heading }) => textCell(heading, HEADING)).join('')}</row>`;
  for await (const some of rows)
    yield some
      .map((row) => `<row>${row.map((cell, at) => cellXml(cell, styles[at] ?? 0)).join('')}</row>`)
      .join('');
  yield '</sheetData></worksheet>';
}

function cellXml(cell: PeopleCell, style: number): string {
  if (typeof cell === 'number') return `<c s="${style}"><v>${cell}</v></c>`;
  return cell === '' ? '<c/>' : textCell(cell);
}

function textCell(text: string, style = 0): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
