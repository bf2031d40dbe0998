import { checksAmount, type ChecksPage } from '../../../data/model/checks-page.ts';
import type { ChecksWords } from '../checks.ts';
import { count, longDay } from '../format.ts';
import { momentText } from '../moment.ts';
import { of, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';
import { checksFinding, STAFF_ONLY } from './checks-finding.ts';

const STANDINGS: ChecksWords['standings'] = {
  seen: 'vu',
  corrected: 'corrigé dans le SIGB',
  again: 'à revoir',
};

/** The page “Vérifications” in French. */
export const checks: ChecksWords = {
  title: ({ asked }) => t`Vérifications${asked === null ? '' : ` ${of(asked)}`} — Canopée`,
  finding,
  lede,
  remaining: 'À voir',
  done: 'Faites',
  file: 'Fichier',
  rule: 'Motif',
  line: 'Ligne',
  lines: 'Lignes',
  received: (file, day) => t`${file}, reçu le ${longDay(day)}`,
  see: (lines) => t`Voir ${plural(lines, 'la ligne', `les ${count(lines)} lignes`)}`,
  seeDone: (lines) => t`${plural(lines, 'Une ligne faite', `${count(lines)} lignes faites`)}`,
  all: (lines) => t`les ${count(lines)} à la fois`,
  later: (lines) => t`Puis les lignes ${lines}.`,
  noted: (lines, { standing, comment, author, markedAt }) =>
    t`${capital(STANDINGS[standing])} par ${author}, le ${momentText(new Date(markedAt))} : ${/[–,]/.test(lines) ? 'lignes' : 'ligne'} ${lines}.${comment === '' ? '' : t` « ${comment} »`}`,
  open: 'à voir',
  standing: 'État',
  standings: STANDINGS,
  comment: 'Commentaire',
  commentHint: t`Facultatif. Ni nom ni numéro de carte : le fichier et la ligne suffisent à retrouver la personne.`,
  noting: 'Noter les lignes cochées',
  note: 'Noter ces lignes',
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
};

function finding(page: ChecksPage): string {
  return checksFinding({ ...page, checks: page.checks?.lists ?? null });
}

function lede({ checks, asked, context }: ChecksPage): string {
  if (checks === null)
    return asked === null
      ? STAFF_ONLY
      : t`Les vérifications ${of(asked)} sont réservées à ses bibliothécaires.`;
  if (asked === null) return t`Choisissez un membre pour voir ses fichiers et leurs lignes.`;
  const { again } = checksAmount(checks.lists, context.member);
  const some = again === 0 ? '' : t`Dont ${count(again)} à revoir. `;
  return t`${some}Le fichier et le numéro de ligne suffisent à retrouver la fiche dans votre propre export : aucun nom n'est conservé ici.`;
}
