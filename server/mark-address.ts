import { addressFrom } from '../data/model/address.ts';
import type { Frame } from '../data/model/frame.ts';
import { HOME, pageOf, PAGES, subjectKindOf } from '../data/model/pages.ts';
import { parseResourceId } from '../data/model/resource.ts';

/**
 * A drawing whose marks know where a click leads: to the page filtered on what the mark is of; where the page does not heed such a
 * choice, to the page about it.
 *
 * @param svg as `drawSvg` makes it: marks with `data-of`, which become marks with `data-goes`
 */
export function withAddresses(svg: string, frame: Frame): string {
  return svg.replace(/ data-of="([a-z]+)=([^"]*)"/g, (_attribute, kind: string, value: string) => {
    const address = addressOfMark(frame, kind, value);
    return address === null ? '' : ` data-goes="${address.replaceAll('&', '&amp;')}"`;
  });
}

function addressOfMark(frame: Frame, kind: string, value: string): string | null {
  const { heeds } = pageOf(frame.at.page);
  const { choices, context } = frame;
  if (kind === 'year') {
    const year = choices.years.find((one) => String(one) === value);
    return year !== undefined && year !== context.year && heeds.includes('year')
      ? addressFrom(frame, { year })
      : null;
  }
  const about = PAGES.find(({ id }) => subjectKindOf(id) === kind);
  if (about) return addressFrom(frame, {}, { page: about.id, subject: value, own: {} });
  return kind === 'resource'
    ? addressFrom(frame, { resource: parseResourceId(value), kind: null }, HOME)
    : null;
}
