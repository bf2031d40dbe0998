import fc, { type Arbitrary } from 'fast-check';
import { METRIC_IDS } from '../../../data/model/metric/catalogue.ts';
import { DIMENSIONS } from '../../../data/model/query/dimension.ts';

const DIMENSION_IDS = DIMENSIONS.map(({ id }) => id);
const OWN = ['measures', 'by', 'from', 'to', 'compare', 'sort', 'top', 'totals', 'format'];

/** What nobody should ask with: SQL, paths, line ends, markup, prototypes, numbers that are none. */
const PAYLOADS = [
  ...[
    "'; DROP TABLE cell; --",
    '1 OR 1=1',
    "') UNION SELECT * FROM reader_month --",
    '$year',
    "read_csv('/etc/passwd')",
  ],
  ...[
    '../../../../etc/passwd',
    '..%2f..%2fkeys',
    'C:\\Windows\\win.ini',
    'file:///etc/shadow',
    '\0',
  ],
  ...[
    'uses\r\nSet-Cookie: a=b',
    '\n\n',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{7*7}}',
    '${7*7}',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '[object Object]',
    'null',
    'undefined',
    'NaN',
    'Infinity',
  ],
  ...[
    '-1',
    '0',
    '1e308',
    '99999999999999999999',
    '0x10',
    '１２',
    '1.5',
    ' 1',
    '1 ',
    'true',
    'TRUE',
    '[]',
    '{}',
  ],
  ...[
    '2025-13',
    '2025-00',
    '0000-01',
    '9999-12',
    '2025-1',
    '2025-02-30',
    '25-01',
    '2025-Q5',
    '2025-2024',
    '٢٠٢٥',
  ],
  ...[
    'É',
    'e\u0301',
    '\u202e',
    '\ufeff',
    '😀'.repeat(20),
    '\ud800',
    ',',
    ',,,',
    '-',
    '--uses',
    '-'.repeat(300),
    'a'.repeat(3000),
  ],
];

/** Values that a parameter may hold somewhere. */
const GOOD = [
  ...METRIC_IDS,
  ...DIMENSION_IDS,
  ...[
    '2021',
    '2025',
    '2026',
    '2025-Q1',
    '2025-03',
    '2026-12',
    '2024-2025',
    '25',
    '25056',
    '25462',
    'none',
    '247000722',
  ],
  ...['press', 'music', 'cine-club', 'Tableau Vert', '12–17', 'unknown', '1', '7', '23', '500'],
  ...['none', 'to-date', 'full', 'previous-period', 'true', 'false', '-uses', 'json', 'csv'],
];

const value: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...GOOD) },
  { weight: 3, arbitrary: fc.constantFrom(...PAYLOADS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constant('') },
);

const name: Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...OWN) },
  { weight: 8, arbitrary: fc.constantFrom<string[]>(...DIMENSION_IDS) },
  { weight: 1, arbitrary: fc.constantFrom(...PAYLOADS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
);

/** A list of values of one sort, some of them wrong. */
const lists: Arbitrary<[string, string]> = fc.oneof(
  fc.tuple(fc.constant('measures'), joined(fc.constantFrom<string[]>(...METRIC_IDS))),
  fc.tuple(fc.constantFrom('by', 'sort'), joined(fc.constantFrom<string[]>(...DIMENSION_IDS))),
  fc.tuple(name, joined(value)),
  fc.tuple(name, value),
);

/** The parameters of an address as a careless client, or a hostile one, may write them. */
export const ANY_ADDRESS: Arbitrary<string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .array(lists, { maxLength: 7 })
      .map((pairs) =>
        new URLSearchParams(
          pairs.map(([id, text]) => [wellFormed(id), wellFormed(text)]),
        ).toString(),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ maxLength: 60 })
      .map((text) => encodeURI(wellFormed(text)).replaceAll('#', '%23')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%',
      '%zz',
      '%ff%fe',
      '&&&',
      '=',
      '==&=',
      '?',
      'measures',
      'measures=',
      'by=&by=',
      'top=1&top=2',
      `by=${'month,'.repeat(2000)}`,
    ),
  },
);

function joined(one: Arbitrary<string>): Arbitrary<string> {
  return fc.array(one, { minLength: 1, maxLength: 4 }).map((values) => values.join(','));
}

function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** Words that stand in no answer: a stack, the engine, its language, the disk. */
const INSIDE =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|\.ts:\d|duckdb|\bSELECT\b.*\bFROM\b|unnest\(|Binder Error|Parser Error|Conversion Error|\/(?:tmp|work|home|var)\//i;

/** What is wrong with what a server said to an address; nothing when it answered, or refused as it must. */
export function misbehaviour(address: string, behaved: Behaved): string[] {
  const { status, text, type, milliseconds } = behaved;
  if (milliseconds > SLOWEST) return [`${address}: ${milliseconds} ms`];
  if (status === 200 || status === 406) return [];
  if (status !== 400) return [`${address}: status ${status}`];
  if (!type.startsWith('application/problem+json')) return [`${address}: ${type}`];
  return problemFaults(address, text).map((fault) => `${address}: ${fault}`);
}

function problemFaults(address: string, text: string): string[] {
  const { errors = [], detail = '' } = JSON.parse(text) as Problem;
  if (errors.length === 0 || !errors.every((one) => isExplained(one, address))) return [text];
  // a parameter is told back by its name: what the address itself says tells nothing of the inside
  return INSIDE.test(detail) && !INSIDE.test(decoded(address)) ? [detail] : [];
}

/** Milliseconds an answer may take on a busy machine. */
const SLOWEST = 5_000;

/** How a server behaved. */
export interface Behaved {
  readonly status: number;
  readonly text: string;
  readonly type: string;
  readonly milliseconds: number;
}

interface Problem {
  readonly detail?: string;
  readonly errors?: readonly {
    readonly parameter?: string;
    readonly reason?: string;
    readonly allowed?: readonly string[];
    readonly detail?: string;
  }[];
}

/** Is the parameter named, and told what it may hold, or why there is nothing? */
function isExplained(
  { parameter, reason, allowed, detail = '' }: NonNullable<Problem['errors']>[number],
  address: string,
): boolean {
  const isNamed =
    parameter !== undefined &&
    (decoded(address).includes(parameter) || ['by', 'from', 'measures'].includes(parameter));
  return (
    isNamed &&
    reason !== undefined &&
    Array.isArray(allowed) &&
    (allowed.length > 0 || reason === 'refused') &&
    detail !== ''
  );
}

function decoded(address: string): string {
  return [...new URL(`http://localhost/?${address}`).searchParams].flat().join(' ');
}
