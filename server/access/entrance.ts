import type { Entrance, SettledProvider } from '../../data/model/access/entrance.ts';
import type { AppConfig } from '../house.ts';
import { BACK } from './oidc/back.ts';
import type { OidcSettings } from './oidc/settings.ts';

/**
 * How people come in, as the server was told when it started.
 *
 * @param house the address it is asked at, where none is declared
 */
export function entranceOf(
  { origin = null, elsewhere }: Pick<AppConfig, 'origin' | 'elsewhere'>,
  house: string,
): Entrance {
  const provider = elsewhere ? settled(elsewhere.settings, origin ?? house) : null;
  return { origin, provider };
}

/** Field by field, so that a secret among the settings goes nowhere. */
function settled(
  { label, issuer, clientId, scopes, acrValues, rules }: OidcSettings,
  house: string,
): SettledProvider {
  const levels = acrValues === null ? [] : acrValues.split(/\s+/);
  const back = [house + BACK.in, house + BACK.out];
  return { label, issuer, clientId, scopes, levels, back, rules };
}
