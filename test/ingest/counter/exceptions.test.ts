import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decisionFor,
  decisionOf,
  exceptionsOf,
} from '../../../ingest/sources/counter/exceptions.ts';
import { HAS_SAMPLES, sample } from '../../support/samples.ts';

describe('the table of COUNTER exceptions', () => {
  // formats §3, line by line: code, HTTP status, what to do
  it.each([
    [0, 200, 'import'],
    [999, 200, 'import'],
    [1000, 503, 'retry'],
    [1010, 503, 'retry'],
    [1011, 202, 'queued'],
    [1020, 429, 'pause'],
    [1030, 400, 'broken-credential'],
    [2000, 401, 'broken-credential'],
    [2010, 403, 'broken-credential'],
    [2020, 401, 'broken-credential'],
    [3000, 404, 'unsupported-report'],
    [3010, 404, 'unsupported-report'],
    [3020, 400, 'retry-with-full-dates'],
    [3030, 200, 'known-zero'],
    [3031, 200, 'provisional'],
    [3040, 200, 'provisional'],
    [3032, 200, 'import'],
    [3050, 200, 'import'],
    [3060, 200, 'import'],
    [3063, 200, 'import'],
    [3070, 200, 'import'],
  ])('%i (HTTP %i) → %s', (code, status, decision) => {
    expect(decisionFor(code, status)).toBe(decision);
    expect(decisionFor(code)).toBe(decision);
    expect(decisionFor(code, 200)).toBe(decision);
  });

  it.each([
    [202, 'queued'],
    [400, 'broken-credential'],
    [401, 'broken-credential'],
    [403, 'broken-credential'],
    [404, 'unsupported-report'],
    [429, 'pause'],
    [500, 'retry'],
    [503, 'retry'],
    [418, 'unknown'],
  ])('a bare %i → %s', (status, decision) => {
    expect(decisionFor(undefined, status)).toBe(decision);
    expect(decisionOf([], status)).toBe(decision);
  });

  it('lets the most serious decide, and a code nobody knows only when it is alone', () => {
    const decided = (...codes: readonly (number | null)[]): string =>
      decisionOf(
        codes.map((code) => ({ code, severity: '', message: '' })),
        200,
      );
    expect(decided()).toBe('import');
    expect(decided(3060, 1011)).toBe('queued');
    expect(decided(3210, 3040)).toBe('provisional');
    expect(decided(3050, 0)).toBe('import');
    expect(decided(3210)).toBe('unknown');
    expect(decided(null)).toBe('unknown');
    expect(decisionFor(3210, 200)).toBe('unknown');
    expect(decisionFor(3210, 503)).toBe('retry');
  });
});

describe('an exception', () => {
  const told = [{ code: 3030, severity: 'Error', message: 'No usage' }];
  const exception = { Code: '3030', Severity: 'Error', Message: 'No usage' };

  it.each([
    ['the whole document', exception],
    ['a list', [exception]],
    ['in the header', { Report_Header: { Exceptions: [exception] }, Report_Items: [] }],
    ['one in the header', { Report_Header: { Exception: exception } }],
    ['beside the header', { Report_Header: {}, Exception: exception }],
    ['a JSON string with JSON inside', JSON.stringify({ Exception: exception })],
    ['wrapped in body', { statusCode: 200, body: { Exceptions: [exception] } }],
    ['wrapped in body as text', { body: JSON.stringify(exception) }],
    ['in lower case', { code: 3030, severity: 'Error', message: 'No usage' }],
  ])('is found: %s', (_, document) => {
    expect(exceptionsOf(document)).toEqual(told);
  });

  it('needs no severity, and may bear any', () => {
    expect(exceptionsOf({ Code: 1020, Message: 'Slow down' })).toEqual([
      { code: 1020, severity: '', message: 'Slow down' },
    ]);
    expect(exceptionsOf({ Code: 'E-12', Severity: 4, Message: '' })).toEqual([
      { code: null, severity: '4', message: '' },
    ]);
  });

  it.each([[null], [12], ['no JSON'], [[]], [{}], [{ Report_Items: [{ Code: 1 }] }]])(
    'is not seen where there is none: %j',
    (document) => {
      expect(exceptionsOf(document)).toEqual([]);
    },
  );

  it('never tells the secrets of the address that was asked', () => {
    const message =
      'Got 404 for https://example.com/reports/tr?customer_id=99999999-8888-4444-5555-ffffffffffff&requestor_id=user%40example.com for user@example.com api_key=s3cret, card 2123456789';
    expect(exceptionsOf({ Code: 2090, Message: message })[0]?.message).toBe(
      'Got 404 for https://example.com/reports/tr?… for … api_key=… card …',
    );
  });
});

describe.runIf(HAS_SAMPLES)('the damaged samples', () => {
  it.each([
    ['invalid-customer.json', [1030], 'broken-credential'],
    ['naked_error.json', [1011], 'queued'],
    ['naked_errors.json', [1011, 3060], 'queued'],
    ['no_data_3062.json', [3062], 'import'],
    ['null-in-Item_ID.json', [], 'import'],
    ['partial_data1.json', [3210, 3040], 'provisional'],
    ['some_data_3050.json', [3050, 0], 'import'],
    ['stringified_error.json', [2090], 'unknown'],
  ])('%s holds %j → %s', (name, codes, decision) => {
    const document: unknown = JSON.parse(readFileSync(sample(`counter-damaged/${name}`), 'utf8'));
    const exceptions = exceptionsOf(document);
    expect(exceptions.map(({ code }) => code)).toEqual(codes);
    expect(decisionOf(exceptions, 200)).toBe(decision);
    expect(JSON.stringify(exceptions)).not.toMatch(/@|99999999-8888/);
  });
});
