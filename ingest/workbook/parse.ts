import { CFB, parse_zip, type WorkBook } from '@e965/xlsx';
import { EXIT, IngestError } from '../errors.ts';
import { refuseRepeatedCells } from './repeated-cells.ts';
import type { Parts } from './unpack.ts';

declare module '@e965/xlsx' {
  /** Reads a workbook from the parts of its zip; exported by the package and missing from its types. */
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;
}

const CONTAINER = CFB as {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (container: unknown, path: string, content: Buffer) => void;
  };
};

/**
 * Reads a workbook from its parts. Only parts that were checked reach the reader, whatever else the zip holds or says twice.
 *
 * @throws IngestError when they make up no XLSX or ODS workbook, or one that is encrypted or damaged
 */
export function parseWorkbook(parts: Parts): WorkBook {
  const manifest = textOf(parts, 'META-INF/manifest.xml');
  const content = textOf(parts, 'content.xml');
  if (manifest.includes('encryption-data')) throw new IngestError({ code: 'zip-encrypted' });
  if (!parts.has('xl/workbook.xml') && !(manifest && content.includes('office:spreadsheet')))
    throw new IngestError({ code: 'not-a-workbook' });
  refuseRepeatedCells(content);
  const container = CONTAINER.utils.cfb_new();
  for (const [path, bytes] of parts) CONTAINER.utils.cfb_add(container, `/${path}`, bytes);
  try {
    return parse_zip(container, { dense: true, cellNF: true, cellText: false, cellHTML: false });
  } catch (cause) {
    throw new IngestError({ code: 'zip-damaged' }, EXIT.refused, cause);
  }
}

function textOf(parts: Parts, path: string): string {
  return parts.get(path)?.toString('utf8') ?? '';
}
