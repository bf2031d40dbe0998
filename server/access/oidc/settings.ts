import { z } from 'zod';
import type { ClaimCondition, ClaimRule } from '../../../data/model/access/claim-rule.ts';
import { ROLES, type Grant, type Role } from '../../../data/model/access/role.ts';
import { parseMemberCode } from '../../../data/model/member.ts';
import type { Words } from '../../words/words.ts';

/** Signatures an ID token or a signed answer may bear: with the provider's own key, never with the secret both know, never none. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'RS512', 'PS512', 'ES512'] as const;

/** How the house shows the provider that it is itself. */
const AUTHENTICATIONS = ['post', 'basic'] as const;

/** What the house knows of an identity provider (OpenID Connect), its secret apart. */
export interface OidcSettings {
  /** https, or http on loopback, letter by letter as the provider calls itself */
  readonly issuer: string;
  readonly clientId: string;
  /** what people call it */
  readonly label: string;
  /** with spaces between; `openid` among them */
  readonly scopes: string;
  /** how sure the provider is to be of who it is (`acr_values`): one of these, with spaces between; null: as it likes */
  readonly acrValues: string | null;
  /** the claims a name is made of; none: the usual ones */
  readonly name: readonly string[];
  /** how ID tokens are to be signed, null: in any way the provider says it does */
  readonly algorithm: (typeof ALGORITHMS)[number] | null;
  /** does it answer who somebody is with a signed token, as ProConnect does? Then no other answer is taken */
  readonly hasSignedUserinfo: boolean;
  /** null: whichever the provider says it takes */
  readonly authentication: (typeof AUTHENTICATIONS)[number] | null;
  readonly rules: readonly ClaimRule[];
  /** of the environment, null: in `keys/` */
  readonly secret: string | null;
}

const ISSUER =
  /^(https:\/\/[^\s?#@]+|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?(\/[^\s?#]*)?)$/;

/** Variables of the environment, by the name of what they settle. */
export const OIDC_VARIABLES = {
  issuer: 'CANOPEE_OIDC_ISSUER',
  clientId: 'CANOPEE_OIDC_CLIENT_ID',
  label: 'CANOPEE_OIDC_LABEL',
  scopes: 'CANOPEE_OIDC_SCOPES',
  acrValues: 'CANOPEE_OIDC_ACR_VALUES',
  name: 'CANOPEE_OIDC_NAME',
  algorithm: 'CANOPEE_OIDC_ALGORITHM',
  userinfo: 'CANOPEE_OIDC_USERINFO',
  authentication: 'CANOPEE_OIDC_AUTHENTICATION',
  secret: 'CANOPEE_OIDC_SECRET',
} as const;

/** What may be settled of a provider; the messages say what is expected, `refused` at which place. */
export function oidcSchema({ oidc: { settings: words } }: Words) {
  const text = (error: string) => z.string({ error }).trim().min(1, { error });
  return z
    .strictObject({
      issuer: z.string({ error: words.issuer }).regex(ISSUER, { error: words.issuer }),
      clientId: text(words.clientId),
      label: text(words.label).max(40, { error: words.label }),
      scopes: text(words.scopes)
        .refine((scopes) => scopes.split(/\s+/).includes('openid'), { error: words.scopes })
        .prefault('openid profile email'),
      acrValues: text(words.acrValues).nullable().prefault(null),
      name: text(words.name)
        .transform((names) => names.split(/\s+/))
        .nullable()
        .prefault(null),
      algorithm: z
        .enum(ALGORITHMS, { error: words.algorithm(ALGORITHMS) })
        .nullable()
        .prefault(null),
      userinfo: z.enum(['signed', 'any'], { error: words.userinfo }).prefault('any'),
      authentication: z
        .enum(AUTHENTICATIONS, { error: words.authentication })
        .nullable()
        .prefault(null),
      roles: z.array(ruleSchema(words), { error: words.roles }).min(1, { error: words.roles }),
      secret: z.string({ error: words.secretInFile }).nullable().prefault(null),
    })
    .transform(({ roles: rules, userinfo, name, ...rest }): OidcSettings => ({
      ...{ ...rest, rules, name: name ?? [] },
      hasSignedUserinfo: userinfo === 'signed',
    }));
}

type OidcWords = Words['oidc']['settings'];

function ruleSchema(words: OidcWords) {
  const text = (error: string) => z.string({ error }).min(1, { error });
  const condition = { claim: text(words.claim), is: text(words.is) };
  const role = z.enum(ROLES, { error: words.role(ROLES) });
  return z
    .strictObject({
      ...condition,
      and: z.array(z.strictObject(condition), { error: words.and }).prefault([]),
      role,
      member: z.string({ error: words.member }).optional(),
    })
    .transform(({ claim, is, and, role: given, member }, context): ClaimRule => {
      const grant = grantOf(given, member);
      if (grant === null)
        context.addIssue({ code: 'custom', path: ['member'], message: words.member });
      const when: readonly ClaimCondition[] = [{ claim, is }, ...and];
      return { when, grant: grant ?? { role: given, member: null } };
    });
}

/** A librarian looks after a member, or expressly after all; nobody else has one. */
function grantOf(role: Role, member: string | undefined): Grant | null {
  if (role !== 'librarian') return member === undefined ? { role, member: null } : null;
  if (member === 'all') return { role, member: null };
  try {
    return { role, member: parseMemberCode(member ?? '') };
  } catch {
    return null;
  }
}
