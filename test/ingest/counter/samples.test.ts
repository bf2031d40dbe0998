import { describe, expect, it } from 'vitest';
import { ingest } from '../../../ingest/pipeline.ts';
import type { FileOutcome } from '../../../ingest/report.ts';
import { dataDirectory, QUIET } from '../../support/data-directory.ts';
import { inLake } from '../../support/in-lake.ts';
import { published } from '../../support/published.ts';
import { HAS_SAMPLES, sample } from '../../support/samples.ts';

// totals published with the samples (formats §7); values: rows × 12 months
const REPORTS = [
  { file: 'IRM1', report: 'IR_M1', values: 120, totals: { Total_Item_Requests: 55037, Unique_Item_Requests: 41282 } },
  { file: 'PRP1', report: 'PR_P1', values: 612, totals: { Searches_Platform: 196697, Total_Item_Requests: 254742, Unique_Item_Requests: 191202, Unique_Title_Requests: 8898 } },
  { file: 'PR', report: 'PR', values: 2424, totals: { Searches_Platform: 392072, Total_Item_Investigations: 854255, Total_Item_Requests: 512553, Unique_Item_Investigations: 640430, Unique_Item_Requests: 386354, Unique_Title_Investigations: 30361, Unique_Title_Requests: 23444 } },
  { file: 'TR', report: 'TR', values: 1872, totals: { Total_Item_Requests: 255023, Unique_Item_Requests: 193175, Unique_Title_Requests: 23444 } },
  { file: 'DR', report: 'DR', values: 1824, totals: { Searches_Automated: 581544, Searches_Federated: 1180471, Searches_Regular: 572319, Total_Item_Investigations: 604630, Total_Item_Requests: 277080, Unique_Item_Requests: 209717, No_License: 3400, Limit_Exceeded: 3261 } },
] as const; // prettier-ignore

const FORMATS = ['json', 'tsv', 'xlsx'] as const;

describe.runIf(HAS_SAMPLES)('the official COUNTER 5.1 samples', () => {
  it('come out with the same monthly values, totals and figures from every format', async () => {
    const layout = await dataDirectory();
    const files = REPORTS.flatMap((report) => FORMATS.map((format) => ({ ...report, format })));
    const { files: outcomes } = await ingest(
      layout,
      files.map(({ file, format }) => sample(`counter-r51/${file}_sample_r51.${format}`)),
      QUIET,
    );
    const figures = await inLake<Figure>(layout, 'usage_count', FIGURE);
    for (const { file, format, report, values, totals } of files) {
      const name = `${file}_sample_r51.${format}`;
      const taken = outcomes.find((each) => each.file === name);
      expect(taken, name).toMatchObject({
        counts: { read: values, accepted: values, rejected: 0, skipped: {}, duplicates: 0 },
        totals,
        slices: monthsOf2022(
          `counter/sample-publisher/${report}/sample-institution-1234123412341234`,
        ),
        notes: [],
        unknown: [
          { what: 'resource', text: 'Platform 1' },
          { what: 'institution', text: 'Sample Institution' },
        ],
      });
      expect(figuresOf(figures, outcomes, name)).toEqual(
        figuresOf(figures, outcomes, `${file}_sample_r51.tsv`),
      );
    }
    // each format took the place of the one before
    const replaced = outcomes.map((each) => (each.state === 'accepted' ? each.replaces : NaN));
    expect(replaced.reduce((sum, months) => sum + months, 0)).toBe(REPORTS.length * 2 * 12);
  });

  it('are non réparti, and one report answers for each metric', async () => {
    const layout = await dataDirectory();
    const paths = ['PR', 'TR', 'IRM1'].map((report) =>
      sample(`counter-r51/${report}_sample_r51.json`),
    );
    await ingest(layout, paths, QUIET);
    expect(
      await published(
        layout,
        `SELECT member, report, sum(value)::INTEGER AS value FROM counter_month
         WHERE metric = 'Total_Item_Requests' GROUP BY ALL`,
      ),
    ).toEqual([{ member: 'none', report: 'PR', value: 512553 }]);
    // uses are what people did: Regular access alone
    expect(
      await published(
        layout,
        `SELECT raw_uses::INTEGER AS uses, readers FROM cell
         WHERE span = 'year' AND member = 'none' AND scope = 'all'`,
      ),
    ).toEqual([{ uses: 254742, readers: null }]);
  });
});

interface Figure {
  readonly batch: string;
}

const FIGURE =
  'batch, month, member, resource, platform, report, metric, data_type, access_method, value';

/** What the lake holds of a file, without the batch it came in. */
function figuresOf(
  figures: readonly Figure[],
  outcomes: readonly FileOutcome[],
  name: string,
): unknown[] {
  const taken = outcomes.find((each) => each.file === name);
  const own = taken?.state === 'accepted' ? taken.batch : undefined;
  return figures.filter(({ batch }) => batch === own).map((figure) => ({ ...figure, batch: '' }));
}

function monthsOf2022(series: string): string[] {
  return Array.from({ length: 12 }, (_, at) => `${series}/2022-${String(at + 1).padStart(2, '0')}`);
}
