import { NotAcceptable } from '../errors.ts';
import { FORMATS, formatOf, type Format, type FormatId } from './format.ts';

/** One media range of an `Accept` header: `text/*;q=0.5`. */
interface Range {
  readonly type: string;
  readonly subtype: string;
  /** parameters but q, as `name=value` */
  readonly parameters: readonly string[];
  /** from 0, never, to 1 */
  readonly weight: number;
}

/**
 * The format an answer is wanted in (RFC 9110 §12.5.1): the one named by `?format=`, else the one the header gives most
 * weight to, of equals the first of the list.
 *
 * @param accept the header; undefined: anything
 * @throws NotAcceptable when the header allows none
 */
export function formatAsked(accept: string | undefined, named?: FormatId): Format {
  if (named !== undefined) return formatOf(named);
  const ranges = rangesOf(accept?.trim() ? accept : '*/*');
  const weighed = FORMATS.map((format) => ({ format, weight: weightOf(format, ranges) }));
  const [best] = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  if (!best) throw new NotAcceptable(FORMATS.map(({ mediaType }) => mediaType));
  return best.format;
}

function rangesOf(header: string): Range[] {
  return header.split(',').flatMap((text) => {
    const [range = '', ...rest] = text.split(';').map((part) => part.trim().toLowerCase());
    const [type = '', subtype = ''] = range.split('/');
    if (type === '' || subtype === '') return [];
    const weight = rest.find((part) => part.startsWith('q='));
    const parameters = rest.filter((part) => part !== weight && !part.startsWith('charset='));
    return [{ type, subtype, parameters, weight: weight ? weightIn(weight.slice(2)) : 1 }];
  });
}

function weightIn(text: string): number {
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0;
}

/** The weight of the most particular range that covers the format; 0 where none does. */
function weightOf({ mediaType }: Format, ranges: readonly Range[]): number {
  const [own = '', ...parameters] = mediaType.split(';');
  const [type = '', subtype = ''] = own.split('/');
  let best = { rank: 0, weight: 0 };
  for (const range of ranges) {
    const rank = rankOf(range, { type, subtype, parameters });
    if (rank > best.rank) best = { rank, weight: range.weight };
  }
  return best.weight;
}

/** How closely a range names a format: 0 not at all, 1 anything, 2 the type, 3 the subtype, more with parameters. */
function rankOf(range: Range, format: Omit<Range, 'weight'>): number {
  if (!range.parameters.every((one) => format.parameters.includes(one))) return 0;
  if (range.type === '*') return range.subtype === '*' ? 1 : 0;
  if (range.type !== format.type) return 0;
  if (range.subtype === '*') return 2;
  if (range.subtype !== format.subtype) return 0;
  return 3 + range.parameters.length;
}
