import { isKnown } from '../../../data/model/figure.ts';
import { hiddenResources, ownRow, type MemberPage } from '../../../data/model/member-page.ts';
import { count, euros, longDay, percent, pointsInWords } from '../format.ts';
import type { MemberWords } from '../member.ts';
import { listed, named, of, plural } from './grammar.ts';
import { measures, quantity } from './measures.ts';
import { duringPeriod, thanPeriod } from './periods.ts';
import { eventText, timelineFinding, timelineSentence } from './timeline.ts';
import { capital, t } from './typeset.ts';

/** The page of a member in French. */
export const member: MemberWords = {
  title: (name, year) => t`${name} ${year} — Canopée`,
  finding,
  lede,
  figures: t`L'essentiel du membre`,
  used: ({ context }) => ({
    name: measures[context.measure].heading,
    unit: t`${measures[context.measure].many}, de ses lecteurs`,
  }),
  perInhabitant: { name: 'Usages par habitant', unit: 'usages pondérés, population desservie' },
  active: { name: 'Usagers actifs', unit: 'de la population' },
  enrolled: { name: 'Inscrits', unit: 'de la population' },
  due: (year) => ({ name: t`Dû ${year}`, unit: t`pour l'année, toutes taxes comprises` }),
  months: { finding: timelineFinding, sentence: timelineSentence },
  event: eventText,
  years: { finding: yearsFinding, sentence: yearsSentence },
  afterBreak: 'Après une rupture de série',
  resources: { finding: resourcesFinding, sentence: resourcesSentence },
  resourceShare: 'Part du membre',
  enrolments: { finding: enrolmentsFinding, sentence: enrolmentsSentence },
  count: 'Inscriptions',
  counts: {
    enrolledReaders: t`Inscrits à la dernière photographie`,
    newEnrolments: 'Nouvelles inscriptions',
    renewals: 'Renouvellements',
    expiries: 'Expirations',
    pendingEnrolments: 'Demandes en attente',
  },
  moreEnrolments: t`Tout sur ses inscriptions`,
  actions: {
    finding: actionsFinding,
    sentence: () =>
      t`Médiation, formation, promotion : d'après les listes importées et les notes du catalogue.`,
  },
  day: 'Jour',
  nature: 'Nature',
  action: 'Action',
  everyResource: 'toutes',
  kinds: {
    outreach: 'médiation',
    training: 'formation',
    promotion: 'promotion',
    noted: 'notée au catalogue',
  },
  others: 'Autres membres',
  all: t`Tous les membres côte à côte`,
};

function finding(page: MemberPage): string {
  const { member: one, context, consumption } = page;
  const row = ownRow(page);
  const who = capital(named(one.name));
  if (one.status === 'left') return t`${who} n'est plus membre en ${context.year}.`;
  if (one.status === 'pending') return t`${who} n'est pas encore membre en ${context.year}.`;
  const { ofThe } = measures[consumption.question.measure];
  const use = row?.useShare ?? 'missing';
  if (!isKnown(use))
    return use === 'secret'
      ? t`${who} a trop peu de lecteurs en ${context.year} pour que sa part soit montrée.`
      : t`La part d'usage ${of(one.name)} n'est pas calculable en ${context.year}.`;
  const cost = row?.costShare ?? 'missing';
  const first = t`${who} concentre ${percent(use, 0)} ${ofThe}`;
  return isKnown(cost) ? t`${first} et finance ${percent(cost, 0)} du coût.` : `${first}.`;
}

function lede(page: MemberPage): readonly string[] {
  return [standing(page), howMuch(page), howFar(page)].filter((text) => text !== '');
}

/** Since when, and until when. */
function standing({ member: { joinedOn, leavesOn } }: MemberPage): string {
  const joined = joinedOn ? t`Membre depuis le ${longDay(joinedOn)}.` : '';
  const leaves = leavesOn ? t`Se retire du groupement le ${longDay(leavesOn)}.` : '';
  return [joined, leaves].filter((text) => text !== '').join(' ');
}

function howMuch(page: MemberPage): string {
  const { measure } = page.context;
  const row = ownRow(page);
  const value = row?.[measure] ?? 'missing';
  if (!isKnown(value)) return '';
  return capital(
    t`${duringPeriod(page.consumption)}, ${quantity(measure, value)}${evolutionText(page)}.`,
  );
}

function evolutionText(page: MemberPage): string {
  const evolution = ownRow(page)?.evolution ?? null;
  const found = page.consumption.comparison?.seriesBreak;
  if (evolution === 'series-break' && found)
    return t` ; aucune évolution n'est donnée, la série étant rompue le ${longDay(found.date)} (${found.label})`;
  if (evolution === null || !isKnown(evolution)) return '';
  const than = thanPeriod(page.consumption);
  if (Math.abs(evolution) < 0.0005) return `, autant que ${than}`;
  const side = evolution > 0 ? 'de plus' : 'de moins';
  return t`, ${percent(Math.abs(evolution))} ${side} que ${than}`;
}

function howFar(page: MemberPage): string {
  const row = ownRow(page);
  if (!row) return '';
  const gap = isKnown(row.gap)
    ? t`Part d'usage et quote-part sont séparées de ${pointsInWords(row.gap)}, à titre d'information : la convention répartit selon la population (article 1).`
    : '';
  const { due } = row;
  const owed =
    due !== 'not-computable' && due !== 0 ? t`Il doit ${euros(due / 100)} pour l'année.` : '';
  return [owed, gap].filter((text) => text !== '').join(' ');
}

function yearsFinding({ years, member: { name } }: MemberPage): string {
  const known = years.filter(({ gap }) => isKnown(gap));
  const over = known.filter(({ gap }) => isKnown(gap) && gap > 0).length;
  if (known.length === 0) return t`Part d'usage et quote-part ${of(name)}, par année`;
  const all = known.length;
  const who = capital(named(name));
  if (over === all) return t`${who} utilise chaque année plus que sa quote-part`;
  if (over === 0) return t`${who} utilise chaque année moins que sa quote-part`;
  return t`${who} utilise plus que sa quote-part ${count(over)} ${plural(over, 'année', 'années')} sur ${count(all)}`;
}

function yearsSentence({ years, consumption }: MemberPage): string {
  const [first, last] = [years[0], years.at(-1)];
  const months = consumption.partial ? t`, les mêmes mois de chaque année` : '';
  const broken = years.filter(({ afterBreak }) => afterBreak).map(({ year }) => String(year));
  const cut =
    broken.length === 0 ? '' : t` La ligne est coupée avant ${broken.join(', ')} : série rompue.`;
  if (!first || !last) return '';
  return t`De ${first.year} à ${last.year}${months}.${cut}`;
}

function resourcesFinding(page: MemberPage): string {
  const { resources, context, member } = page;
  const [top] = resources;
  if (!top || !isKnown(top.value)) return t`Les ressources utilisées`;
  if (hiddenResources(page).length > 0)
    return t`${top.name} vient en tête des ressources au chiffre connu`;
  return t`${top.name} rassemble le plus ${measures[context.measure].some} ${of(member.name)}`;
}

function resourcesSentence(page: MemberPage): string {
  const shares = page.resources.flatMap(({ name, share }) =>
    isKnown(share) ? [{ name, share }] : [],
  );
  const [most] = shares.sort((a, b) => b.share - a.share);
  const hidden = hiddenResources(page).map(({ name }) => name);
  const many = plural(hidden.length, 'Repose', 'Reposent');
  const secret =
    hidden.length === 0 ? '' : t`${many} sur trop peu de lecteurs : ${listed(hidden)}.`;
  if (!most) return secret || t`Aucun usage n'est connu sur cette période.`;
  return t`Plus forte part connue : ${most.name}, ${percent(most.share)} de l'usage de tous les membres. ${secret}`;
}

function enrolmentsFinding({ enrolments, rates }: MemberPage): string {
  const readers = enrolments.find(({ id }) => id === 'enrolledReaders')?.value ?? 'missing';
  if (!isKnown(readers)) return t`Ses inscriptions`;
  const rate = rates.penetration.value;
  const part = isKnown(rate) ? t`, ${percent(rate)} de la population` : '';
  return t`${count(readers)} ${plural(readers, 'inscrit', 'inscrits')}${part}`;
}

function enrolmentsSentence({ rates }: MemberPage): string {
  const rate = rates.activationRate.value;
  return isKnown(rate)
    ? t`${percent(rate)} des inscrits, au moins, ont utilisé une ressource.`
    : t`La part des inscrits actifs n'est pas connue.`;
}

function actionsFinding({ actions, context }: MemberPage): string {
  const many = actions.length;
  if (many === 0) return t`Aucune action connue en ${context.year}`;
  return t`${count(many)} ${plural(many, 'action', 'actions')} en ${context.year}`;
}
