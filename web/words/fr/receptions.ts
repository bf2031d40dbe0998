import type { ReceptionState } from '../../../data/model/reception.ts';
import type { ReceptionMonth, ReceptionsPage } from '../../../data/model/receptions-page.ts';
import { count, longDay, longMonth } from '../format.ts';
import type { ReceptionsWords } from '../receptions.ts';
import { listed, of, plural } from './grammar.ts';
import { t } from './typeset.ts';

type Page = ReceptionsPage;

/** The page “Données” in French. */
export const receptions: ReceptionsWords = {
  title: (year) => t`Données ${year} — Canopée`,
  finding,
  lede: (page) => [dated(page), lately(page), refused(page)].filter((one) => one !== ''),
  sourceColumn: 'Source',
  staffOnly: t`Les fichiers reçus et leurs lignes refusées sont réservés aux agents connectés.`,
  states: {
    complete: {
      name: 'complet',
      sign: '✓',
      long: t`reçu après la fin du mois, sans ligne refusée`,
    },
    partial: { name: 'partiel', sign: '◐', long: t`reçu avant la fin du mois, provisoire ou avec des lignes refusées` }, // prettier-ignore
    zero: { name: 'zéro', sign: '0', long: t`reçu, et personne ne s'en est servi` },
    rejected: { name: 'rejeté', sign: '✗', long: 'toutes les lignes sont refusées' },
    missing: { name: 'manquant', sign: '!', long: t`attendu, et rien n'est venu` },
    'not-due': { name: 'à venir', sign: '·', long: t`pas encore dû` },
  },
  about,
  kinds: {
    events: 'usages un par un',
    counts: 'totaux',
    counter: 'rapport COUNTER',
    enrolments: 'inscriptions',
    'access-log': 'journal de connexion',
    accounts: 'table des comptes',
    'enrolment-changes': 'journal des inscriptions',
    invoices: 'factures',
    orders: 'bons de commande',
    resources: 'ressources',
    contracts: 'marchés',
    populations: 'populations',
    objectives: 'objectifs',
    actions: 'actions',
    incidents: 'incidents',
    corrections: 'corrections à la main',
  },
  matrix: {
    finding: matrixFinding,
    sentence: () =>
      t`Un mois est dû trente et un jours après sa fin ; zéro, manquant et à venir sont trois choses.`,
    key: 'Lecture',
  },
  batches: {
    finding: ({ batches }) => {
      const [last] = batches ?? [];
      return last ? t`Dernier fichier reçu le ${longDay(last.receivedOn)}` : t`Aucun fichier reçu`;
    },
    sentence: ({ batches }) =>
      t`Les ${count(batches?.length ?? 0)} derniers fichiers ; les lignes lues sont retenues, rejetées, écartées par une règle du profil, ou des doublons.`,
    file: 'Fichier',
    kind: 'Nature',
    receivedOn: 'Reçu le',
    read: 'Lues',
    accepted: 'Retenues',
    rejected: 'Rejetées',
    skipped: 'Écartées',
    duplicates: 'Doublons',
  },
  causes: {
    finding: causesFinding,
    sentence: ({ causes }) =>
      (causes ?? []).length === 0
        ? t`Toutes les lignes reçues ont été comprises.`
        : t`Une cause corrigée, les fichiers se rejouent à la page « Lots reçus » : rien n'est perdu.`,
    reason: 'Cause',
    value: 'Valeur',
    field: 'Colonne',
    rows: 'Lignes',
    files: 'Fichiers',
    first: 'Premier lieu',
    values: (met, distinct) => (distinct > 3 ? t`${met}… (${count(distinct)} valeurs)` : met),
    place: (file, line) => t`${file}, ligne ${count(line)}`,
  },
  notes: () => [
    t`Un mois reçu avant sa fin est partiel jusqu'à ce que le fournisseur le renvoie entier.`,
    t`Un mois à cheval entre membres est partiel dès qu'un seul d'entre eux ne l'a pas entier.`,
    t`Les valeurs des colonnes personnelles ne sont jamais conservées avec une ligne refusée.`,
  ],
};

function cells({ lines }: Page, state: ReceptionState) {
  return lines.flatMap(({ name, months }) =>
    months.filter((one) => one.state === state).map((one) => ({ name, ...one })),
  );
}

function finding(page: Page): string {
  const { year } = page.context;
  const whose = page.asked === null ? '' : ` ${of(page.asked)}`;
  if (page.lines.length === 0) return t`Aucune source n'était attendue en ${year}`;
  const absent = [...cells(page, 'missing'), ...cells(page, 'rejected')];
  if (absent.length > 0) return t`${count(absent.length)} ${plural(absent.length, 'mois manque ou est rejeté', 'mois manquent ou sont rejetés')}${whose} en ${year}`; // prettier-ignore
  const partial = cells(page, 'partial').length;
  return partial === 0
    ? t`Tout ce qui était dû${whose} en ${year} est arrivé entier`
    : t`Tout ce qui était dû${whose} en ${year} est arrivé, ${count(partial)} mois en partie`;
}

function dated({ asOf, lines }: Page): string {
  return t`${count(lines.length)} ${plural(lines.length, 'source suivie', 'sources suivies')}, au ${longDay(asOf)}.`;
}

function lately(page: Page): string {
  const late = cells(page, 'missing');
  if (late.length === 0) return '';
  return t`En retard : ${listed(late.slice(0, 3).map(({ name, month }) => `${name} (${longMonth(month)})`))}${late.length > 3 ? '…' : '.'}`;
}

function refused(page: Page): string {
  return page.causes === null || page.causes.length === 0 ? '' : `${causesFinding(page)}.`;
}

function about({ rejected, late, files }: ReceptionMonth): string {
  return [
    ...(rejected > 0
      ? [t`${count(rejected)} ${plural(rejected, 'ligne refusée', 'lignes refusées')}`]
      : []),
    ...(late > 0 ? [t`${count(late)} ${plural(late, 'jour', 'jours')} de retard`] : []),
    ...files,
  ].join(', ');
}

function matrixFinding(page: Page): string {
  const whole = cells(page, 'complete').length + cells(page, 'zero').length;
  const all = page.lines.flatMap(({ months }) => months).filter(({ state }) => state !== null && state !== 'not-due'); // prettier-ignore
  return t`${count(whole)} mois entiers sur ${count(all.length)}, source par source`;
}

function causesFinding({ causes }: Page): string {
  const rows = (causes ?? []).reduce((sum, one) => sum + one.rows, 0);
  if (rows === 0) return t`Rien en quarantaine`;
  return t`${count(rows)} ${plural(rows, 'ligne', 'lignes')} en quarantaine, ${count((causes ?? []).length)} ${plural((causes ?? []).length, 'cause', 'causes')}`;
}
