import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createDurably, writeDurably } from './durable.ts';
import { unlessMissing } from './key-file.ts';

/** What was erased for good, so that what was kept before it can be rid of it again; told so that it means nothing by itself. */
export type Erasure =
  /** a reader: pseudonyms by the name of the key that makes them, and fingerprints of the originals that went */
  | {
      readonly kind: 'reader';
      readonly readers: Readonly<Record<string, readonly string[]>>;
      readonly originals: readonly string[];
    }
  /** a year whose report was closed: its readers' rows and its key went */
  | { readonly kind: 'year'; readonly year: number }
  /** an account, by its number */
  | { readonly kind: 'account'; readonly account: string };

/** One line of a journal. */
export type ErasureLine = Erasure & {
  /** ISO 8601, UTC */
  readonly at: string;
};

/** What was erased of one data directory since it began; never what a backup holds decides, only what was added since. */
export interface ErasureJournal {
  /** whose journal it is: a number drawn at random, and nobody's */
  readonly house: string;
  readonly lines: readonly ErasureLine[];
}

/** A journal cannot be believed: a line of it is not as it was written. */
export class JournalError extends Error {
  readonly path: string;
  readonly line: number;

  constructor(path: string, line: number) {
    super(`line ${line} of the erasure journal is damaged`);
    this.path = path;
    this.line = line;
  }
}

const FORMAT = 1;

/**
 * Reads a journal; undefined when there is none.
 *
 * @throws JournalError when a line is not as it was written, is cut, or of a later Canopée
 */
export async function readErasures(path: string): Promise<ErasureJournal | undefined> {
  const text = await readFile(path, 'utf8').catch(unlessMissing);
  return text === undefined ? undefined : parseErasures(text, path);
}

/**
 * The journal in a text.
 *
 * @throws JournalError as {@link readErasures}
 */
export function parseErasures(text: string, path: string): ErasureJournal {
  const [first = '', ...rest] = text.split('\n');
  const end = rest.pop();
  if (end !== '') throw new JournalError(path, end === undefined ? 1 : rest.length + 2);
  const head = parseLine(first, path, 1);
  const isOurs = head.erasures === FORMAT && typeof head.house === 'string';
  if (!isOurs || !/^[0-9a-f]{16}$/.test(String(head.house))) throw new JournalError(path, 1);
  const lines = rest.map((line, index) => lineOf(parseLine(line, path, index + 2), path, index));
  return { house: String(head.house), lines };
}

/** The text of a journal. */
export function erasuresText({ house, lines }: ErasureJournal): string {
  return [headOf(house), ...lines].map((line) => `${signed(line)}\n`).join('');
}

/** Whose journal it is; one without a line is begun where there is none. */
export async function houseOf(path: string): Promise<string> {
  return (await begun(path)).house;
}

/** Adds what is about to be erased, on the disk before anything goes. */
export async function noteErasure(path: string, erasure: Erasure, at: Date): Promise<void> {
  const { house, lines } = await begun(path);
  const line: ErasureLine = { ...erasure, at: at.toISOString() };
  if (lines.some((one) => told(one) === told(line))) return;
  await writeWhole(path, { house, lines: [...lines, line] });
}

/**
 * What several copies of one journal tell together, each line once, in the order it was written.
 *
 * @throws RangeError for journals of several houses
 */
export function mergedErasures(journals: readonly ErasureJournal[]): ErasureJournal | undefined {
  const [first] = journals;
  if (!first) return undefined;
  if (journals.some(({ house }) => house !== first.house)) throw new RangeError('two houses');
  const lines = new Map(
    journals.flatMap((one) => one.lines).map((line) => [signed(line), line] as const),
  );
  const sorted = [...lines.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { house: first.house, lines: sorted };
}

/** Adds a journal to the copy of it that lies elsewhere, or makes that copy. */
export async function copyErasures(journal: ErasureJournal, path: string): Promise<void> {
  const there = await readErasures(path);
  const whole = mergedErasures(there ? [there, journal] : [journal]);
  if (whole && whole.lines.length !== there?.lines.length) await writeWhole(path, whole);
}

async function begun(path: string): Promise<ErasureJournal> {
  const there = await readErasures(path);
  if (there) return there;
  const journal = { house: randomBytes(8).toString('hex'), lines: [] };
  const isOurs = await createDurably(path, erasuresText(journal), 0o600);
  return isOurs ? journal : begun(path);
}

async function writeWhole(path: string, journal: ErasureJournal): Promise<void> {
  await writeDurably(path, erasuresText(journal), 0o600);
}

function headOf(house: string) {
  return { erasures: FORMAT, house };
}

/** A line with the first 64 bits of its SHA-256. */
function signed(line: object): string {
  return JSON.stringify({ sum: sumOf(JSON.stringify(line)), ...line });
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What a line tells, its moment left out. */
function told({ at: _, ...erasure }: ErasureLine): string {
  return JSON.stringify(erasure);
}

function parseLine(text: string, path: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const { sum, ...line } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (sum === sumOf(JSON.stringify(line))) return line;
  } catch {
    // told below with its line, like a wrong sum
  }
  throw new JournalError(path, number);
}

function lineOf(line: Readonly<Record<string, unknown>>, path: string, index: number): ErasureLine {
  if (isErasureLine(line)) return line;
  throw new JournalError(path, index + 2);
}

function isErasureLine(line: Readonly<Record<string, unknown>>): line is ErasureLine {
  const { kind, at, readers, originals, year, account } = line;
  if (typeof at !== 'string') return false;
  if (kind === 'year') return Number.isInteger(year);
  if (kind === 'account') return typeof account === 'string';
  return (
    kind === 'reader' &&
    isObject(readers) &&
    areTexts(originals) &&
    Object.values(readers).every(areTexts)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
