import { readFileSync } from 'node:fs';
import { ACCESS_STATEMENTS } from './access-statements.ts';

/** Every statement on the records, an .sql file each. */
export const STATEMENT_NAMES = [
  'check-marks',
  'decide',
  'decisions',
  'entries',
  'freeze-report',
  'frozen-report',
  'frozen-reports',
  'mark-checks',
  'note-entry',
  'remarks',
  'remove-view',
  'rename-view',
  'save-view',
  'saved-views',
  'sweep-marks',
  'take-back-remark',
  'unname-decisions',
  'unname-entries',
  'unname-marks',
  'unname-remarks',
  'unname-reports',
  'unname-views',
  'write-remark',
  ...ACCESS_STATEMENTS,
] as const;

/** Name of a statement. */
export type StatementName = (typeof STATEMENT_NAMES)[number];

const texts = new Map<StatementName, string>();

/** The text of a statement. */
export function textOf(name: StatementName): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`statements/${name}.sql`, import.meta.url), 'utf8');
  texts.set(name, text);
  return text;
}
