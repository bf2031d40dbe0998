import { isKnown } from '../../../data/model/figure.ts';
import { hiddenResources, ownRow, type MemberPage } from '../../../data/model/member-page.ts';
import { count, euros, longDay, percent, pointsInWords } from '../format.ts';
import type { MemberWords } from '../member.ts';
import { capital, listed, named, plural } from './grammar.ts';
import { measures, quantity } from './measures.ts';
import { duringPeriod, thanPeriod } from './periods.ts';
import { eventText, timelineFinding, timelineSentence } from './timeline.ts';

/** The page of a member in English. */
export const member: MemberWords = {
  title: (name, year) => `${name} ${year} — Canopée`,
  finding,
  lede,
  figures: 'The essentials of the member',
  used: ({ context }) => ({
    name: measures[context.measure].heading,
    unit: `${measures[context.measure].many}, of its readers`,
  }),
  perInhabitant: { name: 'Uses per inhabitant', unit: 'weighted uses, population served' },
  active: { name: 'Active users', unit: 'of the population' },
  enrolled: { name: 'Enrolled', unit: 'of the population' },
  due: (year) => ({ name: `Due in ${year}`, unit: 'for the year, taxes included' }),
  months: { finding: timelineFinding, sentence: timelineSentence },
  event: eventText,
  years: { finding: yearsFinding, sentence: yearsSentence },
  afterBreak: 'After a series break',
  resources: { finding: resourcesFinding, sentence: resourcesSentence },
  resourceShare: 'Share of the member',
  enrolments: { finding: enrolmentsFinding, sentence: enrolmentsSentence },
  count: 'Enrolments',
  counts: {
    enrolledReaders: 'Enrolled at the last snapshot',
    newEnrolments: 'New enrolments',
    renewals: 'Renewals',
    expiries: 'Expiries',
    pendingEnrolments: 'Pending requests',
  },
  moreEnrolments: 'All about its enrolments',
  actions: {
    finding: actionsFinding,
    sentence: () =>
      'Outreach, training, promotion: from imported lists and notes of the catalogue.',
  },
  day: 'Day',
  nature: 'Kind of action',
  action: 'Action',
  everyResource: 'all',
  kinds: {
    outreach: 'outreach',
    training: 'training',
    promotion: 'promotion',
    noted: 'noted in the catalogue',
  },
  others: 'Other members',
  all: 'All members side by side',
};

function finding(page: MemberPage): string {
  const { member: one, context, consumption } = page;
  const row = ownRow(page);
  const who = capital(named(one.name));
  if (one.status === 'left') return `${who} is no longer a member in ${context.year}.`;
  if (one.status === 'pending') return `${who} is not yet a member in ${context.year}.`;
  const { some } = measures[consumption.question.measure];
  const use = row?.useShare ?? 'missing';
  if (!isKnown(use))
    return use === 'secret'
      ? `${who} has too few readers in ${context.year} for its share to be shown.`
      : `The share of use of ${named(one.name)} cannot be computed in ${context.year}.`;
  const cost = row?.costShare ?? 'missing';
  const first = `${who} has ${percent(use, 0)} of ${some}`;
  return isKnown(cost) ? `${first} and bears ${percent(cost, 0)} of the cost.` : `${first}.`;
}

function lede(page: MemberPage): readonly string[] {
  return [standing(page), howMuch(page), howFar(page)].filter((text) => text !== '');
}

/** Since when, and until when. */
function standing({ member: { joinedOn, leavesOn } }: MemberPage): string {
  const joined = joinedOn ? `A member since ${longDay(joinedOn)}.` : '';
  const leaves = leavesOn ? `Leaves the group on ${longDay(leavesOn)}.` : '';
  return [joined, leaves].filter((text) => text !== '').join(' ');
}

function howMuch(page: MemberPage): string {
  const { measure } = page.context;
  const row = ownRow(page);
  const value = row?.[measure] ?? 'missing';
  if (!isKnown(value)) return '';
  return capital(
    `${duringPeriod(page.consumption)}, ${quantity(measure, value)}${evolutionText(page)}.`,
  );
}

function evolutionText(page: MemberPage): string {
  const evolution = ownRow(page)?.evolution ?? null;
  const found = page.consumption.comparison?.seriesBreak;
  if (evolution === 'series-break' && found)
    return `; no evolution is given, as the series is broken on ${longDay(found.date)} (${found.label})`;
  if (evolution === null || !isKnown(evolution)) return '';
  const than = thanPeriod(page.consumption);
  if (Math.abs(evolution) < 0.0005) return `, as many as ${than}`;
  const side = evolution > 0 ? 'more' : 'fewer';
  return `, ${percent(Math.abs(evolution))} ${side} than ${than}`;
}

function howFar(page: MemberPage): string {
  const row = ownRow(page);
  if (!row) return '';
  const gap = isKnown(row.gap)
    ? `Share of use and cost share are ${pointsInWords(row.gap)} apart, for information: the agreement shares by population (article 1).`
    : '';
  const { due } = row;
  const owed =
    due !== 'not-computable' && due !== 0 ? `It owes ${euros(due / 100)} for the year.` : '';
  return [owed, gap].filter((text) => text !== '').join(' ');
}

function yearsFinding({ years, member: { name } }: MemberPage): string {
  const known = years.filter(({ gap }) => isKnown(gap));
  const over = known.filter(({ gap }) => isKnown(gap) && gap > 0).length;
  if (known.length === 0) return `Share of use and cost share of ${named(name)}, by year`;
  const all = known.length;
  const who = capital(named(name));
  if (over === all) return `${who} uses more than its cost share every year`;
  if (over === 0) return `${who} uses less than its cost share every year`;
  return `${who} uses more than its cost share in ${count(over)} of ${count(all)} years`;
}

function yearsSentence({ years, consumption }: MemberPage): string {
  const [first, last] = [years[0], years.at(-1)];
  const months = consumption.partial ? ', the same months of each year' : '';
  const broken = years.filter(({ afterBreak }) => afterBreak).map(({ year }) => String(year));
  const cut =
    broken.length === 0 ? '' : ` The line is cut before ${broken.join(', ')}: series break.`;
  if (!first || !last) return '';
  return `From ${first.year} to ${last.year}${months}.${cut}`;
}

function resourcesFinding(page: MemberPage): string {
  const { resources, context, member } = page;
  const [top] = resources;
  if (!top || !isKnown(top.value)) return 'The resources that are used';
  if (hiddenResources(page).length > 0)
    return `${top.name} leads the resources whose figure is known`;
  return `${top.name} has the most ${measures[context.measure].some} of ${named(member.name)}`;
}

function resourcesSentence(page: MemberPage): string {
  const shares = page.resources.flatMap(({ name, share }) =>
    isKnown(share) ? [{ name, share }] : [],
  );
  const [most] = shares.sort((a, b) => b.share - a.share);
  const hidden = hiddenResources(page).map(({ name }) => name);
  const secret = hidden.length === 0 ? '' : `Too few readers to be told: ${listed(hidden)}.`;
  if (!most) return secret || 'No use is known over this period.';
  return `Highest share known: ${most.name}, ${percent(most.share)} of the use of all members. ${secret}`;
}

function enrolmentsFinding({ enrolments, rates }: MemberPage): string {
  const readers = enrolments.find(({ id }) => id === 'enrolledReaders')?.value ?? 'missing';
  if (!isKnown(readers)) return 'Its enrolments';
  const rate = rates.penetration.value;
  const part = isKnown(rate) ? `, ${percent(rate)} of the population` : '';
  return `${count(readers)} enrolled${part}`;
}

function enrolmentsSentence({ rates }: MemberPage): string {
  const rate = rates.activationRate.value;
  return isKnown(rate)
    ? `${percent(rate)} of those enrolled, at least, used a resource.`
    : 'The part of those enrolled that is active is not known.';
}

function actionsFinding({ actions, context }: MemberPage): string {
  const many = actions.length;
  if (many === 0) return `No action known in ${context.year}`;
  return `${count(many)} ${plural(many, 'action', 'actions')} in ${context.year}`;
}
