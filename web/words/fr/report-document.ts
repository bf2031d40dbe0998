import type { ReportDocumentWords } from '../report-document.ts';
import { count } from '../format.ts';
import { plural } from './grammar.ts';
import { t } from './typeset.ts';

/** What a yearly report is put together with, in French. */
export const reportDocument: ReportDocumentWords = {
  title: (year, member) =>
    member === null ? t`Bilan statistique ${year}` : t`Bilan statistique ${year} : ${member}`,
  titles: {
    usages: 'Usages et quotes-parts',
    mois: 'Mois par mois',
    ressources: 'Ressources',
    inscriptions: 'Inscriptions',
    actions: 'Actions',
    couts: 'Coûts des membres',
    lignes: t`Dû, facturé et payé, par prestataire`,
    ecarts: 'Écarts à régler',
    decisions: t`Changements proposés pour l'année suivante`,
  },
  decisions: {
    finding: (many, year) =>
      many === 0
        ? t`Rien n'est encore décidé pour ${year}`
        : t`${count(many)} ${plural(many, 'ressource décidée', 'ressources décidées')} pour ${year}`,
    sentence: t`La dernière décision notée pour chaque ressource ; les autres sont à décider.`,
    verdict: 'Décision',
    replacement: t`Remplacée par`,
    comment: 'Commentaire',
    by: 'Par',
    on: 'Le',
  },
  enrolled: t`Inscrits au dernier état reçu de l'année ; mouvements entre ses états.`,
  proven: t`Chaque commande est répartie au centime selon la quote-part de l'année ; la page Coûts donne la preuve de chaque quote-part et de chaque montant.`,
  ledger: t`Au centime, toutes taxes comprises sauf le dû HT. Écart : facturé moins dû ; reste à payer : dû moins payé.`,
  cost: (isOfMember) =>
    isOfMember
      ? { name: t`Dû`, unit: t`de l'année, toutes taxes comprises` }
      : { name: 'Coût', unit: t`des ressources de l'année, TTC` },
};
