import { tellingCells } from '../profile/sample.ts';
import type { Settings } from '../settings/read.ts';
import { IngestError } from '../errors.ts';
import type { Head } from '../text/head.ts';
import { accessLog } from './access-log/access-log.ts';
import { agreementFile } from './declared/agreement-file.ts';
import { entered } from './entered.ts';
import { counterDocument } from './counter/document.ts';
import { serverReply } from './counter/reply.ts';
import { counterTable } from './counter/table.ts';
import { profiled } from './profiled.ts';
import { readable } from './profile-fit.ts';
import type { Opened, Reading, Source } from './source.ts';

/** Every kind of input, in the order in which a file is offered to them; a further kind is one more line and a folder. */
const SOURCES: readonly Source[] = [
  agreementFile,
  entered,
  counterTable,
  counterDocument,
  accessLog,
  profiled,
  serverReply,
];

/**
 * How a file is read: by the first kind of input that knows it.
 *
 * @throws IngestError when nothing does, with the headings seen
 */
export async function readingOf(opened: Opened, settings: Settings): Promise<Reading> {
  for (const source of SOURCES) {
    const reading = await source.recognise(opened, settings);
    if (reading) return reading;
  }
  const title = oldCounter(rowsOf(opened));
  if (title !== undefined) throw new IngestError({ code: 'old-counter', title });
  throw new IngestError({
    code: 'unknown-kind',
    profiles: [...settings.profiles, ...settings.logs].map(({ source }) => source),
    headings: headingsSeen(opened),
  });
}

/** What a COUNTER report before release 5 says it is, above its table: `Journal Report 1 (R4)`. */
function oldCounter(rows: Head['rows']): string | undefined {
  const firsts = rows.slice(0, 8).map(([first = '']) => first.trim());
  return firsts
    .find((first) => /^[\p{L} ]{4,40}\bReport \w{1,4} ?\(R[1-4]\)/u.test(first))
    ?.slice(0, 60);
}

/** The first row when it names columns: where it names none it may be the first reader of a list. */
function headingsSeen(opened: Opened): string[] {
  const rows = rowsOf(opened);
  const first = rows.find((row) => row.length > 1) ?? rows.find((row) => row.length > 0) ?? [];
  return tellingCells(first) > 0 ? readable(first) : [];
}

function rowsOf(opened: Opened): Head['rows'] {
  if (opened.form === 'text') return opened.head.rows;
  return opened.form === 'workbook' ? (opened.sheets[0]?.head.rows ?? []) : [];
}
