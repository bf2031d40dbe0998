import { askedCounts, askedFunnel } from '../../../data/model/enrolments-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { count, longDay, percent } from '../format.ts';
import type { EnrolmentsWords } from '../enrolments.ts';
import {
  checksFinding,
  checksSentence,
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
    sentence: checksSentence,
    total: 'Total',
    file: 'Fichier',
    rule: 'Motif',
    line: 'Ligne',
    lines: 'Lignes',
    remedy: 'Que faire',
    received: (file, day) => t`${file}, reçu le ${longDay(day)}`,
    see: (lines) => t`Voir ${plural(lines, 'la ligne', `les ${count(lines)} lignes`)}`,
    staffOnly: t`La liste des vérifications est réservée aux bibliothécaires connectés.`,
    rules: {
      'duplicate-within': {
        name: 'Doublon dans le fichier',
        todo: 'Fusionner les deux fiches dans le logiciel de la bibliothèque.',
      },
      'duplicate-across': {
        name: 'Inscrit aussi chez un autre membre',
        todo: 'Convenir avec l’autre bibliothèque de l’inscription à garder.',
      },
      'outside-territory': {
        name: 'Commune hors du territoire',
        todo: 'Vérifier l’adresse, ou le droit d’accès des extérieurs.',
      },
      'unknown-commune': {
        name: 'Commune inconnue',
        todo: 'Corriger le code postal ou le nom de la commune.',
      },
      'expired-active': {
        name: 'Expiré mais donné pour actif',
        todo: 'Renouveler l’inscription, ou fermer le compte.',
      },
      'minor-adult': {
        name: 'Âge et catégorie en désaccord',
        todo: 'Vérifier la date de naissance ou la catégorie.',
      },
      inactive: {
        name: 'Inactif depuis plus de 24 mois',
        todo: 'Proposer de renouveler, ou fermer le compte selon la durée de conservation.',
      },
    },
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
