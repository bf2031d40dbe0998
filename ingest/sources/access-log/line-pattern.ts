import {
  isField,
  type LogField,
  type LogFormat,
  type LogToken,
} from '../../settings/log-format.ts';

/** How one stretch of a line between double quotes is read. */
export interface Stretch {
  /** which one: 0 before the first quote, 1 inside the first pair… */
  readonly index: number;
  /** anchored expression in the syntax both engines share, without groups but those of `fields` */
  readonly expressions: readonly Expression[];
}

/** One expression over a stretch and the fields its groups capture, in turn. */
export interface Expression {
  readonly source: string;
  readonly fields: readonly LogField[];
}

/** How the lines of a format are cut. */
export interface LinePattern {
  /** stretches a line must have */
  readonly least: number;
  readonly stretches: readonly Stretch[];
  /** fields that are a whole stretch, by its index */
  readonly whole: ReadonlyMap<LogField, number>;
}

/** Without these nothing can be counted; what follows them on a line may be left out. */
const NEEDED: readonly LogField[] = ['moment', 'epoch', 'request', 'url', 'status'];

/** RE2 reads up to four groups in one pass, and is five times slower beyond. */
const GROUPS = 4;

/** Cuts a format into what is read of each stretch of a line. */
export function linePatternOf({ segments }: LogFormat): LinePattern {
  const last = segments.findLastIndex((tokens) => tokens.some(isNeeded));
  const whole = new Map<LogField, number>();
  const stretches: Stretch[] = [];
  for (const [index, tokens] of segments.entries()) {
    const only = tokens.length === 1 ? tokens[0] : undefined;
    if (index % 2 === 1 && only && 'field' in only) {
      if (only.field !== null) whole.set(only.field, index);
      continue;
    }
    const fields = tokens.flatMap((token) =>
      'field' in token && token.field ? [token.field] : [],
    );
    if (fields.length === 0) continue;
    stretches.push({ index, expressions: expressionsOf(tokens, fields, index >= last) });
  }
  return { least: last + 1, stretches, whole };
}

function isNeeded(token: LogToken): boolean {
  return NEEDED.some((field) => isField(token, field));
}

function expressionsOf(
  tokens: readonly LogToken[],
  fields: readonly LogField[],
  open: boolean,
): Expression[] {
  const chunks: LogField[][] = [];
  for (let at = 0; at < fields.length; at += GROUPS) chunks.push(fields.slice(at, at + GROUPS));
  return chunks.map((chunk) => ({ source: sourceOf(tokens, chunk, open), fields: chunk }));
}

/** The expression of a stretch; in an open one, whatever follows the needed fields may be missing or more. */
function sourceOf(
  tokens: readonly LogToken[],
  captured: readonly LogField[],
  open: boolean,
): string {
  const fixed = open ? tokens.findLastIndex(isNeeded) + 1 : tokens.length;
  const pieces = tokens.map((_, at) => pieceOf(tokens, at, captured));
  const head = `^${pieces.slice(0, fixed).join('')}`;
  return open ? `${head}${openEnd(tokens.slice(fixed), pieces.slice(fixed))}$` : `${head}$`;
}

/** Optional pieces nested in one another: each is there only when the one before it is. */
function openEnd(tokens: readonly LogToken[], pieces: readonly string[]): string {
  const at = tokens.findIndex((token) => 'field' in token);
  if (at < 0) return '(?: .*)?';
  const rest = openEnd(tokens.slice(at + 1), pieces.slice(at + 1));
  return `(?:${pieces.slice(0, at + 1).join('')}${rest})?`;
}

function pieceOf(tokens: readonly LogToken[], at: number, captured: readonly LogField[]): string {
  const token = tokens[at];
  if (!token) return '';
  if ('text' in token) return isBeforeMoment(tokens, at) ? '' : textOf(token.text);
  const [before, body, after] = bodyOf(tokens, at);
  const isCaptured = token.field !== null && captured.includes(token.field);
  return `${before}${isCaptured ? `(${body})` : `(?:${body})`}${after}`;
}

/** Text around each field, and what the field itself may hold. */
function bodyOf(tokens: readonly LogToken[], at: number): readonly [string, string, string] {
  const token = tokens[at];
  const field = token && 'field' in token ? token.field : null;
  if (field === 'moment') return ['\\[', '[^\\]]*', '\\]'];
  if (field === 'epoch') return ['', '[0-9]+', '(?:\\.[0-9]+)?'];
  if (field === 'status') return ['', '[0-9][0-9][0-9]|-', ''];
  if (field === 'client') return ['', '[^ ,]+(?:, ?[^ ,]+)*', ''];
  if (isBeforeMoment(tokens, at + 1)) return ['', '[^\\[]*', ''];
  const next = tokens[at + 1];
  const stop = next && 'text' in next ? (next.text[0] ?? ' ') : ' ';
  return ['', stop === ' ' ? '[^ ]+' : `[^ ${escaped(stop)}]+`, ''];
}

/** A blank before the time's bracket belongs to the field before it: logins may hold blanks and commas. */
function isBeforeMoment(tokens: readonly LogToken[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isBlank = token !== undefined && 'text' in token && token.text.trim() === '';
  return isBlank && isField(next, 'moment') && before !== undefined && !isField(before, 'client');
}

function textOf(text: string): string {
  return escaped(text).replace(/ {2,}/g, ' +');
}

/** A literal text in an expression. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
