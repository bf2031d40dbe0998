import { TooManyRows } from '../errors.ts';
import type { Language, Words } from '../words/words.ts';
import { gathered, type AnswerStream } from './answer-stream.ts';
import { arrowBytes } from './arrow.ts';
import { encoded, type Bytes } from './bytes.ts';
import { csvExcelBytes } from './csv-excel.ts';
import { csvMetadata } from './csv-metadata.ts';
import { csvBytes } from './csv.ts';
import type { FormatId } from './format.ts';
import { jsonBytes } from './json.ts';
import { odsBytes } from './ods.ts';
import { parquetBytes } from './parquet.ts';
import { SHEET_ROWS } from './sheet.ts';
import { xlsxBytes } from './xlsx.ts';

/** What a format needs besides the answer. */
export interface Writing {
  readonly format: FormatId;
  readonly words: Words;
  readonly language: Language;
  /** where the same answer is as CSV */
  readonly csvAddress: string;
}

/**
 * An answer in a format.
 *
 * @throws TooManyRows when it is a workbook and the answer does not fit
 */
export async function written(answer: AnswerStream, writing: Writing): Promise<Bytes> {
  const { format, words } = writing;
  const { status } = words.formats;
  switch (format) {
    case 'json':
      return jsonBytes(answer, status);
    case 'csv':
      return csvBytes(answer);
    case 'csv-metadata':
      return encoded([csvMetadata(answer, writing)]);
    case 'csv-excel':
      return csvExcelBytes(answer, words);
    case 'arrow':
      return arrowBytes(answer, status);
    case 'parquet':
      return parquetBytes(answer, status);
    case 'xlsx':
      return xlsxBytes(await fitting(answer), words);
    case 'ods':
      return odsBytes(await fitting(answer), words);
  }
}

/** The same answer, known to fit on a sheet: its typed arrays are small beside the sheet. */
async function fitting(answer: AnswerStream): Promise<AnswerStream> {
  const batches = await gathered(answer.batches, SHEET_ROWS);
  if (!batches) throw new TooManyRows(SHEET_ROWS);
  return { ...answer, batches };
}
