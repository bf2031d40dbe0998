import { beforeAll, describe, expect, it } from 'vitest';
import type { FileOutcome, Report } from '../../../ingest/report.ts';
import { differences, ingestAndRecount } from '../../support/compare.ts';
import { narrowedCells } from '../../support/linear-intruder.ts';
import { publishedMargins } from '../../support/published-margins.ts';
import { within } from './chosen.ts';
import { emptyHouse, make } from './made.ts';
import { dropped } from './told.ts';

type Accepted = Extract<FileOutcome, { state: 'accepted' }>;

const layout = emptyHouse();
let both: Awaited<ReturnType<typeof ingestAndRecount>>;
let report: Report;
beforeAll(async () => {
  await make(layout, { scale: 1 });
  both = await ingestAndRecount(layout);
  ({ report } = both);
}, 240_000);

describe('the drop, taken in', () => {
  it('is accepted to the last file, and published', () => {
    expect(report.state).toBe('published');
    expect(report.files.filter(({ state }) => state !== 'accepted')).toEqual([]);
    expect(report.files).toHaveLength(dropped(layout, /./).length);
  });

  it('has in every file rows that add up and rows that count', () => {
    for (const { file, counts } of accepted()) {
      const { read, rejected, skipped, duplicates } = counts;
      const left = Object.values(skipped).reduce((sum, rows) => sum + rows, rejected + duplicates);
      expect(counts.accepted + left, file).toBe(read);
      expect(counts.accepted, file).toBeGreaterThan(0);
    }
  });

  it('holds exact duplicates and double clicks in small proportion', () => {
    const events = countsOf(/^evenements-/);
    expect(events.duplicates / events.read).toSatisfy(within(0.001, 0.004));
    expect((events.skipped['double-click'] ?? 0) / events.read).toSatisfy(within(0.006, 0.016));
  });

  it('holds a few bad rows: communes nobody knows, days that do not exist, readers left out', () => {
    const events = countsOf(/^evenements-/);
    expect(events.rejected).toBeGreaterThan(5);
    expect(events.rejected / events.read).toBeLessThan(0.001);
    const rules = accepted()
      .filter(({ file }) => file.startsWith('evenements-'))
      .flatMap(({ rejects }) => rejects.map(({ rule }) => rule));
    expect(new Set(rules)).toEqual(new Set(['unknown-place', 'bad-date', 'missing-reader']));
    expect(countsOf(/^(bons|factures|suivi|papier)-/)).toMatchObject({ rejected: 3 });
    expect(countsOf(/^(counter|inscriptions|totaux)-/).rejected).toBe(0);
  });

  it('holds totals of eight providers that are those of their events, bad rows too', () => {
    const providers = accepted().filter(({ kind }) => kind === 'counts');
    const resources = new Set(providers.map(({ source }) => source));
    expect(resources.size).toBe(8);
    for (const resource of resources) {
      const added = providers
        .filter(({ source }) => source === resource)
        .reduce((sum, { totals }) => sum + (totals.uses ?? 0), 0);
      const events = countsOf(new RegExp(`^evenements-${resource}-202[56]`));
      expect(added - events.accepted, resource).toSatisfy(within(0, events.rejected));
    }
  });

  it('holds what no use is in some tables: sums, a notice beside the sheets', () => {
    const { skipped } = countsOf(/^totaux-/);
    expect(Object.keys(skipped).sort()).toEqual(['other-sheet', 'summary-row']);
  });

  it('holds rows that a rule skips: extracts, trailers, a line of totals', () => {
    const { skipped } = countsOf(/^evenements-/);
    expect(skipped['profile:Type']).toBeGreaterThan(0);
    expect(skipped['profile:Statut']).toBeGreaterThan(0);
    expect(skipped['summary-row']).toBe(dropped(layout, /^evenements-code-en-poche-/).length);
  });
});

describe('the drop, counted again by hand', () => {
  it('is accounted for row by row', () => {
    expect(both.accounts.recount.size).toBe(127);
    expect(differences(both.accounts)).toEqual([]);
  });

  it('holds in the providers’ tables of eight shapes what was read in them', () => {
    expect(both.totals.recount.size).toBe(19);
    expect(differences(both.totals)).toEqual([]);
  });

  it('comes to the uses, sessions and readers published in every cell', () => {
    expect(both.cells.recount.size).toBeGreaterThan(10_000);
    expect(differences(both.cells)).toEqual([]);
  });

  it('publishes those of every commune and EPCI, and uses by hour of the week, as the recount finds them', () => {
    expect(both.places.recount.size).toBeGreaterThan(30_000);
    expect(differences(both.places)).toEqual([]);
    expect(both.hours.recount.size).toBeGreaterThan(30_000);
    expect(differences(both.hours)).toEqual([]);
  });

  it.each(
    ([5, 11] as const).flatMap((k) => [
      { k, measure: 'sessions' } as const,
      { k, measure: 'uses' } as const,
    ]),
  )(
    'gives no hidden count of $measure away to linear programming, nor narrows it to fewer than $k − 1 values',
    async (sight) => {
      const spans = ['month', 'year'] as const;
      const margins = await publishedMargins(layout, { year: 2025, spans, ...sight });
      expect(margins.hidden.filter(Boolean).length).toBeGreaterThan(2000);
      expect(await narrowedCells(margins, sight.k - 2)).toEqual([]);
    },
  );

  it('publishes the cohorts of readers as a recount by hand finds them', () => {
    expect(both.cohorts.recount.size).toBeGreaterThan(1000);
    expect(differences(both.cohorts)).toEqual([]);
  });
});

function accepted(): Accepted[] {
  return report.files.filter((file): file is Accepted => file.state === 'accepted');
}

interface Sum {
  read: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  skipped: Record<string, number>;
}

/** Counts of the files whose names match. */
function countsOf(pattern: RegExp): Sum {
  const sum: Sum = { read: 0, accepted: 0, rejected: 0, duplicates: 0, skipped: {} };
  for (const { counts } of accepted().filter(({ file }) => pattern.test(file))) {
    sum.read += counts.read;
    sum.accepted += counts.accepted;
    sum.rejected += counts.rejected;
    sum.duplicates += counts.duplicates;
    for (const [rule, rows] of Object.entries(counts.skipped))
      sum.skipped[rule] = (sum.skipped[rule] ?? 0) + rows;
  }
  return sum;
}
