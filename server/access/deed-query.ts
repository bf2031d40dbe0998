import type { DeedQuery } from './audit.ts';

/** Deeds one page of the list has. */
export const PAGE_LENGTH = 100;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const END_OF_TIME = '9999-12-31';

/** What the filters of the list look for; a day that is none is not looked at. */
export function deedQuery(asked: {
  readonly deed: string;
  readonly actor: string;
  /** days, the last one included; '' for none */
  readonly from: string;
  readonly to: string;
  /** a number as it is written, '' for the last deeds */
  readonly before: string;
}): Omit<DeedQuery, 'most'> {
  const { deed, actor, from, to, before } = asked;
  return {
    deed,
    actor,
    from: DAY.test(from) ? from : '',
    to: dayAfter(DAY.test(to) ? to : END_OF_TIME),
    before: /^\d{1,12}$/.test(before) ? Number(before) : Number.MAX_SAFE_INTEGER,
  };
}

/** Sorts after every moment of the day: a moment goes on with `T`. */
function dayAfter(day: string): string {
  return `${day}U`;
}
