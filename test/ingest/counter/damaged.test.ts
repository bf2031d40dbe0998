import { describe, expect, it } from 'vitest';
import { ingest } from '../../../ingest/pipeline.ts';
import { dataDirectory, only, QUIET } from '../../support/data-directory.ts';
import { HAS_SAMPLES, sample } from '../../support/samples.ts';

describe.runIf(HAS_SAMPLES)('the damaged samples', () => {
  // formats §2–§3: what each must come to, read off the files by hand
  it.each([
    ['invalid-customer.json', { code: 'counter-exception', decision: 'broken-credential', exceptions: [{ code: 1030, message: 'Invalid Customer Id' }] }],
    ['naked_error.json', { code: 'counter-exception', decision: 'queued', exceptions: [{ code: 1011 }] }],
    ['naked_errors.json', { code: 'counter-exception', decision: 'queued', exceptions: [{ code: 1011 }, { code: 3060 }] }],
    ['no_data_3062.json', { code: 'counter-exception', decision: 'import', exceptions: [{ code: 3062 }] }],
    ['no_json.txt', { code: 'http-error', status: 400, decision: 'broken-credential' }],
    ['stringified_error.json', { code: 'counter-exception', decision: 'unknown', exceptions: [{ code: 2090 }] }],
  ])('%s is refused with what the server said', async (name, problem) => {
    const layout = await dataDirectory();
    const report = await ingest(layout, [sample(`counter-damaged/${name}`)], QUIET);
    expect(only(report, 'refused').problem).toMatchObject(problem);
    expect(report.state).toBe('refused');
    expect(JSON.stringify(report)).not.toMatch(/@|99999999|000000000/);
  }); // prettier-ignore

  it.each([
    { name: 'null-in-Item_ID.json', values: 2, notes: [], months: '2019-11',
      totals: { No_License: 1, Unique_Title_Investigations: 2 } },
    { name: 'partial_data1.json', values: 12, notes: ['provisional', 3210, 3040], months: '2018-11 2018-12',
      totals: { Total_Item_Requests: 14, Unique_Item_Requests: 11, Total_Item_Investigations: 14, Unique_Item_Investigations: 11 } },
    { name: 'some_data_3050.json', values: 8, notes: [3050, 0], months: '2019-04',
      totals: { 'Searches_Platform': 188, 'Total_Item_Investigations': 360, 'Total_Item_Requests': 47, 'Unique_Item_Investigations': 246, 'Unique_Item_Requests': 44, 'Unique_Title_Investigations': 183, 'Unique_Title_Requests': 25, 'tandfeBooks:Total_Chapter_Requests': 329 } },
  ])('$name is imported, with what the server said', async ({ name, values, totals, notes, months }) => {
    const layout = await dataDirectory();
    const report = await ingest(layout, [sample(`counter-damaged/${name}`)], QUIET);
    const file = only(report, 'accepted');
    expect(file.counts).toEqual({ read: values, accepted: values, rejected: 0, skipped: {}, duplicates: 0 });
    expect(file.totals).toEqual(totals);
    expect(file.notes.map((note) => (note.code === 'exception' ? note.exception : note.code))).toEqual(notes);
    expect(file.slices.map((slice) => slice.slice(-7)).join(' ')).toBe(months);
  }); // prettier-ignore
});
