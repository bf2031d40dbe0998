import { Secret, TOTP } from 'otpauth';

/** Seconds a code is shown for, and how many codes before and after the one of now are taken: clocks are off. */
const PERIOD = 30;
const WINDOW = 1;

/** A new secret for an authenticator: 160 bits, in the letters people type (RFC 4648 base32). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator reads. */
export function totpUri(secret: string, login: string): string {
  return totpOf(secret, login).toString();
}

/**
 * The step of a code, a count of half minutes since 1970, which it can be used for once; null where it is not one of now or was
 * used already.
 *
 * @param usedStep the last step that was used, 0 for none
 */
export function totpStep(secret: string, code: string, now: Date, usedStep = 0): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / PERIOD) + delta;
  return step > usedStep ? step : null;
}

function totpOf(secret: string, label = 'Canopée'): TOTP {
  const own = { issuer: 'Canopée', label, secret: Secret.fromBase32(secret) };
  return new TOTP({ ...own, algorithm: 'SHA1', digits: 6, period: PERIOD });
}
