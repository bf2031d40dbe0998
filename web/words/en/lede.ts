import type { Compared } from '../../../data/model/answer.ts';
import { isKnown } from '../../../data/model/figure.ts';
import type { Overview } from '../../../data/model/overview.ts';
import { longDay, percent, pointsInWords } from '../format.ts';
import { capital } from './grammar.ts';
import { measures, quantity } from './measures.ts';
import { duringPeriod, thanPeriod } from './periods.ts';

/** Three sentences under the finding: how much, how far from what is paid, and what that is worth. */
export function lede(overview: Overview): readonly string[] {
  return [howMuch(overview), howFar(overview), caveat(overview)].filter((text) => text !== '');
}

function howMuch(overview: Overview): string {
  const { consumption } = overview;
  const { measure } = consumption.question;
  const shown = shownOf(overview);
  const total = shown[measure];
  if (!isKnown(total)) return '';
  const users = shown.activeUsers;
  const hasUsers = measure !== 'activeUsers' && isKnown(users) && users > 0;
  const people = hasUsers ? ` and ${quantity('activeUsers', users)}` : '';
  const figures = `${quantity(measure, total)}${total === 0 ? ' of members' : people}`;
  return capital(`${duringPeriod(consumption)}, ${figures}${evolutionText(overview)}.`);
}

/** The chosen member's figures, else those of all members together. */
function shownOf({ consumption }: Overview): Compared {
  const { question, group, rows } = consumption;
  return rows.find(({ key }) => key === question.member) ?? group;
}

function evolutionText(overview: Overview): string {
  const { consumption } = overview;
  const { evolution } = shownOf(overview);
  if (evolution === 'series-break' && consumption.comparison?.seriesBreak) {
    const { date, label } = consumption.comparison.seriesBreak;
    return `; no evolution is given, as the series is broken on ${longDay(date)} (${label})`;
  }
  if (evolution === null || !isKnown(evolution)) return '';
  const than = thanPeriod(consumption);
  if (Math.abs(evolution) < 0.0005) return `, as many as ${than}`;
  const side = evolution > 0 ? 'more' : 'fewer';
  const { some } = measures[consumption.question.measure];
  return `, ${percent(Math.abs(evolution))} ${side} ${some} than ${than}`;
}

function howFar({ consumption }: Overview): string {
  const { hoover, previousHoover, comparison, question } = consumption;
  if (!isKnown(hoover)) {
    if (consumption.agreement) return '';
    return `No signed version of the agreement is in force in ${question.year}: the cost share is n/a.`;
  }
  const where = question.member === null ? '' : ', over all members';
  const moved = `${percent(hoover)} of the cost would change payer if it were billed by use${where}`;
  if (previousHoover === null || !isKnown(previousHoover) || comparison?.seriesBreak)
    return `${moved}.`;
  const difference = hoover - previousHoover;
  if (Math.abs(difference) < 0.0005) return `${moved}, as much as a year before.`;
  const side = difference > 0 ? 'more' : 'less';
  return `${moved}, ${pointsInWords(difference)} ${side} than a year before.`;
}

function caveat({ consumption }: Overview): string {
  return isKnown(consumption.hoover)
    ? 'This gap is for information: the agreement shares the cost by population (article 1).'
    : '';
}
