/** What a line of a log may tell. */
export type LogField =
  | 'client'
  | 'login'
  | 'session'
  | 'cookie'
  | 'group'
  | 'moment'
  | 'epoch'
  | 'request'
  | 'method'
  | 'url'
  | 'status'
  | 'site'
  | 'agent';

/** A piece of a format: literal text, a field that is read, or one that is passed over (`null`). */
export type LogToken = { readonly text: string } | { readonly field: LogField | null };

/** The formats that have a name (formats §5); a run of blanks stands for one or more. */
const NAMED: Readonly<Record<string, string>> = {
  common: '%h %l %u %t "%r" %>s %b',
  combined: '%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i"',
  ezproxy: '%h %{ezproxy-session}i %u %t "%r" %s %b %{ezproxy-groups}i',
  squid: '%{epoch}t  %D  %h  %Ss/%s  %b  %m  %U  %u  %Sh/%h  %mt',
};

const DIRECTIVES: Readonly<Record<string, LogField>> = {
  h: 'client',
  a: 'client',
  u: 'login',
  t: 'moment',
  r: 'request',
  m: 'method',
  U: 'url',
  s: 'status',
  v: 'site',
  V: 'site',
};

const NAMED_DIRECTIVES: Readonly<Record<string, LogField>> = {
  'user-agent': 'agent',
  'ezproxy-session': 'session',
  session: 'session',
  'ezproxy-groups': 'group',
  group: 'group',
  cookie: 'cookie',
  epoch: 'epoch',
  sec: 'epoch',
};

const DIRECTIVE = /%(?:%|[<>]?(?:\{([^}]*)\}[<>]?[a-zA-Z]|S[sh]|mt|[a-zA-Z]))/g;

/** How the lines of a log are written: a name, or a pattern in the manner of Apache's LogFormat and EZproxy's. */
export class LogFormat {
  /** as the profile says it */
  readonly text: string;
  /** pieces between double quotes, in turn outside and inside them */
  readonly segments: readonly (readonly LogToken[])[];

  /** @throws RangeError when a line could not tell when and what */
  constructor(text: string) {
    this.text = text;
    this.segments = (NAMED[text] ?? text).replaceAll('\\"', '"').split('"').map(tokensOf);
    if (!this.has('moment') && !this.has('epoch')) throw new RangeError('%t');
    if (!this.has('request') && !this.has('url')) throw new RangeError('%r, %U');
    if (this.segments.length % 2 === 0) throw new RangeError('"');
  }

  /** Do its lines tell this? */
  has(field: LogField): boolean {
    return this.segments.some((tokens) => tokens.some((token) => isField(token, field)));
  }
}

/** Is a piece this field? */
export function isField(token: LogToken | undefined, field: LogField): boolean {
  return token !== undefined && 'field' in token && token.field === field;
}

function tokensOf(segment: string): LogToken[] {
  const tokens: LogToken[] = [];
  const seen = new Set<LogField>();
  let from = 0;
  for (const match of segment.matchAll(DIRECTIVE)) {
    if (match.index > from) tokens.push({ text: segment.slice(from, match.index) });
    const field = fieldOf(match[0], match[1]);
    tokens.push(match[0] === '%%' ? { text: '%' } : { field: isNew(field, seen) ? field : null });
    from = match.index + match[0].length;
  }
  if (from < segment.length) tokens.push({ text: segment.slice(from) });
  return tokens;
}

/** A field said twice is read where it stands first: Squid's `%h` after the slash is the server asked. */
function isNew(field: LogField | null, seen: Set<LogField>): boolean {
  if (field === null || seen.has(field)) return false;
  seen.add(field);
  return true;
}

function fieldOf(directive: string, name: string | undefined): LogField | null {
  if (name === undefined) return DIRECTIVES[directive.replace(/^%[<>]?/, '')] ?? null;
  if (directive.endsWith('C')) return 'cookie';
  return NAMED_DIRECTIVES[name.toLowerCase()] ?? null;
}
