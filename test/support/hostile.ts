import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { line, log } from './access-log.ts';
import { zip, type Zipped } from './zip.ts';

/** How a file must end: so many rows taken, or a sentence that says what is wrong and where. */
export type Ending =
  { readonly accepted: number; readonly rejected?: number; readonly skipped?: number } | RegExp;

/** Something nobody should drop, and how it ends. */
export interface Hostile {
  /** path below the drop */
  readonly name: string | Buffer;
  /** the name it is told by, where that is another */
  readonly shown?: string;
  readonly content: string | Buffer | ((path: string) => Promise<unknown>);
  readonly ends: Ending;
}

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';
let months = 0;

/** A table of events in a month of its own, so that no file takes another's place. */
function table(...places: readonly string[]): string {
  months += 1;
  const month = `${String(1 + (months % 12)).padStart(2, '0')}/${2021 + Math.floor(months / 12)}`;
  const rows = places.map((place) => `01/${month};10:00:00;C1;${place};t;essai-video;`);
  return [HEADING, ...rows, ''].join('\n');
}

const ONE = { accepted: 1 } as const;
const MANY = 10_000;
const LONG = 2 ** 21;

/** Bytes that are not what they should be. */
const ENCODINGS: readonly Hostile[] = [
  { name: 'evenements-nul.csv', content: `${table('Audincourt')}\0\n`, ends: /Ligne 3 : octets nuls/ },
  {
    name: 'evenements-utf8-faux.csv',
    content: Buffer.concat([Buffer.from(table('Audincourt', 'Besançon')), Buffer.from([0xc3, 0x28, 0x81])]),
    ends: { accepted: 1, rejected: 2 },
  },
  { name: 'evenements-utf16le.csv', content: iconv.encode(table('Besançon'), 'utf-16le', { addBOM: true }), ends: ONE },
  { name: 'evenements-utf16be.csv', content: iconv.encode(table('Besançon'), 'utf-16be', { addBOM: true }), ends: ONE },
  { name: 'evenements-utf16-nu.csv', content: iconv.encode(table('Besançon'), 'utf-16le'), ends: /Ligne 1 : octets nuls/ },
  { name: 'evenements-utf16be-nu.csv', content: iconv.encode(table('Besançon'), 'utf-16be'), ends: /Ligne 1 : octets nuls/ },
  {
    name: 'evenements-utf16-ligne.csv',
    content: iconv.encode(`${table('Besançon')}${'x'.repeat(LONG)}`, 'utf-16le', { addBOM: true }),
    ends: /Ligne 3 : plus de 1 Mio/,
  },
  {
    name: 'evenements-utf16-cr.csv',
    content: iconv.encode(table('Besançon').replaceAll('\n', '\r'), 'utf-16le', { addBOM: true }),
    ends: /retour chariot seul/,
  },
  { name: 'evenements-1252.csv', content: iconv.encode(table('Besançon', 'l’œil à 5 €'), 'windows-1252'), ends: { accepted: 1, rejected: 1 } },
  { name: 'evenements-cr.csv', content: table('Audincourt').replaceAll('\n', '\r'), ends: /retour chariot seul/ },
  { name: 'evenements-aleatoire.csv', content: noise(4096), ends: /^Ligne \d+ : octets nuls/ },
]; // prettier-ignore

/** Tables with too much of something. */
const SHAPES: readonly Hostile[] = [
  { name: 'evenements-guillemet.csv', content: `${table('Audincourt')}"jamais fermé;;;;\n`, ends: /Ligne 3 : un guillemet/ },
  { name: 'evenements-guillemet-loin.csv', content: `${table('Audincourt')}"${'x\n'.repeat(5 * 2 ** 20)}";;;;;;\n`, ends: /^Ligne 3 : un guillemet ouvert n’est pas refermé/ },
  { name: 'evenements-longue.csv', content: `${table('Audincourt')}${'x'.repeat(LONG)}`, ends: /Ligne 3 : plus de 1 Mio/ },
  { name: 'evenements-long-record.csv', content: `${table('Audincourt')}"${'x\n'.repeat(LONG)}";;;;;;\n`, ends: { accepted: 1, rejected: 1 } },
  { name: 'evenements-colonnes.csv', content: `${HEADING}${';c'.repeat(MANY)}\n`, ends: /10.007 colonnes pour une limite de 1.000/ },
  { name: 'evenements-large.csv', content: `${table('Audincourt')}${'\n'.repeat(60)}${';c'.repeat(MANY)}\n`, ends: /Ligne 63 : 1.001 colonnes pour une limite de 1.000/ },
  { name: 'evenements-vides.csv', content: `${table('Audincourt')}${'\n'.repeat(1_000_000)}`, ends: { accepted: 1, skipped: 1_000_000 } },
  { name: 'vides.csv', content: '\n'.repeat(1_000_000), ends: /ni rapport COUNTER/ },
  { name: '=cmd|calc.csv', content: table("=cmd|'/C calc'!A0", '@SUM(1)', 'Audincourt'), ends: { accepted: 1, rejected: 2 } },
  { name: 'evenements-vide.csv', content: '', ends: /^Le fichier est vide/ },
  { name: 'journal-coupe.log', content: log({ at: '10:00:00' }, `${line({ at: '11:00:00' })}\u0001\u0001x`), ends: { accepted: 2 } },
]; // prettier-ignore

const SHEET = 'xl/worksheets/sheet1.xml';
/** The parts of the smallest workbook, with this for its sheet. */
function workbook(sheet: string, ...more: readonly Zipped[]): Buffer {
  const office = 'http://schemas.openxmlformats.org';
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/${SHEET}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: SHEET, content: sheet },
    ...more,
  ]);
}

/** A sheet whose first row is the headings of events, and whose second has this for its place. */
function sheetOf(place: string, doctype = ''): string {
  const cells = (texts: readonly string[]): string =>
    texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const row = ['01/02/2026', '10:00:00', 'C1', place, 't', 'essai-video', ''];
  return `<?xml version="1.0"?>${doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells(HEADING.split(';'))}</row><row r="2">${cells(row)}</row></sheetData></worksheet>`;
}

const LAUGHS = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
);
const BOMB = Buffer.alloc(8 * 2 ** 20, ' ');

/** Zips and gzips that hide something. */
const ARCHIVES: readonly Hostile[] = [
  { name: 'evenements-bombe.xlsx', content: workbook(sheetOf('Besançon'), { name: 'xl/a.xml', content: BOMB }), ends: /plus de 100 fois sa taille/ },
  { name: 'evenements-bombe.csv.gz', content: gzipSync(BOMB), ends: /plus de 100 fois sa taille/ },
  { name: 'evenements-taille.xlsx', content: workbook(sheetOf('Besançon'), { name: 'xl/a.xml', content: BOMB, claims: 10 }), ends: /^Le classeur est abîmé/ },
  { name: 'evenements-dehors.xlsx', content: workbook(sheetOf('Besançon'), { name: '../../x.xml', content: 'x' }), ends: /sortirait de son dossier/ },
  { name: 'evenements-xxe.xlsx', content: workbook(sheetOf('&xxe;', '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>')), ends: /^La seule ligne du fichier est inutilisable/ },
  { name: 'evenements-rires.xlsx', content: workbook(sheetOf('&l9;', `<!DOCTYPE x [<!ENTITY l0 "ha">${LAUGHS.join('')}]>`)), ends: /^La seule ligne du fichier est inutilisable/ },
  { name: 'evenements-rel.xlsx', content: workbook(sheetOf('Besançon')), ends: ONE },
  { name: 'evenements-clair.csv.gz', content: table('Besançon'), ends: ONE },
  { name: 'evenements-coupe.csv.gz', content: gzipSync(table('Besançon')).subarray(0, 40), ends: /^L’archive \.gz est abîmée ou coupée/ },
]; // prettier-ignore

const DEEP = 100_000;
const HEADER = '"Report_Header":{"Report_ID":"PR","Release":"5.1","Institution_Name":"x"}';

/** Documents that are JSON or YAML, and no more. */
const DOCUMENTS: readonly Hostile[] = [
  { name: 'profond.json', content: `{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`, ends: /^Fichier non reconnu : ni rapport COUNTER/ },
  { name: 'profond-rapport.json', content: `{${HEADER},"Report_Items":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`, ends: /^La seule ligne du fichier est inutilisable/ },
  { name: 'profond-items.json', content: `{${HEADER},"Report_Items":[{"Items":${'[{"Items":'.repeat(DEEP)}1${'}]'.repeat(DEEP)}}]}`, ends: /^Report_Items\[0\].{60,200} : le document emboîte trop de listes/ },
  { name: 'profond-attribut.json', content: `{${HEADER},"Report_Items":[{"x":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}]}`, ends: /^Le document emboîte trop de listes/ },
  { name: 'dans-texte.json', content: nestedText(12), ends: /^Fichier non reconnu : ni rapport COUNTER/ },
  { name: 'long-texte.json', content: `{${HEADER},"Report_Items":"${'x'.repeat(8 * 2 ** 20)}"}`, ends: /^La seule ligne du fichier est inutilisable/ },
  { name: 'enorme.json', content: `{"a":"${'x'.repeat(33 * 2 ** 20)}"}`, ends: /trop volumineux/ },
  { name: 'doubles.json', content: `{${HEADER},"Report_Items":[],"Report_Items":[],"__proto__":{"Report_Items":[1]},"constructor":{"prototype":{"x":1}}}`, ends: /^Le fichier n’a que son en-tête/ },
  { name: 'proto.json', content: `{${HEADER},"Report_Items":[{"Platform":"Plateforme Presse","Attribute_Performance":[{"Data_Type":"Article","Access_Method":"Regular","Performance":{"__proto__":{"2025-01":3},"toString":{"2025-01":2},"Total_Item_Requests":{"2025-01":5,"__proto__":7}}}]}]}`, ends: { accepted: 3, rejected: 1 } },
  { name: 'convention.yaml', content: `members: &a [1, 2]\nversions:\n${yamlBomb()}`, ends: /^convention\.yaml, ligne 3 : des niveaux ou des renvois/ },
  { name: 'convention-profonde.yaml', content: `members:\nversions: ${'['.repeat(20_000)}`, ends: /^convention-profonde\.yaml, ligne 2 : des niveaux ou des renvois/ },
]; // prettier-ignore

/** Names that mean something to a shell, a terminal or a reader of patterns; what they hold is good. */
const NAMES: readonly Hostile[] = [
  { name: 'evenements-*.csv', content: table('Besançon'), ends: ONE },
  { name: 'evenements-{a,b}.csv', content: table('Besançon'), ends: ONE },
  { name: 'evenements-[0-9].csv', content: table('Besançon'), ends: ONE },
  { name: 'evenements-\n1.csv', shown: 'evenements-_1.csv', content: table('Besançon'), ends: ONE },
  { name: 'evenements-\u202Evsc.csv', shown: 'evenements-_vsc.csv', content: table('Besançon'), ends: ONE },
  { name: 'evenements-\u001B[2J.csv', shown: 'evenements-_[2J.csv', content: table('Besançon'), ends: ONE },
  { name: 'evenements-😀.csv', content: table('Besançon'), ends: ONE },
  { name: "evenements-$(touch x);`id`'\".csv", content: table('Besançon'), ends: ONE },
  { name: '-rf.csv', content: table('Besançon'), ends: ONE },
  { name: 'dossier.csv/evenements-dedans.csv', content: table('Besançon'), ends: ONE },
  { name: Buffer.from('evenements-\xff.csv', 'latin1'), shown: 'evenements-\uFFFD.csv', content: table('Besançon'), ends: /n’est pas en UTF-8/ },
]; // prettier-ignore

/** What is no file. */
const NO_FILES: readonly Hostile[] = [
  { name: 'boucle.csv', content: (path) => symlink(path, path), ends: /Ce n’est pas un fichier/ },
  { name: 'ailleurs.csv', content: (path) => symlink('/etc/passwd', path), ends: /Ce n’est pas un fichier/ },
  { name: 'partout', content: (path) => symlink('/', path), ends: /Ce n’est pas un fichier/ },
  { name: 'tube.csv', content: (path) => promisify(execFile)('mkfifo', [path]), ends: /Ce n’est pas un fichier/ },
]; // prettier-ignore

/** Everything hostile a drop can hold; no entry needs more than a few megabytes of disk. */
export const HOSTILE: readonly Hostile[] = [
  ...ENCODINGS,
  ...SHAPES,
  ...ARCHIVES,
  ...DOCUMENTS,
  ...NAMES,
  ...NO_FILES,
];

const GIB = 2 ** 30;

/** The same, of a size that would fill a memory. */
export const HUGE: readonly Hostile[] = [
  { name: 'evenements-ligne.csv', content: (path) => repeat(path, GIB, { first: table('Besançon') }), ends: /Ligne 3 : plus de 1 Mio/ },
  { name: 'ligne.json', content: (path) => repeat(path, GIB, { first: '{"a":"' }), ends: /trop volumineux/ },
  { name: 'journal-ligne.log', content: (path) => repeat(path, GIB), ends: /Ligne 1 : plus de 1 Mio/ },
  { name: 'evenements-ligne.csv.gz', content: (path) => repeat(path, GIB, { first: table('Besançon'), packed: true }), ends: /plus de 100 fois sa taille/ },
  { name: 'evenements-guillemet.csv', content: (path) => repeat(path, GIB / 8, { first: `${table('Besançon')}"`, text: 'xxxxxxx\n' }), ends: /Ligne 3 : un guillemet/ },
  { name: 'evenements-vides.csv', content: (path) => repeat(path, GIB / 16, { first: table('Besançon'), text: '\n' }), ends: { accepted: 1, skipped: GIB / 16 } },
]; // prettier-ignore

/** Lays something hostile in a folder. */
export async function lay(folder: string, { name, content }: Hostile): Promise<string> {
  if (Buffer.isBuffer(name)) {
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), name]), content as string);
    return join(folder, name.toString());
  }
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  if (typeof content === 'function') await content(path);
  else await writeFile(path, content);
  return path;
}

/** The name something is told by. */
export function toldAs({ name, shown }: Hostile): string {
  return shown ?? String(name).replace(/^.*\//s, '');
}

/** Writes a text over and over, piece by piece. */
async function repeat(
  path: string,
  bytes: number,
  { first = '', text = 'x', packed = false } = {},
): Promise<void> {
  const piece = Buffer.alloc(2 ** 20, text);
  function* pieces(): Generator<Buffer> {
    yield Buffer.from(first);
    for (let written = 0; written < bytes; written += piece.length) yield piece;
  }
  if (packed) await pipeline(pieces, createGzip({ level: 1 }), createWriteStream(path));
  else await pipeline(pieces, createWriteStream(path));
}

/** Bytes that follow no rule, the same every time. */
function noise(length: number): Buffer {
  let seed = 1;
  return Buffer.from(Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647) & 0xff));
}

/** A JSON text that holds a JSON text that holds… */
function nestedText(depth: number): string {
  let text = '{}';
  for (let level = 0; level < depth; level += 1) text = JSON.stringify(text);
  return text;
}

function yamlBomb(): string {
  return Array.from(
    { length: 12 },
    (_, index) =>
      `  - &b${index} [${Array.from({ length: 10 }, () => (index === 0 ? '*a' : `*b${index - 1}`)).join(', ')}]`,
  ).join('\n');
}
