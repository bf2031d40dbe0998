import { expect, it } from 'vitest';
import { survivesAnyTable } from '../support/csv-fuzz.ts';

it('accounts for every record of generated tables', { timeout: 120_000 }, async () => {
  expect(await survivesAnyTable(10, 1000, Math.floor(Math.random() * 2 ** 31))).toBe(10_000);
});
