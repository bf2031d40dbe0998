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

/**
 * Reads a month as people and machines write it: `2022-01`, `01/2022`, `janv-22`, `févr.-22`, `janvier 2022`, `Jan-2022`,
 * or a day of it (`15/01/2022`, `2022-01-15`).
 *
 * @returns undefined when it is none of these (`Jal-2022`): the caller names the cell
 */
export function parseMonthText(text: string): Month | undefined {
  const words = matchingKey(text).split(' ');
  if (words.length === 3 && words.every((word) => /^\d+$/.test(word))) return fromDay(words);
  if (words.length !== 2) return undefined;
  const [first = '', second = ''] = words;
  if (/^\d{4}$/.test(first) && /^\d{1,2}$/.test(second))
    return month(Number(first), Number(second));
  if (/^\d{1,2}$/.test(first) && /^\d{4}$/.test(second))
    return month(Number(second), Number(first));
  const name = NAMES[first];
  return name === undefined || !/^(\d{2}|\d{4})$/.test(second)
    ? undefined
    : month(fullYear(second), name);
}

function fromDay([first = '', second = '', third = '']: readonly string[]): Month | undefined {
  return first.length === 4
    ? month(Number(first), Number(second))
    : month(Number(third), Number(second));
}

function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

function month(year: number, number: number): Month | undefined {
  return year < 1990 || year > 2100 || number < 1 || number > 12
    ? undefined
    : monthOf(year, number);
}
