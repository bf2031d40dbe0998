/**
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} FileReport
 * @typedef {{ testResults: readonly FileReport[] }} Report of vitest's JSON reporter
 */

/**
 * `12 passed, 0 failed`, and `, 1 skipped` when there are. A file that fails outside its tests counts as one failure.
 *
 * @param {Report} report
 */
export function tally({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const count = (/** @type {string} */ status) => tests.filter((one) => one === status).length;
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;

  const passed = count('passed');
  const failed = count('failed') + brokenFiles;
  const skipped = tests.length - passed - count('failed');
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
