import { askedCounts, askedFunnel } from '../../../data/model/enrolments-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { count, longDay, percent } from '../format.ts';
import type { EnrolmentsWords } from '../enrolments.ts';
import { checksFinding, STAFF_ONLY } from './checks-finding.ts';
import {
  cohortsFinding,
  cohortsSentence,
  funnelFinding,
  funnelSentence,
  membersFinding,
  membersSentence,
  monthsFinding,
  monthsSentence,
} from './enrolments-charts.ts';
import { enrolmentsNotes } from './enrolments-notes.ts';
import { inLettersFeminine, listed, of, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

const counts: EnrolmentsWords['counts'] = {
  enrolledReaders: { name: 'Inscrits', unit: t`au dernier état de l'année` },
  pendingEnrolments: { name: 'En attente', unit: 'demandes à valider' },
  lateEnrolments: { name: 'Dont plus de 7 jours', unit: 'demandes en retard' },
  expiringEnrolments: { name: 'Expirent sous 60 jours', unit: 'inscriptions à renouveler' },
  newEnrolments: { name: 'Nouveaux', unit: t`depuis l'état précédent` },
  renewals: { name: 'Réinscriptions', unit: 'inscriptions prolongées' },
  expiries: { name: 'Expirées', unit: 'inscriptions non prolongées' },
};

/** The page “Inscriptions” in French. */
export const enrolments: EnrolmentsWords = {
  title: (year) => t`Inscriptions ${year} — Canopée`,
  finding,
  lede: (page) => [moved(page), waiting(page), toCheck(page)].filter((one) => one !== ''),
  figures: t`L'essentiel des inscriptions`,
  counts,
  steps: {
    enrolled: 'Inscrits',
    active: 'Actifs dans l’année',
    regular: 'Réguliers (trois mois ou plus)',
  },
  step: 'Étape',
  readers: 'Lecteurs',
  shareOfEnrolled: 'Part des inscrits',
  activation: 'Activation',
  delay: 'Délai de validation (jours)',
  marks: 'inscrits, dont actifs',
  reserves: 'Réserves',
  reservesOf: ({ withoutSecret, partial }) => {
    const names = (ids: readonly string[]) =>
      listed(ids.map((id) => counts[id as keyof typeof counts].name.toLowerCase()));
    return [
      ...(withoutSecret.length > 0 ? [t`hors secret : ${names(withoutSecret)}`] : []),
      ...(partial.length > 0 ? [t`partiel : ${names(partial)}`] : []),
    ].join(' ; ');
  },
  withoutSecret: 'hors secret',
  partial: 'partiel',
  atLeast: 'au moins',
  members: { finding: membersFinding, sentence: membersSentence },
  months: { finding: monthsFinding, sentence: monthsSentence },
  funnel: {
    finding: funnelFinding,
    sentence: funnelSentence,
    bar: (step, value) => t`${step} : ${value}`,
  },
  cohorts: {
    finding: cohortsFinding,
    sentence: cohortsSentence,
    first: 'Premier mois',
    axis: 'mois écoulés depuis le premier usage (part active, en %)',
    later: (months) => t`+ ${months} mois`,
  },
  checks: {
    finding: checksFinding,
    sentence: t`Les vérifications se parcourent ligne par ligne ; ce qui est noté reste ici.`,
    remaining: 'À voir',
    again: 'Dont à revoir',
    done: 'Faites',
    staffOnly: STAFF_ONLY,
    goThrough: t`Parcourir la liste`,
  },
  notes: enrolmentsNotes,
};

function finding(page: Parameters<EnrolmentsWords['finding']>[0]): string {
  const { enrolledReaders: enrolled } = askedCounts(page).counts;
  const whose = page.asked === null ? '' : ` ${of(page.asked)}`;
  const { year } = page.context;
  if (enrolled === 'secret')
    return t`Le nombre d'inscrits${whose} en ${year} est couvert par le secret statistique`;
  if (!isKnown(enrolled)) return t`Aucun état des inscriptions${whose} n'a été reçu pour ${year}`;
  const people = `${count(enrolled)} ${plural(enrolled, 'inscrit', 'inscrits')}${whose}`;
  const row = askedFunnel(page);
  if (row && isKnown(row.activation)) {
    const share = t`${percent(row.activation, 0)} des ${people} ${plural(row.activation * 100, 'a', 'ont')} utilisé une ressource en ${year}`;
    return row.atLeast ? t`Au moins ${share}` : share;
  }
  return row?.snapshot ? t`${people} au ${longDay(row.snapshot)}` : t`${people} en ${year}`;
}

function moved(page: Parameters<EnrolmentsWords['finding']>[0]): string {
  const { newEnrolments, renewals, expiries } = askedCounts(page).counts;
  const parts = [
    ...(isKnown(newEnrolments)
      ? [
          `${count(newEnrolments)} ${plural(newEnrolments, 'nouvelle inscription', 'nouvelles inscriptions')}`,
        ]
      : []),
    ...(isKnown(renewals)
      ? [`${count(renewals)} ${plural(renewals, 'réinscription', 'réinscriptions')}`]
      : []),
    ...(isKnown(expiries)
      ? [
          `${count(expiries)} ${plural(expiries, 'inscription arrivée', 'inscriptions arrivées')} à terme`,
        ]
      : []),
  ];
  if (parts.length > 0) return t`Dans l'année : ${listed(parts)}.`;
  return t`Les mouvements de l'année ne sont pas connus : il faut l'état des inscriptions de la fin de l'année précédente, ou un journal des changements.`;
}

function waiting(page: Parameters<EnrolmentsWords['finding']>[0]): string {
  const { pendingEnrolments: pending, lateEnrolments: late } = askedCounts(page).counts;
  if (!isKnown(pending)) return '';
  if (pending === 0) return t`Aucune demande n'attend d'être validée.`;
  const these = `${count(pending)} ${plural(pending, 'demande attend', 'demandes attendent')} d’être ${plural(pending, 'validée', 'validées')}`;
  return isKnown(late) && late > 0
    ? t`${these}, dont ${late <= 12 ? inLettersFeminine(late) : count(late)} depuis plus de sept jours.`
    : `${these}.`;
}

function toCheck(page: Parameters<EnrolmentsWords['finding']>[0]): string {
  return page.checks === null ? '' : `${capital(checksFinding(page))}.`;
}
