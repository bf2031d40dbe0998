/** A moment on the wall clock of Paris, as a file gives it. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** seconds since 1970 on that clock; undefined when the file gives no time */
  readonly second: number | undefined;
  readonly hour: number | undefined;
}

/** Forms a profile may name. */
export type DateForm = 'dd/mm/yyyy' | 'mm/dd/yyyy' | 'iso';

/** A day and a time that exist; undefined for any other text. `time` undefined: the file has no column for it. */
export function momentOf(form: DateForm, date: string, time?: string): Moment | undefined {
  const numbers = dateNumbers(form, date.trim());
  const clock = time === undefined ? [] : clockNumbers(time.trim());
  if (!numbers || !clock) return undefined;
  const [year = 0, month = 0, day = 0] = numbers;
  const [hour, minute = 0, second = 0] = clock;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  if (hour === undefined) return { year, month, day, hour, second: undefined };
  const seconds = midnight.getTime() / 1000 + hour * 3600 + minute * 60 + second;
  return { year, month, day, hour, second: seconds };
}

function dateNumbers(form: DateForm, text: string): number[] | undefined {
  const iso = form === 'iso';
  const parts = (iso ? /^(\d{4})-(\d\d)-(\d\d)$/ : /^(\d\d?)\/(\d\d?)\/(\d{4})$/).exec(text);
  if (!parts) return undefined;
  const [a = 0, b = 0, c = 0] = parts.slice(1).map(Number);
  if (iso) return [a, b, c];
  return form === 'dd/mm/yyyy' ? [c, b, a] : [c, a, b];
}

function clockNumbers(text: string): number[] | undefined {
  const parts = /^(\d\d?):(\d\d)(?::(\d\d))?$/.exec(text);
  if (!parts) return undefined;
  const [hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return hour < 24 && minute < 60 && second < 60 ? [hour, minute, second] : undefined;
}
