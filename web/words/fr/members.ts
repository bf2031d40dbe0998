import { isKnown } from '../../../data/model/figure.ts';
import type { Overview } from '../../../data/model/overview.ts';
import { percent, points } from '../format.ts';
import { widest } from '../weighed.ts';
import { inLetters, inLettersFeminine, of, plural } from './grammar.ts';
import { measures } from './measures.ts';
import { capital, t } from './typeset.ts';

/** Caption of the member table. */
export function membersFinding(overview: Overview): string {
  const { consumption } = overview;
  const gaps = overview.consumption.rows.map((row) => row.gap).filter(isKnown);
  if (gaps.length === 0) return t`Ce que chaque membre consomme`;
  const payers = gaps.filter((gap) => gap < -0.0005).length;
  if (payers === 0)
    return t`Aucun membre ne paie plus que sa part ${use(consumption.question.measure)}`;
  const unknown = consumption.rows.length - gaps.length;
  const among = unknown === 0 ? ` sur ${inLetters(gaps.length)}` : '';
  const who = `${capital(inLetters(payers))} ${plural(payers, 'membre', 'membres')}${among}`;
  const verb = payers > 1 ? 'paient plus que leur part' : 'paie plus que sa part';
  const rest =
    unknown === 0
      ? ''
      : ` (${inLettersFeminine(unknown)} ${plural(unknown, 'part inconnue', 'parts inconnues')})`;
  return t`${who} ${verb} ${use(consumption.question.measure)}${rest}`;
}

function use(measure: Overview['context']['measure']): string {
  return measures[measure].some;
}

/** What to see in the member table. */
export function membersSentence(overview: Overview): string {
  const { consumption } = overview;
  const { hoover, unallocated, question } = consumption;
  const most = widest(overview.consumption.rows);
  if (!most) {
    return consumption.agreement
      ? t`Les parts ne sont pas calculables sur cette sélection.`
      : t`Sans version signée de la convention, aucune quote-part ne peut être mise en face des usages.`;
  }
  const index = isKnown(hoover) ? t` ; indice de Hoover : ${percent(hoover)}` : '';
  const outside = isKnown(unallocated[question.measure]) && unallocated[question.measure] !== 0;
  const caveat = outside ? t` Ce qui n'est pas réparti n'entre dans aucune part.` : '';
  return t`Le plus grand écart est celui ${of(most.label)} (${points(most.gap)} points)${index}.${caveat}`;
}
