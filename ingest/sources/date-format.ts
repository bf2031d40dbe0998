import type { Profile } from '../settings/profile.ts';

const DAY = {
  'dd/mm/yyyy': '%d/%m/%Y',
  'mm/dd/yyyy': '%m/%d/%Y',
  iso: '%Y-%m-%d',
  'dd.mm.yyyy': '%d.%m.%Y',
} as const;

/** Forms of a day in a profile's files, for `strptime`; a time behind it does not matter. */
export function dateFormats({ dates }: Profile): string[] {
  const day = DAY[dates];
  const timed = [day, `${day} %H:%M:%S`, `${day} %H:%M`];
  return dates === 'iso' ? [...timed, ...['', '.%f'].flatMap(isoTimes)] : timed;
}

function isoTimes(fraction: string): string[] {
  const moment = `%Y-%m-%dT%H:%M:%S${fraction}`;
  return [moment, `${moment}Z`];
}

/** Forms of a day with its time; without it only where the profile names no column of times: a blank one is missing. */
export function dateTimeFormats({ dates, columns }: Profile): string[] {
  const day = DAY[dates];
  const separators = dates === 'iso' ? [' ', 'T'] : [' '];
  const timed = separators.flatMap((gap) => [`${day}${gap}%H:%M:%S`, `${day}${gap}%H:%M`]);
  return columns.time === undefined ? [...timed, day] : timed;
}
