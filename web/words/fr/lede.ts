import type { Compared } from '../../../data/model/answer.ts';
import { isKnown } from '../../../data/model/figure.ts';
import type { Overview } from '../../../data/model/overview.ts';
import { longDay, percent, pointsInWords } from '../format.ts';
import { measures, quantity } from './measures.ts';
import { duringPeriod, thanPeriod } from './periods.ts';
import { capital, t } from './typeset.ts';

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
  const people = hasUsers ? ` et ${quantity('activeUsers', users)}` : '';
  const figures = `${quantity(measure, total)}${total === 0 ? ' de membre' : people}`;
  return capital(t`${duringPeriod(consumption)}, ${figures}${evolutionText(overview)}.`);
}

/** The chosen member's figures, else those of all members together. */
function shownOf(overview: Overview): Compared {
  const { question, group } = overview.consumption;
  return overview.consumption.rows.find(({ key }) => key === question.member) ?? group;
}

function evolutionText(overview: Overview): string {
  const { consumption } = overview;
  const { evolution } = shownOf(overview);
  if (evolution === 'series-break' && consumption.comparison?.seriesBreak) {
    const { date, label } = consumption.comparison.seriesBreak;
    return t` ; aucune évolution n'est donnée, la série étant rompue le ${longDay(date)} (${label})`;
  }
  if (evolution === null || !isKnown(evolution)) return '';
  const than = thanPeriod(consumption);
  if (Math.abs(evolution) < 0.0005) return `, autant que ${than}`;
  const some = measures[consumption.question.measure].some;
  const side = evolution > 0 ? 'de plus' : 'de moins';
  return `, soit ${percent(Math.abs(evolution))} ${some} ${side} ${elide(than)}`;
}

function howFar({ consumption }: Overview): string {
  const { hoover, previousHoover, comparison, question } = consumption;
  if (!isKnown(hoover)) {
    if (consumption.agreement) return '';
    return t`Aucune version signée de la convention n'est en vigueur en ${question.year} : la quote-part de coût est n.d.`;
  }
  const where = question.member === null ? '' : ', tous membres confondus';
  const moved = t`${percent(hoover)} du coût changerait de payeur s'il était facturé à l'usage${where}`;
  if (previousHoover === null || !isKnown(previousHoover) || comparison?.seriesBreak)
    return `${moved}.`;
  const difference = hoover - previousHoover;
  if (Math.abs(difference) < 0.0005) return `${moved}, autant qu’un an plus tôt.`;
  const side = difference > 0 ? 'de plus' : 'de moins';
  return `${moved}, ${pointsInWords(difference)} ${side} qu’un an plus tôt.`;
}

function caveat({ consumption }: Overview): string {
  return isKnown(consumption.hoover)
    ? t`Cet écart est informatif : la convention répartit le coût selon la population (article 1).`
    : '';
}

function elide(period: string): string {
  return period.startsWith('e') ? `qu’${period}` : `que ${period}`;
}
