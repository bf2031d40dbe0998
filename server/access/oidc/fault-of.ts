import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { named, OidcError, type OidcFault } from './fault.ts';

/** What a provider answers a request for authorization with (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6). */
const ANSWERED: Readonly<Record<string, OidcFault>> = {
  access_denied: 'denied',
  account_selection_required: 'denied',
  consent_required: 'denied',
  interaction_required: 'denied',
  login_required: 'denied',
  server_error: 'down',
  temporarily_unavailable: 'down',
};

const BY_CODE: Readonly<Record<string, OidcFault>> = { OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock' };

/**
 * Why a provider did not let somebody in, from what was thrown while it was asked.
 *
 * @throws what was thrown, where that is no provider's fault
 */
export function faultOf(error: unknown): OidcError {
  const own = causes(error).find((one) => one instanceof OidcError);
  if (own) return own;
  if (error instanceof AuthorizationResponseError)
    return new OidcError(ANSWERED[error.error] ?? 'refused', named(error.error));
  if (error instanceof ResponseBodyError) return bodyFault(error);
  if (error instanceof WWWAuthenticateChallengeError)
    return new OidcError('refused', `status ${error.status}`);
  if (error instanceof ClientError) return clientFault(error);
  throw error;
}

/** The token endpoint takes no code twice, nor after its time. */
function bodyFault({ error, status }: ResponseBodyError): OidcError {
  const reason = `${named(error)}, status ${status}`;
  if (error === 'invalid_grant') return new OidcError('lost', reason);
  return new OidcError(status >= 500 ? 'down' : 'refused', reason);
}

function clientFault(error: ClientError): OidcError {
  const { code = '' } = error;
  const compared = causes(error).flatMap((one) => [
    fieldOf(one, 'claim'),
    fieldOf(one, 'attribute'),
  ]);
  const [claim = ''] = compared.filter(isText);
  const reason = [code, claim]
    .filter((part) => part !== '')
    .map(named)
    .join(' ');
  const status = fieldOf(error.cause, 'status');
  const isDown = typeof status === 'number' && status >= 500;
  return new OidcError(isDown ? 'down' : (BY_CODE[code] ?? 'untrusted'), reason || 'unknown');
}

function causes(error: unknown): readonly unknown[] {
  const found: unknown[] = [];
  for (let one = error; one != null && found.length < 5; one = fieldOf(one, 'cause'))
    found.push(one);
  return found;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
