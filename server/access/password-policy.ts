/** Letters a password has at least: fewer where a one-time code is asked beside it. */
export const SHORTEST = { alone: 15, withCode: 12 } as const;

/** Letters a password has at most. */
export const LONGEST = 256;

/** Why a password is not taken. */
export type PasswordFault = 'short' | 'long' | 'common' | 'personal';

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
  /** is a one-time code asked beside it? */
  readonly hasTotp: boolean;
}

const PRODUCT = ['canopee', 'mediatheque', 'bibliotheque'];

/** A password as it is hashed: letters written in two ways are one. */
export function normalisedPassword(typed: string): string {
  return typed.normalize('NFC');
}

/** How many letters a password has, as a reader counts them. */
export function lengthOf(password: string): number {
  return Array.from(normalisedPassword(password)).length;
}

/**
 * Why a password is not taken, null where it is. Length and lists decide, never a mixture of signs, and no password grows old
 * (NIST SP 800-63B-4 §3.1.1.2, ASVS 5 V6.2).
 */
export function passwordFault(
  password: string,
  owner: PasswordOwner,
  isCommon: (password: string) => boolean,
): PasswordFault | null {
  const length = lengthOf(password);
  if (length < (owner.hasTotp ? SHORTEST.withCode : SHORTEST.alone)) return 'short';
  if (length > LONGEST) return 'long';
  const normalised = normalisedPassword(password);
  const lower = normalised.toLowerCase();
  if (isCommon(normalised) || isCommon(lower) || isRepetition(lower)) return 'common';
  if (isCommon(coreOf(lower))) return 'common';
  return isPersonal(lower, owner) ? 'personal' : null;
}

/** One to three letters over and over again, as no list holds them all. */
function isRepetition(password: string): boolean {
  return /^(.{1,3}?)\1*$/su.test(password);
}

/**
 * What is left of a password without the figures and signs around it, once: few of the common ones are as long as ours, so most
 * would come back as `motdepasse123456` or twice in a row.
 */
function coreOf(password: string): string {
  const once = (text: string) => /^(.{4,}?)\1*$/su.exec(text)?.[1] ?? '';
  const bare = (text: string) => text.replaceAll(/^\P{Letter}+|\P{Letter}+$/gu, '');
  return once(bare(once(password)));
}

/** Nothing but the login, the name or the product, whatever signs and figures stand around. */
function isPersonal(password: string, { login, name }: PasswordOwner): boolean {
  const letters = lettersOf(password);
  const own = [login, login.split('@')[0] ?? '', name, ...name.split(/\s+/), ...PRODUCT]
    .map(lettersOf)
    .filter((text) => text.length > 0)
    .sort((one, other) => other.length - one.length);
  const rest = own.reduce((left, text) => left.replaceAll(text, ''), letters);
  return letters.length > 0 && rest.length === 0;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}]/gu, '');
}
