/** A tag that stands in no page: where it is found as it is, text became markup. */
const TAG = 'canari-x';

/** Sets something in the page where a script of ours runs. */
export const CANARY_SCRIPT = 'globalThis.canari=1';

const MARKUP = `"'><${TAG} onpointerenter="${CANARY_SCRIPT}"><img src=x onerror="${CANARY_SCRIPT}"></script><script>${CANARY_SCRIPT}</script>`;

/** Texts nobody types in good faith, by what they try. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  sql: `25056' OR '1'='1'; DROP TABLE account; --`,
  sqlWithoutQuotes: '0) UNION SELECT password FROM account --',
  path: '../../../../../../etc/passwd',
  backslashes: '..\\..\\..\\windows\\win.ini',
  encodedPath: '%2e%2e%2f%252e%252e%252fetc%2fpasswd',
  option: '--help',
  headers: `x\r\nSet-Cookie: canari=1\r\n\r\n<${TAG}>`,
  markup: MARKUP,
  attribute: `x" canari-attr="1`,
  address: `javascript:${CANARY_SCRIPT}`,
  elsewhere: '//evil.example/\\evil.example',
  template: '{{7*7}}${7*7}<!--state-->$&',
  nul: 'a\0b',
  controls: '\u0007\u001b[31m\u2028\u2029\u202e\ufeff',
  ownNames: '__proto__',
  constructorName: 'constructor',
  number: '1e309',
  bigNumber: '-99999999999999999999',
  json: '{"$gt":"","__proto__":{"x":1}}',
  lists: ',,,:::,:,',
};

/** Long ones apart, as each takes its time: the second is more than a form may hold. */
export const LONG: Readonly<Record<string, string>> = {
  long: 'é'.repeat(6_000),
  quotes: '"\u0001'.repeat(15_000),
  tooLong: 'x'.repeat(70_000),
};

/** What these look like where they became markup: a tag, an attribute of a tag, or where it leads. */
const BECAME_MARKUP = [
  new RegExp(`<${TAG}`),
  /<img src=x/,
  /<[a-z][^<>]*" canari-attr="1/,
  /<[a-z][^<>]*(href|action|src)="(javascript:|\/\/evil)/,
  new RegExp(`<script>${CANARY_SCRIPT}`),
];

/** What of an HTML text was to be a text, and is none. */
export function markupIn(html: string): string[] {
  return BECAME_MARKUP.flatMap((sign) => sign.exec(html)?.[0] ?? []);
}
