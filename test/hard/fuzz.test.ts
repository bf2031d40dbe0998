import { expect, it } from 'vitest';
import { survivesAnyTable } from '../support/csv-fuzz.ts';

it('accounts for every record of 200 000 generated', { timeout: 3_600_000 }, async () => {
  let records = 0;
  for (let drop = 0; drop < 10; drop += 1)
    records += await survivesAnyTable(20, 1000, Math.floor(Math.random() * 2 ** 31));
  expect(records).toBe(200_000);
});
