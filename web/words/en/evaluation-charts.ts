import {
  missedBy,
  ratedParts,
  sheetFigure,
  type EvaluationPage,
  type Target,
} from '../../../data/model/evaluation-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { farthest } from '../../../data/model/lorenz.ts';
import { kindOf } from '../../charts/evaluation/kinds.ts';
import { change, count, longMonth, percent } from '../format.ts';
import { written } from '../written.ts';
import { capital, inLetters, listed, plural } from './grammar.ts';

type Page = EvaluationPage;

/** Which target is farthest away. */
export function targetsFinding({ targets, context }: Page): string {
  if (targets.length === 0) return `No target received for ${context.year}`;
  const missed = targets.filter(({ reached }) => reached === false);
  const [first] = [...missed].sort((a, b) => Number(missedBy(b)) - Number(missedBy(a)));
  if (first && isKnown(first.value)) {
    const own = (value: number) => written(value, kindOf(first.unit));
    return `Farthest from its target: ${first.indicator}, ${own(first.value)} for ${own(first.target)}`;
  }
  return targets.some(({ reached }) => reached)
    ? 'Every target that is measured is met'
    : `No target of ${context.year} can be measured`;
}

/** How to read the targets, or how some can be given. */
export function targetsSentence({ targets }: Page): string {
  if (targets.length === 0)
    return 'The department can drop its list of targets as a file: indicator, year, target, direction, owner.';
  const reading =
    'Bar: value of the year; tick: target; diamond: the year before. Each row has its own scale.';
  const unmeasured = targets.filter(({ measure }) => measure === null);
  if (unmeasured.length === 0) return reading;
  return `${reading} No source measures ${listed(unmeasured.map(({ indicator }) => `“${indicator}”`))}.`;
}

/** Is the target met? */
export function verdictOf({ reached, measure, status, value }: Target): string {
  if (measure === null) return 'not measured';
  if (reached === null) return value === 'secret' ? 'statistical secrecy' : 'not known';
  const verdict = reached ? 'met' : 'not met';
  return status === 'partial' ? `${verdict} so far` : verdict;
}

/** How many communes have somebody enrolled. */
export function reachFinding(page: Page): string {
  const reached = sheetFigure(page, 'communesReached');
  const { communes, context } = page;
  if (!isKnown(reached) || !isKnown(communes)) return `Coverage of the territory not known in ${context.year}`; // prettier-ignore
  return `${count(reached)} communes of ${count(communes)} have at least one enrolled reader`;
}

/** How to read the coverage, or what it needs. */
export function reachSentence(page: Page): string {
  return isKnown(sheetFigure(page, 'communesReached'))
    ? 'Bar: share of the inhabitants whose commune is the home of at least one enrolled reader.'
    : 'It needs a snapshot of enrolments of the year and legal populations in force.';
}

/** Where most and fewest inhabitants are active users. */
export function territoryFinding(page: Page): string {
  const rated = ratedParts(page);
  const [first, last] = [rated[0], rated.at(-1)];
  if (!first || !last) return 'The active users of the intercommunalities are not known';
  if (first === last) return `${first.name}: ${percent(first.activeRate, 2)} active users`;
  return `From ${percent(last.activeRate, 2)} of the inhabitants (${last.name}) to ${percent(first.activeRate, 2)} (${first.name}) are active users`;
}

/** How to read the tiles, and how many tell nothing. */
export function territorySentence(page: Page): string {
  const reading =
    'One tile per intercommunality, about where it lies on the map, north up; the stronger its colour, the higher its share of active users.';
  const secret = page.territory.filter(({ activeRate }) => activeRate === 'secret').length;
  if (secret === 0) return reading;
  return `${reading} ${secret === 1 ? 'One stays secret' : `${capital(inLetters(secret))} stay secret`} (s.): too few readers.`;
}

/** How few uses how many inhabitants make. */
export function lorenzFinding({ lorenz }: Page): string {
  const step = typeof lorenz === 'string' ? undefined : farthest(lorenz);
  if (!step) return 'How uses are spread over inhabitants is not known';
  return `${percent(step.inhabitantsUpTo, 0)} of the inhabitants make ${percent(step.usesUpTo, 0)} of the uses`;
}

/** How to read the curve, and the index that is the headline. */
export function lorenzSentence(page: Page): string {
  const hoover = sheetFigure(page, 'hoover');
  const index = isKnown(hoover)
    ? ` The Hoover index, which sets use beside cost share, is ${percent(hoover)}.`
    : '';
  if (page.lorenz === 'secret') return `The uses of a member are a statistical secret.${index}`;
  if (typeof page.lorenz === 'string')
    return `It needs the uses and the population of each member.${index}`;
  return `Members from fewest to most uses per inhabitant; the diagonal would be equality.${index}`;
}

/** What the actions of the year came to. */
export function effectsFinding({ effects, context }: Page): string {
  if (effects.length === 0) return `No action noted in ${context.year}`;
  const compared = effects.filter(({ finding }) => finding !== null);
  if (compared.length === 0) {
    return effects.length === 1
      ? 'The action of the year cannot be compared'
      : `None of the ${inLetters(effects.length)} actions can be compared`;
  }
  const [best] = compared
    .filter(({ finding }) => finding === 'more')
    .sort((a, b) => Number(b.effect) - Number(a.effect));
  if (best && isKnown(best.effect))
    return `${change(best.effect)} uses after “${best.label ?? ''}”`;
  return compared.length === 1
    ? 'The only action that can be compared has no visible effect'
    : `None of the ${inLetters(compared.length)} actions that can be compared has a visible effect`;
}

/** How to read the effects. */
export function effectsSentence({ effects, effectNotes }: Page): string {
  if (effects.length === 0)
    return 'A list of actions (date, kind, commune, participants, label), dropped as a file, makes them known.';
  const reading =
    'Three months after against three months before, beside the places without an action; line: interval of 95%.';
  return [reading, ...effectNotes].join(' ');
}

/** How the first indicator of the sheet moved. */
export function sheetFinding({ sheet }: Page): string {
  const [line] = sheet.flatMap(({ label, unit, years }) => {
    const values = years.flatMap(({ year, value }) => (isKnown(value) ? [{ year, value }] : []));
    const [first, last] = [values[0], values.at(-1)];
    return first && last && first.year < last.year ? [{ label, unit, first, last }] : [];
  });
  if (!line) return 'The sheet of the programme, year by year';
  const { label, unit, first, last } = line;
  const own = (value: number) => written(value, kindOf(unit));
  return `${label}: ${own(first.value)} in ${first.year}, ${own(last.value)} in ${last.year}`;
}

/** How complete the sources of the year are. */
export function evidenceFinding({ evidence, context }: Page): string {
  const whole = evidence.filter(({ missing }) => missing.length === 0).length;
  if (evidence.length === 0) return `No source awaited in ${context.year}`;
  return `${count(whole)} of ${count(evidence.length)} ${plural(evidence.length, 'source', 'sources')} complete in ${context.year}`;
}

/** What is missing, and who can mend it. */
export function evidenceSentence({ evidence }: Page): string {
  const gaps = evidence.filter(({ missing }) => missing.length > 0);
  if (gaps.length === 0) return 'No month that was due is missing.';
  const named = gaps.map(({ name, missing }) => `${name} (${listed(missing.map(longMonth))})`);
  return `Missing: ${listed(named)}. The coordinator can ask the provider for them.`;
}
