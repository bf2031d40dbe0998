/** What every answer says to a browser, whatever it is. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html canopee-svg",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Tells which technique answers, or how it is kept; no browser needs them. */
const NOWHERE = ['server', 'x-powered-by', 'access-control-allow-origin'];

/** What is not as strict in the headers of an answer as it is to be, by the names of the headers. */
export function headerFaults({ status, headers }: Pick<Response, 'status' | 'headers'>): string[] {
  const wrong = Object.entries(EVERYWHERE).filter(([name, value]) => headers.get(name) !== value);
  const cached = headers.get('cache-control') ?? '';
  const isKept = status >= 400 && cached !== 'no-store';
  return [
    ...wrong.map(([name]) => name),
    ...NOWHERE.filter((name) => headers.has(name)),
    ...(headers.has('x-request-id') ? [] : ['x-request-id']),
    ...(isKept ? [`cache-control of ${status}: ${cached}`] : []),
  ];
}
