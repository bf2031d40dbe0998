import { matchingKey } from '../../data/model/commune.ts';
import { monthOf, type Month } from '../../data/model/period.ts';

/** Names and abbreviations of the months, French and English, without accents. */
const NAMES: Readonly<Record<string, number>> = {
  janvier: 1, janv: 1, january: 1, jan: 1,
  fevrier: 2, fevr: 2, fev: 2, february: 2, feb: 2,
  mars: 3, march: 3, mar: 3,
  avril: 4, avr: 4, april: 4, apr: 4,
  mai: 5, may: 5,
  juin: 6, june: 6, jun: 6,
  juillet: 7, juil: 7, july: 7, jul: 7,
  aout: 8, august: 8, aug: 8,
  septembre: 9, sept: 9, september: 9, sep: 9,
  octobre: 10, oct: 10, october: 10,
  novembre: 11, nov: 11, november: 11,
  decembre: 12, dec: 12, december: 12,
}; // prettier-ignore

/** Days between 30 December 1899, the zero of spreadsheets, and 1 January 1970. */
const EPOCH = 25_569;

/** Which part of `1/2/2020` is the month: it cannot be decided, a source has to say so (formats §0). */
export type DayOrder = 'day-first' | 'month-first';

/**
 * Reads a month as people and machines write it: `2022-01`, `202201`, `01/2022`, `janv-22`, `févr.-22`, `janvier 2022`, `Jan-2022`,
 * or a day of it (`15/01/2022`, `2022-01-15`, `1er janvier 2022`, a spreadsheet's `44576`).
 *
 * @returns undefined when it is none of these (`Jal-2022`): the caller names the cell
 */
export function parseMonthText(text: string, order: DayOrder = 'day-first'): Month | undefined {
  const words = matchingKey(text).split(' ');
  const [first = '', second = ''] = words;
  const plain = fromNumber(text.trim());
  if (plain !== undefined || words.length === 1) return plain;
  if (words.length === 2) return fromPair(first, second) ?? fromPair(second, first);
  return isIsoStart(words) ? month(first, second) : fromDay(words, order);
}

/** `2022-01-15`, with or without a time. */
function isIsoStart([first = '', second = '']: readonly string[]): boolean {
  return /^\d{4}$/.test(first) && /^\d{1,2}$/.test(second);
}

function fromDay(words: readonly string[], order: DayOrder): Month | undefined {
  const [first = '', second = '', third = ''] = words;
  if (words.length !== 3) return undefined;
  if (/^\d{1,2}(er)?$/.test(first) && second in NAMES) return fromPair(second, third);
  if (!words.every((word) => /^\d+$/.test(word))) return undefined;
  return order === 'day-first' ? month(third, second) : month(third, first);
}

/** `202201`, or days since the zero of spreadsheets. */
function fromNumber(text: string): Month | undefined {
  if (/^(19|20)\d{4}$/.test(text)) return month(text.slice(0, 4), text.slice(4));
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return undefined;
  const day = new Date((Math.floor(Number.parseFloat(text)) - EPOCH) * 86_400_000);
  return month(String(day.getUTCFullYear()), String(day.getUTCMonth() + 1));
}

/** A month and its year, in this order. */
function fromPair(first: string, second: string): Month | undefined {
  if (/^\d{1,2}$/.test(first)) return /^\d{4}$/.test(second) ? month(second, first) : undefined;
  const name = NAMES[first];
  if (name === undefined || !/^(\d{2}|\d{4})$/.test(second)) return undefined;
  return month(second.length === 4 ? second : `20${second}`, String(name));
}

function month(yearText: string, numberText: string): Month | undefined {
  const [year, number] = [Number(yearText), Number(numberText)];
  return year < 1990 || year > 2100 || number < 1 || number > 12
    ? undefined
    : monthOf(year, number);
}
