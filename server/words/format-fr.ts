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
  tooManyRows: (most, instead) => ({
    title: 'Trop de lignes pour un tableur',
    detail: `La réponse compte plus de ${most.toLocaleString('fr-FR')} lignes : c’est trop pour un tableur. Demandez ${instead.join(' ou ')}, ou resserrez les filtres.`,
  }),
  notAcceptable: (allowed) => ({
    title: 'Format inconnu',
    detail: `Aucun des formats demandés n’existe ici. Formats proposés : ${allowed.join(', ')}.`,
  }),
} satisfies FormatWords;
