/** What an identity provider tells of somebody (OpenID Connect Core §5.1): names and values of any shape, none of which is trusted. */
export type Claims = Readonly<Record<string, unknown>>;

/** Letters of a text that is looked at; a longer one is none. */
const LONGEST = 512;
/** Entries of a list that is looked at; a longer one has none. */
const MOST = 1_000;

const ADDRESS = /^[^\s@]+@(?<domain>[^\s@]+)$/;

/**
 * The texts a claim holds: one, those of a list, or none where it is missing, too long, or anything but texts.
 *
 * @param name the whole name of a claim, else the way to one within others, `realm_access.roles`. `email` and `email_domain` are
 *   told in small letters, and only where the provider says that it verified the address: anybody may claim another one
 */
export function claimTexts(claims: Claims, name: string): readonly string[] {
  if (name === 'email') return verifiedAddresses(claims);
  if (name === 'email_domain')
    return verifiedAddresses(claims).flatMap((one) => ADDRESS.exec(one)?.groups?.domain ?? []);
  return textsOf(valueAt(claims, name));
}

function verifiedAddresses(claims: Claims): readonly string[] {
  if (claims.email_verified !== true) return [];
  const addresses = textsOf(claims.email).map((text) => text.toLowerCase());
  return addresses.length === 1 ? addresses.filter((text) => ADDRESS.test(text)) : [];
}

function valueAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (within, part) =>
        isRecord(within) && Object.hasOwn(within, part) ? within[part] : undefined,
      claims,
    );
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.length > MOST ? [] : list.filter(isShortText);
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
