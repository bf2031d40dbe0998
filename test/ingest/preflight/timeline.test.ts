import { describe, expect, it } from 'vitest';
import type { Batch } from '../../../ingest/manifest.ts';
import type { Holdings } from '../../../ingest/preflight/holdings.ts';
import { monthsBefore } from '../../../ingest/preflight/slice.ts';
import { preflightOf } from '../../../ingest/preflight/preflight.ts';

const REPORT = 'counter/presse/PR/besancon';

/** Twelve months of 40 requests before March 2025. */
const HELD: Holdings = new Map(
  Array.from({ length: 12 }, (_, index) => [
    `${REPORT}/${monthsBefore('2025-03', index + 1)}`,
    { batch: 'old', file: 'old.tsv', at: '', rows: 1, figures: { Total_Item_Requests: 40 } },
  ]),
);

/** A batch of one slice: only what a preflight looks at. */
function batchOf(slice: string, figures: Batch['figures']): Batch {
  const counts = { read: 1, accepted: 1, rejected: 0, skipped: {}, duplicates: 0 };
  const own = { batch: 'new', source: 'presse', kind: 'counter', file: 'new.json' } as const;
  return {
    ...own,
    fingerprint: '',
    bytes: 0,
    counts,
    totals: {},
    slices: { [slice]: 0 },
    files: [],
    ...(figures && { figures }),
  };
}

describe('a month known to hold nothing', () => {
  it('is 0 beside the year before, and a month to look at', () => {
    const { comparisons, spikes, replaced } = preflightOf(
      batchOf(`${REPORT}/2025-03`, {}),
      HELD,
      '',
    );
    expect(comparisons).toMatchObject([{ month: '2025-03', value: 0, lastYear: 40 }]);
    expect(spikes).toMatchObject([{ month: '2025-03', value: 0, mean: 40, direction: 'low' }]);
    expect(replaced).toEqual([]);
  });

  it('replaces a month that held something by 0, not by an unknown', () => {
    const { replaced } = preflightOf(batchOf(`${REPORT}/2025-02`, {}), HELD, '');
    expect(replaced[0]?.figures).toEqual({ Total_Item_Requests: { before: 40, after: 0 } });
  });

  it('is unknown in a ledger that kept no figures', () => {
    const { comparisons, replaced } = preflightOf(
      batchOf(`${REPORT}/2025-02`, undefined),
      HELD,
      '',
    );
    expect(comparisons).toEqual([]);
    expect(replaced[0]?.figures).toEqual({ Total_Item_Requests: { before: 40, after: null } });
  });
});
