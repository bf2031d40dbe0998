import type { Communes } from '../../../data/model/communes.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { monthOf } from '../../../data/model/period.ts';
import {
  byIntensity,
  favouriteKind,
  moves,
  risen,
  strongestMonth,
} from '../../charts/communes/readings.ts';
import { count, longDay, monthName, percent, pointsInWords, ratio } from '../format.ts';
import type { CommunesWords } from '../communes.ts';
import { capital, inLetters, listed, named, plural } from './grammar.ts';
import { measures } from './measures.ts';
import { duringPeriod } from './periods.ts';

/** Beyond this, two intensities are said to differ. */
const ALIKE = 10;

/** The page “Communes” in English. */
export const communes: CommunesWords = {
  title: (year) => `Communes ${year} — Canopée`,
  finding,
  lede,
  rates: {
    usesPerInhabitant: 'Uses per inhabitant',
    activeRate: 'Active users',
    penetration: 'Enrolled',
    activationRate: 'Active enrolled',
  },
  rateUnits: {
    usesPerInhabitant: 'weighted uses, population served',
    activeRate: 'of the population',
    penetration: 'of the population',
    activationRate: 'of those enrolled, at least',
  },
  figures: 'All members together',
  standings: { finding: standingsFinding, sentence: standingsSentence },
  mix: { finding: mixFinding, sentence: mixSentence },
  months: { finding: monthsFinding, sentence: monthsSentence },
  slope: { finding: slopeFinding, sentence: slopeSentence },
  calendar: { finding: calendarFinding, sentence: calendarSentence },
  small: { finding: smallFinding, sentence: smallSentence },
  intensity: 'Intensity',
  proRata: 'intensity: 100, the exact pro rata',
  status: (status, year) =>
    ({
      active: '',
      leaving: `leaves the group at the end of ${year} or later`,
      left: `no longer a member in ${year}`,
      pending: `not yet a member in ${year}`,
    })[status],
  commune: 'Commune',
  inhabitants: 'Inhabitants',
  uses: 'Weighted uses',
  activeUsers: 'Active users',
  seek: 'Look for a commune',
  find: 'Search',
  showUsed: 'Back to the communes with uses',
  sortBy: (column) => `Sort by ${column}`,
  orders: {
    usages: 'uses',
    'par-habitant': 'uses per inhabitant',
    actifs: 'active users',
    habitants: 'inhabitants',
    nom: 'name',
  },
  noneFound: (sought) => `No commune served by the Department is called “${sought}”.`,
  further: (rest) => `The next ${count(rest)} communes`,
};

function finding(content: Communes): string {
  const { year, measure } = content.consumption.question;
  const [top, ...others] = byIntensity(content);
  const low = others.at(-1);
  const { some } = measures[measure];
  if (!top) return `In ${year}, the use of the members cannot be set beside their population.`;
  const first = `${named(top.label)} has ${times(top.value)} its pro rata of ${some}`;
  if (!low) return capital(`${first}.`);
  if (top.value - low.value < ALIKE) return `Each member has about its pro rata of ${some}.`;
  return capital(`${first}, ${named(low.label)} ${times(low.value)}.`);
}

/** 171 → `1.7 times` */
function times(intensity: number): string {
  return `${ratio(intensity / 100, 1)} times`;
}

/** `Three of five members` */
function among(some: number, all: number): string {
  return `${capital(inLetters(some))} of ${inLetters(all)} ${plural(all, 'member', 'members')}`;
}

function lede({ consumption, together }: Communes): string {
  const [uses, active] = [together.usesPerInhabitant.value, together.activeRate.value];
  const parts = [
    ...(isKnown(uses) ? [`${ratio(uses)} weighted uses per inhabitant`] : []),
    ...(isKnown(active) ? [`${percent(active)} of inhabitants active`] : []),
  ];
  const figures = `${capital(duringPeriod(consumption))}, ${listed(parts)}, all members together.`;
  const caveat =
    'Intensity is for information: the agreement shares the cost by population (article 1).';
  return parts.length === 0 ? caveat : `${figures} ${caveat}`;
}

function standingsFinding(content: Communes): string {
  const known = byIntensity(content);
  const over = known.filter(({ value }) => value > 100).length;
  if (known.length === 0) return 'The members beside their population';
  const verb = over === 1 ? 'exceeds its' : 'exceed their';
  const { some } = measures[content.consumption.question.measure];
  return `${among(over, known.length)} ${verb} pro rata of ${some}`;
}

function standingsSentence(content: Communes): string {
  const unknown = content.consumption.rows.length - byIntensity(content).length;
  const missing = plural(unknown, 'intensity is unknown', 'intensities are unknown');
  const rest = unknown === 0 ? '' : ` ${capital(inLetters(unknown))} ${missing}.`;
  return `Intensity: share of use over cost share; at 100, the member uses exactly its pro rata.${rest}`;
}

function mixFinding(content: Communes): string {
  const best = favouriteKind(content);
  const label = content.kinds.find(({ id }) => id === best?.value)?.label;
  if (!best || label === undefined) return 'What the uses of each member are made of';
  return `Most used kind: ${label}, in ${among(best.times, content.members.length).toLowerCase()}`;
}

function mixSentence({ context }: Communes): string {
  const uses = context.measure === 'rawUses' ? 'raw' : 'weighted';
  return `Part of each kind in the ${uses} uses of the member.`;
}

function monthsFinding(content: Communes): string {
  const { year } = content.context;
  const found = risen(content);
  if (!found) return `Month by month, each member in ${year}`;
  const verb = found.up === 1 ? 'rises' : 'rise';
  return `${among(found.up, found.of)} ${verb} compared with ${year - 1}`;
}

function monthsSentence({ consumption }: Communes): string {
  const { year, compare } = consumption.question;
  const before = compare === 'none' ? '' : `; dashed: ${year - 1}`;
  const hollow = consumption.partial ? '; hollow point: provisional month' : '';
  return `Solid line: ${year}${before}${hollow}. Each member has its own scale.`;
}

function slopeFinding(content: Communes): string {
  const { year } = content.context;
  const [first] = moves(content);
  if (!first || content.consumption.comparison?.seriesBreak || Math.abs(first.value) < 0.0005)
    return `Shares of use, from ${year - 1} to ${year}`;
  const verb = first.value > 0 ? 'gains' : 'loses';
  return `The share of ${named(first.label)} ${verb} ${pointsInWords(first.value)}`;
}

function slopeSentence({ consumption }: Communes): string {
  const { comparison, question, partial } = consumption;
  const found = comparison?.seriesBreak;
  const span = partial && question.compare === 'to-date' ? ', over the same months' : '';
  const broken = found
    ? ` The series is broken on ${longDay(found.date)} (${found.label}): the two sides do not compare.`
    : '';
  return `Share of each member in the use of all${span}.${broken}`;
}

function calendarFinding({ members, context }: Communes): string {
  const best = strongestMonth({ members });
  if (!best) return `The months of ${context.year}, member by member`;
  const month = monthName(monthOf(context.year, best.value));
  const where = among(best.times, members.length).toLowerCase();
  return `${capital(month)} is the strongest month in ${where}`;
}

function calendarSentence({ context }: Communes): string {
  const { heading } = measures[context.measure];
  return `${heading}; the shade compares the months of one member, from the weakest to the strongest.`;
}

function smallFinding({ communes: { total, used, sought, rows } }: Communes): string {
  if (sought !== '')
    return `${count(rows.length)} ${plural(rows.length, 'commune', 'communes')} for “${sought}”`;
  const verb = plural(used, 'has', 'have');
  return `${count(used)} of ${count(total)} communes served by the Department ${verb} known uses`;
}

function smallSentence({ communes: { secret } }: Communes): string {
  const many = plural(secret, 'more rests', 'more rest');
  const hidden = secret === 0 ? '' : ` ${count(secret)} ${many} on too few readers to be shown.`;
  return `From single uses only: providers’ totals name no commune.${hidden}`;
}
