const DATES = [
  /(?<![\d.\-/])(0?[1-9]|[12]\d|3[01])[./-](0?[1-9]|1[0-2])[./-](\d{2}|\d{4})(?![.\-/]?\d)/g,
  /(?<!\d)20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/g,
];
const ADDRESS = /\S@\S/;
const NUMBER = /\d(?:[\s.\-\u00A0\u202F]?\d){5,}/;

/**
 * Does a comment on a line look as if it named the person? An e-mail address does, and so do six digits or more in a row or in
 * groups, as card and telephone numbers are written; a date does not.
 */
export function looksPersonal(comment: string): boolean {
  const text = DATES.reduce((rest, date) => rest.replaceAll(date, ' ; '), comment);
  return ADDRESS.test(text) || NUMBER.test(text);
}
