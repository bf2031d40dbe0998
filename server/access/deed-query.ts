import { isDeed } from '../../data/model/access/deed.ts';
import type { JournalFilters } from '../../data/model/access/journal-page.ts';
import type { DeedQuery } from './audit.ts';

/** Deeds one page of the list has. */
export const PAGE_LENGTH = 100;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const END_OF_TIME = '9999-12-31';

/** The filters of an address; what names no deed and no day is not looked at. */
export function askedDeeds(parameters: Readonly<Record<string, string>>): JournalFilters {
  const { acte = '', par = '', du = '', au = '' } = parameters;
  const dayOf = (text: string) => (DAY.test(text) ? text : '');
  return { deed: isDeed(acte) ? acte : '', actor: par, from: dayOf(du), to: dayOf(au) };
}

/** What the filters of the list look for. */
export function deedQuery(
  asked: JournalFilters & {
    /** a number as it is written, '' for the last deeds */
    readonly before: string;
  },
): Omit<DeedQuery, 'most'> {
  const { deed, actor, from, to, before } = asked;
  return {
    deed,
    actor,
    from,
    to: dayAfter(to === '' ? END_OF_TIME : to),
    before: /^\d{1,12}$/.test(before) ? Number(before) : Number.MAX_SAFE_INTEGER,
  };
}

/** Sorts after every moment of the day: a moment goes on with `T`. */
function dayAfter(day: string): string {
  return `${day}U`;
}
