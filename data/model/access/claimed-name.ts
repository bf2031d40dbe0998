import { claimTexts, type Claims } from './claims.ts';

const LONGEST = 80;

/** Claims that name a person, one way after the other: the standard ones, and those of ProConnect. */
const USUAL = [
  ['name'],
  ['given_name', 'family_name'],
  ['given_name', 'usual_name'],
  ['preferred_username'],
];

/**
 * The name of an account as its provider tells it, on one line: what is no letter, mark, figure, punctuation or sign is left out,
 * so that no name turns a line around or ends it. It names somebody to others, and opens nothing.
 *
 * @param chosen the claims it is made of, in their order; none: the usual ones
 * @returns '' where there is none
 */
export function claimedName(claims: Claims, chosen: readonly string[]): string {
  const ways = chosen.length > 0 ? [chosen] : USUAL;
  const names = ways.map((way) => way.map((claim) => partOf(claims, claim)));
  const whole = names.find((parts) => parts.every((part) => part !== '')) ?? names[0] ?? [];
  const name = whole.filter((part) => part !== '').join(' ');
  return Array.from(name).slice(0, LONGEST).join('').trim();
}

/** An address is as good a name as any other, verified or not. */
function partOf(claims: Claims, claim: string): string {
  const [text = ''] = claimTexts({ ...claims, email_verified: true }, claim);
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Separator}\s]+/gu, ' ')
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}\p{Punctuation}\p{Symbol} ]/gu, '')
    .trim();
}
