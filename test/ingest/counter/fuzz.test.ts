import { it } from 'vitest';
import { readsAnyReport, survivesAnyDamage } from '../../support/counter-fuzz.ts';

it('any COUNTER report, in any format, comes out with its own sums', async () => {
  await readsAnyReport(40);
}, 60_000);

it('a COUNTER document damaged anywhere never stops the ingest, and its account adds up', async () => {
  await survivesAnyDamage(40);
}, 60_000);
