import { expect, it } from 'vitest';
import { tally } from './support/tally.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

it.each([
  ['2 passed, 0 failed', [file('passed', 'passed'), file('passed', 'passed')]],
  ['1 passed, 2 failed', [file('failed', 'passed', 'failed'), file('failed', 'failed')]],
  ['1 passed, 0 failed, 2 skipped', [file('passed', 'passed', 'pending', 'todo')]],
  ['1 passed, 1 failed', [file('passed', 'passed'), file('failed')]],
  ['0 passed, 0 failed', []],
])('says “%s”', (expected, testResults) => {
  expect(tally({ testResults })).toBe(expected);
});
