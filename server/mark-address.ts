import { addressFrom, MEASURE_IDS } from '../data/model/address.ts';
import type { Frame } from '../data/model/frame.ts';
import { parseMemberCode } from '../data/model/member.ts';
import { addressOfMonth } from '../data/model/month-address.ts';
import { pageOf, PAGES, subjectKindOf } from '../data/model/pages.ts';
import { parseMonth } from '../data/model/period.ts';

/**
 * A drawing whose marks know where a click leads: to the page filtered on what the mark is of; where the page does not heed such a
 * choice, to the page about it. A month is shown by “Explorer”, as no page is of one month alone.
 *
 * @param svg as `drawSvg` makes it: marks with `data-of`, which become marks with `data-goes`
 */
export function withAddresses(svg: string, frame: Frame): string {
  return svg.replace(/ data-of="([^"]*)"/g, (_attribute, text: string) => {
    const address = addressOfMark(frame, new Map(text.split(';').map(subjectFrom)));
    return address === null ? '' : ` data-goes="${address.replaceAll('&', '&amp;')}"`;
  });
}

function subjectFrom(text: string): [kind: string, value: string] {
  const [kind = '', value = ''] = text.split('=');
  return [kind, value];
}

function addressOfMark(frame: Frame, of: ReadonlyMap<string, string>): string | null {
  const month = of.get('month');
  if (month === undefined) return addressOfSubject(frame, of);
  const member = of.get('member');
  const measure = MEASURE_IDS.find((id) => id === of.get('measure'));
  return addressOfMonth(parseMonth(month), {
    ...frame.context,
    ...(measure && { measure }),
    ...(member !== undefined && { member: parseMemberCode(member) }),
  });
}

function addressOfSubject(frame: Frame, of: ReadonlyMap<string, string>): string | null {
  const [[kind, value] = ['', '']] = of;
  const { heeds } = pageOf(frame.at.page);
  const { choices, context } = frame;
  if (kind === 'year') {
    const year = choices.years.find((one) => String(one) === value);
    return year !== undefined && year !== context.year && heeds.includes('year')
      ? addressFrom(frame, { year })
      : null;
  }
  const about = PAGES.find(({ id }) => subjectKindOf(id) === kind);
  return about ? addressFrom(frame, {}, { page: about.id, subject: value, own: {} }) : null;
}
