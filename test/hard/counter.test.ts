import { it } from 'vitest';
import { readsAnyReport, survivesAnyDamage } from '../support/counter-fuzz.ts';

it('a thousand COUNTER reports, in every format, come out with their own sums', async () => {
  await readsAnyReport(1000);
});

it('1 500 damaged COUNTER documents never stop the ingest, and their accounts add up', async () => {
  await survivesAnyDamage(1500);
});
