import type { FormatWords } from './format-words.ts';

/** Files of figures in French. */
export const formatFr = {
  statuses: {
    complete: 'complet',
    partial: 'partiel',
    'without-secret': 'hors secret',
  },
  status: 'statut',
  code: (label) => `${label} (code)`,
  figures: 'Chiffres',
  context: 'Filtres et définitions',
  subject: 'Objet',
  meaning: 'Contenu',
  warning: 'Attention',
  filter: (name) => `Filtre « ${name} »`,
  definition: (label, unit) => `Définition : ${label} (${unit})`,
  formula: (formula) => `Calcul : ${formula}.`,
  note: 'Remarque',
  cells: {
    columns: {
      span: 'Période',
      year: 'Année',
      month: 'Dernier mois de la période',
      level: 'Échelon',
      member: 'Membre',
      place: 'Territoire',
      scope: 'Détail de l’offre',
      item: 'Famille ou ressource',
      weekday: 'Jour de la semaine (1 = lundi ; vide : tous)',
      hour: 'Heure de Paris (vide : toutes)',
    },
    spans: { month: 'mois', quarter: 'trimestre', year: 'année', 'to-date': 'depuis janvier' },
    scopes: { all: 'toute l’offre', kind: 'famille', resource: 'ressource' },
    levels: { commune: 'commune', epci: 'intercommunalité' },
    members: { group: 'Ensemble des membres', none: 'Non réparti' },
    note: 'Cellules publiées, marges comprises : les totaux y figurent à côté de leurs parties et ne s’additionnent pas avec elles. « secret » : trop peu de lecteurs derrière le chiffre, ou de quoi le retrouver.',
  },
  tooManyRows: (most, instead) => ({
    title: 'Trop de lignes pour un tableur',
    detail: `La réponse compte plus de ${most.toLocaleString('fr-FR')} lignes : c’est trop pour un tableur. Demandez ${instead.join(' ou ')}, ou resserrez les filtres.`,
  }),
  notAcceptable: (allowed) => ({
    title: 'Format inconnu',
    detail: `Aucun des formats demandés n’existe ici. Formats proposés : ${allowed.join(', ')}.`,
  }),
} satisfies FormatWords;
