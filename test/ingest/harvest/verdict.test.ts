import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../data/model/period.ts';
import { documentOf } from '../../../ingest/harvest/document.ts';
import { verdictOn, type Outcome } from '../../../ingest/harvest/verdict.ts';
import { monthReport } from '../../support/counter-server.ts';

const MONTH = parseMonth('2025-03');
const ASKED = { report: 'PR', month: MONTH, fullDates: false };

function judge(status: number, json: unknown, fullDates = false): ReturnType<typeof verdictOn> {
  const got = { kind: 'answer', status, retryAfterMs: null, bytes: 1 } as const;
  return verdictOn(got, documentOf(json), { ...ASKED, fullDates });
}

/** formats §3, line by line: code, HTTP status, what to do with a month that holds figures, and with one that holds none. */
const TABLE: readonly (readonly [number, number, Outcome, Outcome])[] = [
  [0, 200, 'import', 'known-zero'],
  [999, 200, 'import', 'known-zero'],
  [1000, 503, 'retry', 'retry'],
  [1010, 503, 'retry', 'retry'],
  [1011, 202, 'queued', 'queued'],
  [1020, 429, 'pause', 'pause'],
  [1030, 400, 'broken-credential', 'broken-credential'],
  [2000, 401, 'broken-credential', 'broken-credential'],
  [2010, 403, 'broken-credential', 'broken-credential'],
  [2020, 401, 'broken-credential', 'broken-credential'],
  [3000, 404, 'unsupported-report', 'unsupported-report'],
  [3010, 404, 'unsupported-report', 'unsupported-report'],
  [3020, 400, 'retry-with-full-dates', 'retry-with-full-dates'],
  [3030, 200, 'known-zero', 'known-zero'],
  [3031, 200, 'provisional', 'provisional'],
  [3032, 200, 'import', 'gone'],
  [3040, 200, 'provisional', 'provisional'],
  [3050, 200, 'import', 'unreadable'],
  [3060, 200, 'import', 'unreadable'],
  [3061, 200, 'import', 'unreadable'],
  [3062, 200, 'import', 'unreadable'],
  [3063, 200, 'import', 'unreadable'],
  [3070, 200, 'import', 'unreadable'],
];

describe.each(TABLE)('the code %i (HTTP %i)', (Code, status, withItems, without) => {
  const exception = { Code, Severity: 'Warning', Message: 'said so' };

  it.each(['5', '5.1'] as const)('decides for a report of release %s', (release) => {
    const full = monthReport({ release, month: MONTH, value: 7, exceptions: [exception] });
    expect(judge(status, full)).toMatchObject({ outcome: withItems, code: Code });
    const empty = monthReport({ release, month: MONTH, value: 0, exceptions: [exception] });
    expect(judge(status, empty).outcome).toBe(without);
  });

  it('decides also alone, in a list, with its code as text, whatever the status', () => {
    const alone = [1, 2].includes(Math.floor(Code / 1000)) || Code > 2999 ? without : 'unreadable';
    for (const json of [
      exception,
      [exception],
      { ...exception, Code: String(Code) },
      { body: exception },
    ]) {
      expect(judge(status, json).outcome).toBe(alone);
      expect(judge(200, json).outcome).toBe(alone);
    }
  });

  it('keeps a body only when there is something to import', () => {
    const full = monthReport({ month: MONTH, value: 7, exceptions: [exception] });
    expect(judge(status, full).keep).toBe(
      ['import', 'provisional', 'known-zero'].includes(withItems),
    );
    expect(judge(status, exception).keep).toBe(Code === 3030);
  });
});

describe('an answer without a body', () => {
  it.each<[number, Outcome]>([
    [202, 'queued'],
    [400, 'retry-with-full-dates'],
    [401, 'broken-credential'],
    [403, 'broken-credential'],
    [404, 'unsupported-report'],
    [429, 'pause'],
    [500, 'retry'],
    [502, 'retry'],
    [503, 'retry'],
    [504, 'retry'],
    [200, 'unreadable'],
    [418, 'unreadable'],
  ])('is judged by its status %i', (status, outcome) => {
    expect(judge(status, undefined)).toMatchObject({ outcome, keep: false, code: null });
  });

  it('may have been about the dates only once', () => {
    expect(judge(400, undefined, true).outcome).toBe('broken-credential');
  });
});

describe('a report', () => {
  it('without a word of trouble is imported', () => {
    expect(judge(200, monthReport({ month: MONTH, value: 7 }))).toMatchObject({
      ...{ outcome: 'import', keep: true, code: null },
    });
  });

  it('without items and without a word is a zero to be asked again', () => {
    expect(judge(200, monthReport({ month: MONTH, value: 0 }))).toMatchObject({
      ...{ outcome: 'known-zero', keep: true },
    });
  });

  it('of another month or another kind is not taken', () => {
    for (const release of ['5', '5.1'] as const) {
      const other = monthReport({ release, month: '2025-04', value: 7 });
      expect(judge(200, other)).toMatchObject({ outcome: 'wrong-answer', keep: false });
      const kind = monthReport({ release, month: MONTH, value: 7, report: 'TR' });
      expect(judge(200, kind)).toMatchObject({ outcome: 'wrong-answer', keep: false });
    }
  });

  it('with several exceptions follows the most serious', () => {
    const exceptions = [{ Code: 3050 }, { Code: 3040 }, { Code: 12 }].map((one) => ({
      ...{ Severity: 'Warning', Message: 'm' },
      ...one,
    }));
    const report = monthReport({ month: MONTH, value: 7, exceptions });
    expect(judge(200, report)).toMatchObject({ outcome: 'provisional', code: 3040, keep: true });
  });
});
