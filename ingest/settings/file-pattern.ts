import { basename } from 'node:path';

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/**
 * Reads a file name by a pattern with `*`, `?` and fields in braces: `stats-{commune}-{year}.xlsx`.
 *
 * @returns what the name says of each field, undefined when it does not fit
 */
export function readName(pattern: string, name: string): Record<string, string> | undefined {
  const source = pattern
    .split(/(\*|\?|\{[A-Za-z]+\})/)
    .map((part) => EXPRESSIONS[part] ?? (part.startsWith('{') ? '(.+?)' : escaped(part)))
    .join('');
  const match = new RegExp(`^${source}$`, 'i').exec(basename(name).normalize('NFC'));
  if (!match) return undefined;
  return Object.fromEntries(
    placeholdersIn(pattern).map((field, index) => [field, match[index + 1] ?? '']),
  );
}

/** Fields a pattern names, in order. */
export function placeholdersIn(pattern: string): string[] {
  return [...pattern.matchAll(PLACEHOLDER)].map(([, field = '']) => field);
}

const EXPRESSIONS: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };

function escaped(text: string): string {
  return text.replace(/[.+^${}()|[\]\\]/g, '\\$&');
}
