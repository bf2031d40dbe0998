import { claimTexts, type Claims } from './claims.ts';
import type { Grant } from './role.ts';

/** A claim that holds a text, letter by letter; of an address in whatever letters. */
export interface ClaimCondition {
  readonly claim: string;
  readonly is: string;
}

/** A role for whoever an identity provider tells all of this of. */
export interface ClaimRule {
  /** never empty */
  readonly when: readonly ClaimCondition[];
  readonly grant: Grant;
}

/** The roles somebody has by the rules, each once, in their order; none where no rule is his. */
export function grantsByRule(claims: Claims, rules: readonly ClaimRule[]): readonly Grant[] {
  const held = rules.filter(
    ({ when }) => when.length > 0 && when.every((one) => meets(claims, one)),
  );
  const grants = new Map(held.map(({ grant }) => [`${grant.role}:${grant.member ?? ''}`, grant]));
  return [...grants.values()];
}

/** Claims that are told in small letters. */
const IN_SMALL_LETTERS = ['email', 'email_domain'];

function meets(claims: Claims, { claim, is }: ClaimCondition): boolean {
  const wanted = IN_SMALL_LETTERS.includes(claim) ? is.toLowerCase() : is;
  return claimTexts(claims, claim).includes(wanted);
}
