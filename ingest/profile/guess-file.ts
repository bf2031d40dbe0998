import { basename } from 'node:path';
import type { Sheet } from '../sources/source.ts';
import { parseMonthText } from '../text/month-text.ts';
import type { Names } from './guess-columns.ts';
import { sampleOf, type HeadingPlace, type Sample } from './sample.ts';

/** The sheet that says most, as a sample. */
export function mainSample(sheets: readonly Sheet[], place?: HeadingPlace): Sample {
  const samples = sheets.map(({ name, head }) => sampleOf(name, head, place));
  const [first] = [...samples].sort((a, b) => b.rows.length - a.rows.length);
  if (!first) throw new Error('a file has one table at least');
  return first;
}

/** The field that the titles of a workbook's like sheets give; undefined when there is one sheet, or they say nothing. */
export function sheetField(
  sheets: readonly Sheet[],
  sample: Sample,
  { isMember }: Names,
): string | undefined {
  const headings = (sample.rows[sample.headingRow] ?? []).join('\t');
  const like = sheets.filter(({ head }) => head.rows.some((row) => row.join('\t') === headings));
  const titles = like.map(({ name }) => name);
  const most = (test: (title: string) => boolean): boolean =>
    titles.length > 1 && titles.filter(test).length * 2 > titles.length;
  if (most((title) => /^(19|20)\d\d$/.test(title.trim()))) return 'year';
  if (most((title) => parseMonthText(title) !== undefined)) return 'month';
  return most(isMember) ? 'member' : undefined;
}

/** What a file's name says besides: the pattern its like would fit. */
export function namePattern(
  name: string,
  needs: { readonly year: boolean; readonly member: boolean },
  { isMember }: Names,
): string {
  const parts = basename(name).split(/([-_. ]+)/);
  const extension = parts.length > 1 ? parts.pop() : undefined;
  const member = needs.member ? parts.findIndex((part) => isMember(part)) : -1;
  const pattern = parts.map((part, at) => {
    if (at === member) return '{member}';
    if (needs.year && /^(19|20)\d\d$/.test(part)) return '{year}';
    return part.replace(/\d+/g, '*');
  });
  return [...pattern, extension ?? ''].join('').replace(/\*(?:[-_. ]?\*)+/g, '*');
}
