import type { Words } from './words.ts';

/** What a person should know of a file that was taken. */
export const noteEn: Words['note'] = {
  'closed-year': ({ year }) =>
    `the report of ${year} is closed: uses change, active users stay those of the closing`,
  exception: ({ exception, message }) =>
    `the provider’s note${exception === null ? '' : ` ${exception}`}: ${message}`,
  provisional: () =>
    'provisional figures: the provider announces more, ask for the report again later',
  'known-zero': ({ from, to }) =>
    `no usage ${from === to ? `in ${from}` : `from ${from} to ${to}`} says the provider: counted as zero, not missing`,
  'other-months': ({ header, columns }) =>
    `the header says ${header}, the columns cover ${columns}: the columns were read`,
  'no-rows': () =>
    'the report has no row and does not say why: if you expected usage, ask the provider for it again, then import the new one',
  'other-report': ({ header, columns }) =>
    `the header says report ${header}, the columns are those of a report ${columns}: filed as ${columns}`,
  nameless: ({ source }) =>
    `the file says neither who made it nor for whom: filed under “${source}”, shared among nobody. Another nameless file of the same months would take its place: ask for it again with its header, or add the lines “Created_By” and “Institution_Name” above the headings`,
  'other-release': ({ header, form }) =>
    `the header says COUNTER ${header}, the report has the form of COUNTER ${form}: read as such`,
};
