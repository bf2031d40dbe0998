import type { EntriesWords } from '../entries.ts';
import { momentText } from '../moment.ts';
import { count, longDay } from '../format.ts';
import { listed } from './grammar.ts';
import { t } from './typeset.ts';

/** The page “Saisir” in French. */
export const entries: EntriesWords = {
  title: 'Saisir — Canopée',
  finding: t`Saisir ce qui ne vient jamais par fichier`,
  introduction: t`Une facture, un objectif, une action, un chiffre corrigé : chaque saisie devient un lot comme ceux des fichiers, contrôlé de la même façon, et s'annule de même. Saisir de nouveau le même numéro, le même objectif, remplace la saisie précédente.`,
  what: 'Que saisir',
  tasks: {
    invoice: { name: 'Une facture ou un avoir', button: 'Enregistrer la facture' },
    objective: { name: 'Un objectif', button: t`Enregistrer l'objectif` },
    action: { name: 'Une action', button: t`Enregistrer l'action` },
    correction: { name: 'Un chiffre à corriger', button: 'Corriger ce chiffre' },
  },
  closed: {
    'read-only': t`Ce serveur ne fait que lire : les saisies se font là où les fichiers sont importés.`,
    'no-version': t`La saisie attend un premier import : elle a besoin du catalogue des ressources.`,
  },
  done: ({ title, batch }) => t`Enregistré : ${title} (lot ${batch.slice(0, 8)}).`,
  seen: {
    invoice: { address: '/couts', label: 'Voir les coûts' },
    objective: { address: '/evaluation', label: t`Voir l'évaluation` },
    action: { address: '/evaluation', label: t`Voir l'évaluation` },
    correction: { address: '/ressources', label: 'Voir les ressources' },
  },
  choose: 'à choisir',
  none: 'aucune en particulier',
  optional: 'facultatif',
  wholeGroup: 'le groupement entier',
  allResources: 'toutes celles du marché',
  number: { label: t`Numéro, tel qu'il est imprimé` },
  provider: { label: 'Prestataire' },
  resource: { label: 'Ressource' },
  member: { label: 'Adressée à' },
  nature: { label: 'Nature' },
  natures: { facture: 'facture', avoir: 'avoir (montants sans signe)' },
  invoicedOn: { label: 'Date de la facture' },
  from: { label: 'Période, du', hint: t`Les jours pour lesquels on paie, s'ils sont écrits.` },
  to: { label: 'au' },
  paidOn: { label: 'Payée le', hint: t`Vide tant qu'elle ne l'est pas.` },
  fiscalYear: { label: 'Exercice', hint: t`Vide : celui de la période, sinon de la date.` },
  inclTax: { label: 'Montant TTC, en euros', hint: t`Par exemple 1 234,56.` },
  exclTax: { label: 'Montant HT, en euros' },
  vatRate: { label: 'Taux de TVA, en %' },
  indicator: { label: 'Mesure' },
  year: { label: 'Année' },
  target: { label: 'Cible', hint: t`En pour cent pour les taux et les parts : 42,5.` },
  direction: { label: 'Sens' },
  directions: { 'at-least': 'au moins', 'at-most': 'au plus' },
  owner: { label: 'Service responsable' },
  date: { label: 'Date' },
  kind: { label: 'Nature' },
  kinds: { médiation: 'médiation', formation: 'formation', promotion: 'promotion' },
  label: { label: 'Intitulé', hint: t`Sans nom de personne.` },
  commune: { label: 'Commune', hint: t`Facultatif ; son nom, ou rien pour tout le département.` },
  participants: { label: 'Participants', hint: t`Facultatif ; un nombre, jamais de noms.` },
  figure: {
    resource: { label: 'Ressource', hint: t`Celles dont le prestataire donne des totaux.` },
    month: { label: 'Mois', hint: 'Par exemple 2026-03.' },
    member: { label: 'Membre' },
    metric: { label: 'Mesure' },
    unallocated: 'non réparti',
    metrics: {
      uses: 'usages',
      sessions: 'séances',
      downloads: 'téléchargements',
      tokens: 'jetons',
      'active-users': 'usagers actifs',
      seconds: 'secondes',
    },
    look: 'Voir le chiffre reçu',
    received: ({ received, correction, files }) => {
      const brought = listed(files.map(({ file, receivedOn }) => t`${file}, reçu le ${longDay(receivedOn)}`)); // prettier-ignore
      const now = correction ? t` Compté aujourd'hui : ${count(correction.corrected)} (${correction.reason}).` : ''; // prettier-ignore
      return t`Reçu : ${count(received)} (${brought}).${now}`;
    },
    none: {
      'not-asked': t`Choisissez le chiffre : celui qui a été reçu est montré avant toute correction.`,
      'not-received': t`Aucun total n'a été reçu pour ce choix : il n'y a rien à corriger. Un mois qui manque se demande au prestataire.`,
      events: t`Ce mois est compté usage par usage : il ne se corrige pas à la main. Faites corriger le fichier, puis importez-le de nouveau.`,
    },
    value: { label: 'Chiffre juste', hint: 'Un nombre entier.' },
    reason: {
      label: 'Motif',
      hint: t`Publié avec le chiffre : sans nom de personne ni numéro de carte.`,
    },
  },
  list: 'Dernières saisies',
  record: 'Saisie',
  entered: 'Enregistrée',
  enteredBy: (author, moment) => t`par ${author}, le ${momentText(moment)}`,
  state: 'État',
  states: { counts: 'compte', undone: 'annulée ou remplacée' },
  undo: (title) => t`Annuler « ${title} »`,
};
