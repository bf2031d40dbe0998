import * as client from 'openid-client';
import { limitedFetch } from './limited-fetch.ts';
import type { OidcSettings } from './settings.ts';

/** How far apart the two clocks may be: machines of two houses drift by minutes, a token that was stolen is older. */
export const CLOCK_SECONDS = 300;

const REQUEST_SECONDS = 10;

/** Asks a provider where it is asked what, and with which keys it signs; every token's signature is checked from then on. */
export function discover(settings: OidcSettings, secret: string): Promise<client.Configuration> {
  const { issuer, clientId, algorithm, hasSignedUserinfo } = settings;
  const metadata: Partial<client.ClientMetadata> = {
    [client.clockTolerance]: CLOCK_SECONDS,
    ...(algorithm !== null && { id_token_signed_response_alg: algorithm }),
    ...(hasSignedUserinfo && { userinfo_signed_response_alg: algorithm ?? 'RS256' }),
  };
  return client.discovery(new URL(issuer), clientId, metadata, shows(settings, secret), {
    [client.customFetch]: limitedFetch,
    timeout: REQUEST_SECONDS,
    execute: [client.enableNonRepudiationChecks, ...onLoopback(issuer)],
  });
}

/** Without TLS a provider is asked on this machine alone, which the settings see to. */
function onLoopback(issuer: string) {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out, as it does here
  return issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
}

/** Shows the secret in the way that is settled, else as ProConnect documents it where the provider takes that. */
function shows({ authentication }: OidcSettings, secret: string): client.ClientAuth {
  const ways = { post: client.ClientSecretPost(secret), basic: client.ClientSecretBasic(secret) };
  return (server, metadata, body, headers) => {
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const usual = takes.includes('client_secret_post') ? 'post' : 'basic';
    ways[authentication ?? usual](server, metadata, body, headers);
  };
}
