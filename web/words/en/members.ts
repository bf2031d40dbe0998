import { isKnown } from '../../../data/model/figure.ts';
import type { Overview } from '../../../data/model/overview.ts';
import { percent, points } from '../format.ts';
import { widest } from '../weighed.ts';
import { capital, inLetters, named, plural } from './grammar.ts';
import { measures } from './measures.ts';

/** Caption of the member table. */
export function membersFinding({ consumption }: Overview): string {
  const gaps = consumption.rows.map((row) => row.gap).filter(isKnown);
  if (gaps.length === 0) return 'What each member uses';
  const { some } = measures[consumption.question.measure];
  const payers = gaps.filter((gap) => gap < -0.0005).length;
  if (payers === 0) return `No member pays for more than its share of ${some}`;
  const unknown = consumption.rows.length - gaps.length;
  const among = unknown === 0 ? ` of ${inLetters(gaps.length)}` : '';
  const who = `${capital(inLetters(payers))}${among} ${plural(among === '' ? payers : gaps.length, 'member', 'members')}`;
  const verb = payers > 1 ? 'pay for more than their share' : 'pays for more than its share';
  const rest =
    unknown === 0 ? '' : ` (${inLetters(unknown)} unknown ${plural(unknown, 'share', 'shares')})`;
  return `${who} ${verb} of ${some}${rest}`;
}

/** What to see in the member table. */
export function membersSentence({ consumption }: Overview): string {
  const { hoover, unallocated, question } = consumption;
  const most = widest(consumption.rows);
  if (!most) {
    return consumption.agreement
      ? 'The shares cannot be computed on this selection.'
      : 'Without a signed version of the agreement, no cost share can be set against the uses.';
  }
  const index = isKnown(hoover) ? `; Hoover index: ${percent(hoover)}` : '';
  const outside = isKnown(unallocated[question.measure]) && unallocated[question.measure] !== 0;
  const caveat = outside ? ' What is unallocated enters no share.' : '';
  return `The widest gap is that of ${named(most.label)} (${points(most.gap)} points)${index}.${caveat}`;
}
