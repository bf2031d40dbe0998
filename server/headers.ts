import { secureHeaders } from 'hono/secure-headers';

/** Strict headers of every answer, errors included: nothing from elsewhere, nothing inline, nothing framed. */
export function strictHeaders(isBehindTls: boolean) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['svelte-trusted-html', 'canopee-svg'],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // with no referrer at all a browser would not tell where a form comes from either
    referrerPolicy: 'same-origin',
    // two years behind TLS; over http on this machine a promise of https would lock the address
    strictTransportSecurity: isBehindTls && 'max-age=63072000; includeSubDomains',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  });
}
