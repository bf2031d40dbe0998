import type { DropWords } from '../drop.ts';

/** The form that takes dropped files, in English. */
export const drop: DropWords = {
  title: 'Drop files',
  files: 'Files',
  hint: (most) =>
    `COUNTER reports, exports of the providers, enrolments, invoices; CSV, TSV, XLSX, ODS, JSON or .gz, ${most} at most at a time. Nothing is published before you agree.`,
  here: 'Drop the files here, or choose them',
  send: 'Drop',
  sending: (files, size) => `Sending ${files === 1 ? 'one file' : `${files} files`}, ${size}…`,
  reading: 'Reading and checking…',
  stop: 'Stop sending',
  stopped: 'Sending was stopped: nothing was dropped of what had not come whole.',
  lost: 'The upload was cut off: nothing was dropped of what had not come whole. Check the connection, then try again.',
  tooMuch: (most) =>
    `Too large: ${most} at most at a time. Nothing was sent; drop the files one by one, or split them by year.`,
};
