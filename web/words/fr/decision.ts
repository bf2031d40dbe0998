import { count } from '../format.ts';
import type { DecisionWords } from '../decision.ts';
import { plural } from './grammar.ts';
import { t } from './typeset.ts';

/** The page on which a resource is decided on, in French. */
export const decision: DecisionWords = {
  title: ({ resource, year }) => t`Décision ${year} : ${resource.name} — Canopée`,
  finding: ({ resource, year }) => t`Que faire de ${resource.name} en ${year} ?`,
  lede: ({ decisions }) => {
    const many = decisions.length;
    return many === 0
      ? t`Aucune décision n'est encore notée. Ce que vous notez ici se lit dans le tableau des ressources et dans le bilan annuel.`
      : t`${count(many)} ${plural(many, 'décision notée', 'décisions notées')} ; la dernière compte, aucune n'est effacée.`;
  },
  figures: (name) => t`Les chiffres de ${name}`,
  verdict: 'Décision',
  choose: 'Choisir…',
  replacement: t`Remplacée par`,
  replacementHint: t`Seulement pour « remplacer » : la ressource ou l'offre envisagée.`,
  comment: 'Commentaire',
  commentHint: t`Le motif, en une phrase que la commission pourra relire.`,
  save: 'Enregistrer la décision',
  history: t`Toutes les décisions, la dernière en tête`,
  by: 'Par',
  on: 'Le',
  replacedBy: (name) => t`par ${name}`,
};
