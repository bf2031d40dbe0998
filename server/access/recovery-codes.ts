import { randomInt } from 'node:crypto';
import { hashOf } from './secret.ts';

const HOW_MANY = 10;
const LENGTH = 28;

/** Letters and figures that nobody takes for another; 28 of them are 138 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** New codes for the day the telephone is lost, each good for one time: `abcd-efgh-…`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: HOW_MANY }, newCode);
}

/** What is kept of a code as it was typed, spaces and dashes apart; null for what cannot be one. */
export function recoveryHash(typed: string): string | null {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  return code.length === LENGTH ? hashOf(code) : null;
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return letters.replaceAll(/.{4}(?=.)/g, '$&-');
}
