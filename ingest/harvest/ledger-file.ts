import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncPath } from '../../data/directory/durable.ts';
import { EXIT, IngestError } from '../errors.ts';
import { Ledger, type LedgerLine } from './ledger.ts';

/** The harvest's ledger on disk: one synced line per answer, so that a killed run goes on where it was. */
export interface LedgerFile {
  readonly ledger: Ledger;
  /** Writes a line, then counts on it. */
  append(line: LedgerLine): Promise<void>;
}

/**
 * Opens the ledger. A last line without its line end was never acknowledged and is cut off.
 *
 * @throws IngestError when a whole line cannot be read
 */
export async function openLedger(path: string): Promise<LedgerFile> {
  const content = await readFile(path).catch(() => Buffer.alloc(0));
  const end = content.lastIndexOf(10) + 1;
  if (content.length > end) await truncate(path, end);
  const texts = content.toString('utf8', 0, end).split('\n').slice(0, -1);
  const ledger = new Ledger(texts.map(parseLine));
  let last: Promise<void> = Promise.resolve();
  return {
    ledger,
    append(line) {
      ledger.take(line);
      last = last.then(() => write(path, `${JSON.stringify(line)}\n`));
      return last;
    },
  };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncPath(dirname(path));
}

function parseLine(text: string, index: number): LedgerLine {
  try {
    return JSON.parse(text) as LedgerLine;
  } catch (cause) {
    throw new IngestError({ code: 'damaged-harvest', line: index + 1 }, EXIT.failed, cause);
  }
}
