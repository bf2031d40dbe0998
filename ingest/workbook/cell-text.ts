import { SSF, type CellObject } from '@e965/xlsx';

/** The part of the package that knows number formats, typed. */
const FORMATS = SSF as {
  readonly is_date: (format: string) => boolean;
  readonly parse_date_code: (
    value: number,
    options: { readonly date1904: boolean },
  ) => Moment | null;
};

interface Moment {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

const SECONDS = 86_400;

/**
 * A cell as the text a delimited file would hold: numbers plain with a decimal point, days ISO, durations `hh:mm:ss`; a formula
 * gives the value the workbook keeps of it, and nothing when it keeps none.
 *
 * @param date1904 does the workbook count its days from 1904?
 */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (cell?.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return cell.w ?? '#';
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (typeof cell.v !== 'number') return oneLine(String(cell.v));
  const format = typeof cell.z === 'string' ? cell.z : '';
  return (
    (FORMATS.is_date(format) ? timeText(cell.v, format, date1904) : undefined) ?? plain(cell.v)
  );
}

/** A record is a line: what would cut a cell or a line in two is a blank. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n\0]+/g, ' ').trim();
}

/** Fifteen digits are all a spreadsheet keeps: the rest is noise of its arithmetic. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15))).toUpperCase();
}

/** Undefined when the number is no moment. */
function timeText(value: number, format: string, date1904: boolean): string | undefined {
  const bare = format.replace(/"[^"]*"|\\./g, '');
  if (/\[(h+|m+|s+)\]/i.test(bare)) return value < 0 ? undefined : clock(value * SECONDS);
  const at = FORMATS.parse_date_code(value, { date1904 });
  if (!at) return undefined;
  const time = clock((at.H * 60 + at.M) * 60 + at.S);
  if (!/[yd]|mmm/i.test(bare.replace(/\[[^\]]*\]/g, ''))) return time;
  const day = [String(at.y).padStart(4, '0'), two(at.m), two(at.d)].join('-');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** Hours may exceed 24. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
