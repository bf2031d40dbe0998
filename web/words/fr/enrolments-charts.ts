import {
  askedCounts,
  askedFunnel,
  type EnrolmentsPage,
} from '../../../data/model/enrolments-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { count, longMonth, monthName, percent } from '../format.ts';
import { listed, named, of } from './grammar.ts';
import { capital, t } from './typeset.ts';

type Page = EnrolmentsPage;

const NO_LINK = t`aucune source ne relie ses lecteurs aux inscriptions. Le prestataire peut fournir la table des comptes ; la coordination la dépose comme un fichier.`;

/** What the table of members shows: who has most readers for whom nothing happens yet. */
export function membersFinding({ members, funnel }: Page): string {
  const known = members.flatMap(({ member, name }) => {
    const rate = funnel.find(({ place }) => place === member)?.activation;
    return rate !== undefined && isKnown(rate) ? [{ name, rate }] : [];
  });
  const [first] = [...known].sort((a, b) => b.rate - a.rate);
  const last = [...known].sort((a, b) => a.rate - b.rate)[0];
  if (!first || !last || first.name === last.name) return t`Les inscriptions, membre par membre`;
  return t`${capital(named(first.name))} active le mieux ses inscrits (${percent(first.rate)}), ${named(last.name)} le moins (${percent(last.rate)})`;
}

/** How to read the table of members. */
export function membersSentence({ members }: Page): string {
  const absent = members.filter(({ counts }) => counts.enrolledReaders === 'missing');
  const reading = t`Barre claire : inscrits au dernier état de l'année ; barre pleine : ceux d'entre eux qui ont utilisé une ressource.`;
  if (absent.length === 0) return reading;
  const names = listed(absent.map(({ name }) => named(name)));
  return t`${reading} Aucun état reçu pour ${names} : la bibliothèque peut déposer l'export de ses inscrits.`;
}

/** Which month brought most new readers; else why no month can be told. */
export function monthsFinding({ months }: Page): string {
  const known = months.flatMap(({ month, counts: { newEnrolments: value } }) =>
    isKnown(value) ? [{ month, value }] : [],
  );
  const [most] = [...known].sort((a, b) => b.value - a.value);
  if (!most) return t`Les mouvements de chaque mois ne sont pas connus`;
  return t`${capital(monthName(most.month))} apporte le plus de nouveaux inscrits : ${count(most.value)}`;
}

/** Why months are missing, and who can mend it. */
export function monthsSentence(page: Page): string {
  const { months } = page;
  if (askedCounts(page).counts.enrolledReaders === 'missing')
    return t`Aucun état des inscriptions de l'année n'a été reçu : chaque bibliothèque peut déposer le sien.`;
  const far = months.some(({ counts }) => counts.newEnrolments === 'not-computable');
  const gap = months.some(({ counts }) => counts.newEnrolments === 'missing');
  if (far)
    return t`Les états reçus sont espacés de plus d'un mois : un mouvement compte au jour du second. Une bibliothèque qui dépose son état chaque fin de mois, ou un journal des changements, le fait connaître mois par mois.`;
  return gap
    ? t`Un mois sans état ni journal est n.d., jamais zéro.`
    : t`Un mouvement compte au mois du second des deux états qu'il sépare.`;
}

/** How many of the enrolled come back month after month. */
export function funnelFinding(page: Page): string {
  const row = askedFunnel(page);
  const whose = page.asked === null ? '' : ` ${of(page.asked)}`;
  if (!row || !isKnown(row.active))
    return t`De l'inscription à l'usage : activité${whose} non connue`;
  if (!isKnown(row.regularity))
    return t`${count(row.active)} inscrits${whose} ont utilisé une ressource`;
  return t`${percent(row.regularity, 0)} des inscrits actifs${whose} sont des usagers réguliers`;
}

/** What the steps are, or why they are not known. */
export function funnelSentence(page: Page): string {
  const row = askedFunnel(page);
  if (row?.active === 'not-computable')
    return t`Actifs et réguliers ne sont pas calculables : ${NO_LINK}`;
  const least = row?.atLeast
    ? t` Au moins : certaines sources ne relient pas leurs lecteurs aux inscriptions.`
    : '';
  return t`Actif : au moins un usage dans l'année ; régulier : des usages dans trois mois différents ou plus.${least}`;
}

/** How many readers of the first month are still active in the last one. */
export function cohortsFinding({ cohorts }: Page): string {
  const [first] = cohorts;
  const last = first?.months.at(-1);
  if (!first || !last) return t`Les cohortes de l'année ne sont pas connues`;
  if (!isKnown(last.share) || last.since === 0)
    return t`Fidélité des usagers, selon leur premier mois d'usage`;
  return t`${percent(last.share, 0)} des usagers de ${monthName(first.first)} sont encore actifs en ${longMonth(last.month)}`;
}

/** How to read the triangle, or why it is empty. */
export function cohortsSentence({ cohorts }: Page): string {
  return cohorts.length === 0
    ? t`Aucune source n'a envoyé les usages de lecteurs cette année-là, ou ils ont été effacés à leur terme.`
    : t`Chaque ligne suit les usagers apparus un même mois ; personne n'est suivi d'une année à l'autre.`;
}
