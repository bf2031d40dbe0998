import type { Words } from '../words/words.ts';
import type { AnswerStream } from './answer-stream.ts';
import { encoded, type Bytes } from './bytes.ts';
import type { PeopleCell } from './people-columns.ts';
import { sheetsOf, type NumberStyle, type Sheet } from './sheet.ts';
import { xmlText } from './xml-text.ts';
import { zipped } from './zip.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMES = ['office', 'table', 'text', 'style', 'number']
  .map(
    (name) =>
      ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`,
  )
  .join('');
const FO = ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
/** Width of a character, in millimetres. */
const CHARACTER = 2.1;

/** An answer as an OpenDocument spreadsheet (ISO/IEC 26300), row by row: figures, then *Filtres et définitions*. */
export function odsBytes(answer: AnswerStream, words: Words): Bytes {
  const content = encoded(document(sheetsOf(answer, words)));
  return zipped([
    { name: 'mimetype', content: new TextEncoder().encode(MEDIA_TYPE) },
    { name: 'META-INF/manifest.xml', content: encoded([manifest()]) },
    // no style is common, but some readers want the file
    { name: 'styles.xml', content: encoded([NO_STYLES]) },
    { name: 'content.xml', content },
  ]);
}

const NO_STYLES = `${HEAD}<office:document-styles${NAMES} office:version="1.3"/>`;

function manifest(): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const names = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';
  const entries = `${entry('/', MEDIA_TYPE)}${entry('styles.xml', 'text/xml')}${entry('content.xml', 'text/xml')}`;
  return `${HEAD}<manifest:manifest ${names} manifest:version="1.3">${entries}</manifest:manifest>`;
}

async function* document(sheets: readonly Sheet[]): AsyncGenerator<string> {
  yield `${HEAD}<office:document-content${NAMES}${FO} office:version="1.3">`;
  yield `<office:automatic-styles>${NUMBER_STYLES}${widthStyles(sheets)}</office:automatic-styles>`;
  yield '<office:body><office:spreadsheet>';
  for (const [at, sheet] of sheets.entries()) yield* table(sheet, at);
  yield '</office:spreadsheet></office:body></office:document-content>';
}

const NUMBER_STYLES =
  numberStyle(
    'integer',
    'number',
    '<number:number number:decimal-places="0" number:grouping="true"/>',
  ) +
  numberStyle(
    'decimal',
    'number',
    '<number:number number:min-decimal-places="0" number:decimal-places="3" number:grouping="true"/>',
  ) +
  numberStyle(
    'percent',
    'percentage',
    '<number:number number:min-decimal-places="1" number:decimal-places="1"/><number:text>\u00A0%</number:text>',
  ) +
  numberStyle(
    'euros',
    'number',
    '<number:number number:min-decimal-places="2" number:decimal-places="2" number:grouping="true"/><number:text>\u00A0€</number:text>',
  ) +
  '<style:style style:name="heading" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>';

function numberStyle(name: NumberStyle, kind: string, content: string): string {
  return (
    `<number:${kind}-style style:name="n-${name}">${content}</number:${kind}-style>` +
    `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="n-${name}"/>`
  );
}

function widthStyles(sheets: readonly Sheet[]): string {
  const widths = new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)));
  return [...widths]
    .map(
      (width) =>
        `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CHARACTER).toFixed(1)}mm"/></style:style>`,
    )
    .join('');
}

async function* table({ name, columns, rows }: Sheet, at: number): AsyncGenerator<string> {
  yield `<table:table table:name="${xmlText(name)}" xml:id="sheet${at + 1}">`;
  yield columns.map(({ width }) => `<table:table-column table:style-name="w${width}"/>`).join('');
  yield `<table:table-header-rows>${rowXml(columns.map(({ heading }) => textCell(heading, ' table:style-name="heading"')))}</table:table-header-rows>`;
  const styles = columns.map(({ style }) => style);
  for await (const some of rows)
    yield some
      .map((row) => rowXml(row.map((cell, column) => cellXml(cell, styles[column] ?? 'decimal'))))
      .join('');
  yield '</table:table>';
}

function rowXml(cells: readonly string[]): string {
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

function cellXml(cell: PeopleCell, style: NumberStyle): string {
  if (typeof cell === 'string') return cell === '' ? '<table:table-cell/>' : textCell(cell);
  const type = style === 'percent' ? 'percentage' : 'float';
  return `<table:table-cell table:style-name="${style}" office:value-type="${type}" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
}

function textCell(text: string, style = ''): string {
  const lines = text.split('\n').map((line) => `<text:p>${lineXml(line)}</text:p>`);
  return `<table:table-cell${style} office:value-type="string">${lines.join('')}</table:table-cell>`;
}

/** Blanks that readers would take for one, or for none, are told one by one (ODF 1.3 §6.1). */
function lineXml(line: string): string {
  return xmlText(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | (?= )| $/g, '<text:s/>');
}
