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
import { inLetters, inLettersFeminine, listed, named, of, plural } from './grammar.ts';
import { measures } from './measures.ts';
import { duringPeriod } from './periods.ts';
import { capital, t } from './typeset.ts';

/** Beyond this, two intensities are said to differ. */
const ALIKE = 10;

/** The page “Communes” in French. */
export const communes: CommunesWords = {
  title: (year) => t`Communes ${year} — Canopée`,
  finding,
  lede,
  rates: {
    usesPerInhabitant: 'Usages par habitant',
    activeRate: t`Usagers actifs`,
    penetration: 'Inscrits',
    activationRate: 'Inscrits actifs',
  },
  rateUnits: {
    usesPerInhabitant: 'usages pondérés, population desservie',
    activeRate: 'de la population',
    penetration: 'de la population',
    activationRate: t`des inscrits, au moins`,
  },
  figures: t`L'ensemble des membres`,
  standings: { finding: standingsFinding, sentence: standingsSentence },
  mix: { finding: mixFinding, sentence: mixSentence },
  months: { finding: monthsFinding, sentence: monthsSentence },
  slope: { finding: slopeFinding, sentence: slopeSentence },
  calendar: { finding: calendarFinding, sentence: calendarSentence },
  small: { finding: smallFinding, sentence: smallSentence },
  intensity: 'Intensité',
  proRata: t`intensité : 100, le prorata exact`,
  status: (status, year) =>
    ({
      active: '',
      leaving: t`se retire du groupement fin ${year} ou plus tard`,
      left: t`n'est plus membre en ${year}`,
      pending: t`pas encore membre en ${year}`,
    })[status],
  commune: 'Commune',
  inhabitants: 'Habitants',
  uses: 'Usages pondérés',
  activeUsers: 'Usagers actifs',
  seek: 'Chercher une commune',
  find: 'Chercher',
  showUsed: t`Revenir aux communes qui ont des usages`,
  sortBy: (column) => t`Trier par : ${column}`,
  orders: {
    usages: 'usages',
    'par-habitant': 'usages par habitant',
    actifs: 'usagers actifs',
    habitants: 'habitants',
    nom: 'nom',
  },
  noneFound: (sought) => t`Aucune commune desservie ne s'appelle « ${sought} ».`,
  further: (rest) => t`Les ${count(rest)} communes suivantes`,
};

function finding(content: Communes): string {
  const { year, measure } = content.consumption.question;
  const [top, ...others] = byIntensity(content);
  const low = others.at(-1);
  const { some } = measures[measure];
  if (!top) return t`En ${year}, l'usage des membres ne peut pas être rapporté à leur population.`;
  const first = t`${named(top.label)} compte ${times(top.value)} son prorata ${some}`;
  if (!low) return capital(`${first}.`);
  if (top.value - low.value < ALIKE) return t`Chaque membre compte à peu près son prorata ${some}.`;
  return capital(t`${first}, ${named(low.label)} ${times(low.value)}.`);
}

/** 171 → `1,7 fois` */
function times(intensity: number): string {
  return `${ratio(intensity / 100, 1)} fois`;
}

/** `Trois membres sur cinq` */
function among(some: number, all: number): string {
  return `${capital(inLetters(some))} ${plural(some, 'membre', 'membres')} sur ${inLetters(all)}`;
}

function lede({ consumption, together }: Communes): string {
  const [uses, active] = [together.usesPerInhabitant.value, together.activeRate.value];
  const parts = [
    ...(isKnown(uses) ? [t`${ratio(uses)} usage pondéré par habitant`] : []),
    ...(isKnown(active) ? [t`${percent(active)} d'habitants actifs`] : []),
  ];
  const figures = `${capital(duringPeriod(consumption))}, ${listed(parts)}, tous membres confondus.`;
  const caveat = t`L'intensité est informative : la convention répartit le coût selon la population (article 1).`;
  return parts.length === 0 ? caveat : `${figures} ${caveat}`;
}

function standingsFinding(content: Communes): string {
  const known = byIntensity(content);
  const over = known.filter(({ value }) => value > 100).length;
  if (known.length === 0) return t`Les membres, rapportés à leur population`;
  const verb = over === 0 ? 'ne dépasse son' : plural(over, 'dépasse son', 'dépassent leur');
  const { some } = measures[content.consumption.question.measure];
  return t`${among(over, known.length)} ${verb} prorata ${some}`;
}

function standingsSentence(content: Communes): string {
  const unknown = content.consumption.rows.length - byIntensity(content).length;
  const missing = plural(unknown, 'intensité est inconnue', 'intensités sont inconnues');
  const rest = unknown === 0 ? '' : ` ${capital(inLettersFeminine(unknown))} ${missing}.`;
  return t`Intensité : part d'usage rapportée à la quote-part ; à 100, le membre utilise exactement son prorata.${rest}`;
}

function mixFinding(content: Communes): string {
  const best = favouriteKind(content);
  const label = content.kinds.find(({ id }) => id === best?.value)?.label;
  if (!best || label === undefined) return t`De quoi sont faits les usages de chaque membre`;
  const where = among(best.times, content.members.length).toLowerCase();
  return t`Première famille d'usages : ${label}, chez ${where}`;
}

function mixSentence({ context }: Communes): string {
  const uses = context.measure === 'rawUses' ? 'bruts' : 'pondérés';
  return t`Part de chaque famille dans les usages ${uses} du membre.`;
}

function monthsFinding(content: Communes): string {
  const { year } = content.context;
  const found = risen(content);
  if (!found) return t`Mois par mois, chaque membre en ${year}`;
  const verb = found.up === 0 ? 'ne progresse' : plural(found.up, 'progresse', 'progressent');
  return t`${among(found.up, found.of)} ${verb} par rapport à ${year - 1}`;
}

function monthsSentence({ consumption }: Communes): string {
  const { year, compare } = consumption.question;
  const before = compare === 'none' ? '' : t` ; tirets : ${year - 1}`;
  const hollow = consumption.partial ? ' ; point creux : mois provisoire' : '';
  return t`Trait plein : ${year}${before}${hollow}. À chacun son échelle.`;
}

function slopeFinding(content: Communes): string {
  const { year } = content.context;
  const [first] = moves(content);
  if (!first || content.consumption.comparison?.seriesBreak || Math.abs(first.value) < 0.0005)
    return t`Les parts d'usage, de ${year - 1} à ${year}`;
  const verb = first.value > 0 ? 'gagne' : 'perd';
  return t`La part ${of(first.label)} ${verb} ${pointsInWords(first.value)}`;
}

function slopeSentence({ consumption }: Communes): string {
  const { comparison, question, partial } = consumption;
  const found = comparison?.seriesBreak;
  const span = partial && question.compare === 'to-date' ? ', sur les mêmes mois' : '';
  const broken = found
    ? t` La série est rompue le ${longDay(found.date)} (${found.label}) : les deux côtés ne se comparent pas.`
    : '';
  return t`Part de chaque membre dans l'usage de tous${span}.${broken}`;
}

function calendarFinding({ members, context }: Communes): string {
  const best = strongestMonth({ members });
  if (!best) return t`Les mois de ${context.year}, membre par membre`;
  const month = monthName(monthOf(context.year, best.value));
  const where = among(best.times, members.length).toLowerCase();
  return t`${capital(month)} est le mois le plus fort chez ${where}`;
}

function calendarSentence({ context }: Communes): string {
  const { heading } = measures[context.measure];
  return t`${heading} ; la teinte compare les mois d'un même membre, du plus faible au plus fort.`;
}

function smallFinding({ communes: { total, used, sought, rows } }: Communes): string {
  if (sought !== '')
    return t`${count(rows.length)} ${plural(rows.length, 'commune', 'communes')} pour « ${sought} »`;
  const who = plural(used, 'commune desservie', 'communes desservies');
  return t`${count(used)} ${who} par le Département, sur ${count(total)}, ${plural(used, 'a', 'ont')} des usages connus`;
}

function smallSentence({ communes: { secret } }: Communes): string {
  const many = plural(secret, 'autre repose', 'autres reposent');
  const hidden =
    secret === 0 ? '' : t` ${count(secret)} ${many} sur trop peu de lecteurs pour être montrées.`;
  return t`D'après les seuls événements : les totaux de fournisseur ne nomment aucune commune.${hidden}`;
}
