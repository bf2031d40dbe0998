import type { Claims } from '../../../data/model/access/claims.ts';
import { OidcError } from './fault.ts';
import type { OidcSettings } from './settings.ts';

/**
 * Sees that the provider is as sure of who somebody is as it was asked to be: `acr_values` asks and binds nobody, so what it
 * answers (`acr`, OpenID Connect Core §2) is held against them (ASVS 5 V6.8.4).
 *
 * @param claims of the ID token, and of the userinfo what the ID token does not tell
 * @throws OidcError where it tells another level than those asked for, or none
 */
export function holdToLevels({ acr }: Claims, { acrValues }: Pick<OidcSettings, 'acrValues'>) {
  if (acrValues === null) return;
  const told = typeof acr === 'string' ? acr : null;
  if (told !== null && acrValues.split(/\s+/).includes(told)) return;
  throw new OidcError('weak', `acr ${told === null ? 'missing' : shown(told)}, asked ${acrValues}`);
}

/** A level is a name or an address; anything else a provider wrote is not told on. */
function shown(level: string): string {
  return /^[\w.:/-]{1,120}$/.test(level) ? level : 'unnamed';
}
