import type { Verdict } from '../../data/model/decision.ts';
import type { FormWords } from './form-words.ts';
import { momentIn } from './moment.ts';

const moment = momentIn('fr-FR');
const VERDICTS: Readonly<Record<Verdict, string>> = {
  keep: 'maintenir',
  watch: 'surveiller',
  stop: 'arrêter',
  replace: 'remplacer',
};

/** Words of the forms in French. */
export const formFr: FormWords = {
  required: 'À remplir.',
  tooLong: (most) => `Trop long : ${most} caractères au plus.`,
  notAMonth: 'Un mois s’écrit 2026-03, ou 03/2026.',
  notADay: 'Un jour s’écrit 31/12/2026.',
  dayToCome: 'Ce jour n’est pas encore venu.',
  notAnAmount: 'Un montant s’écrit 1 234,56, en euros.',
  notANumber: 'Un nombre s’écrit 42,5.',
  notACount: 'Un nombre entier, sans virgule.',
  notAYear: 'Une année s’écrit 2026.',
  endsBefore: 'La fin est avant le début.',
  negativeInvoice: 'Un montant négatif n’est pas une facture : choisissez « avoir ».',
  moreThanTaxed: 'Le montant hors taxes dépasse le montant TTC.',
  otherProvider: (provider) => `Cette ressource est de ${provider}.`,
  unknownCommune: (near) =>
    `Aucune commune du département ne porte ce nom.${near.length > 0 ? ` Voulez-vous dire ${near.join(' ou ')} ?` : ''}`,
  refusedRecord: 'Rien n’a été enregistré : l’import refuse cette saisie.',
  notTaken: {
    'read-only':
      'Ce serveur ne fait que lire : la saisie se fait là où les fichiers sont importés.',
    busy: 'Un import est en cours ailleurs : rien n’a été enregistré, ce que vous avez saisi est toujours là. Recommencez dans une minute.',
    failed:
      'L’import n’a pas abouti : rien n’a été enregistré. Regardez les messages du serveur, puis recommencez.',
  },
  monthToCome: 'Ce mois n’a pas commencé.',
  notOffered: 'Choisissez dans la liste : ce choix n’y est plus.',
  notAnAddress: 'Ce n’est pas l’adresse d’une page de Canopée.',
  replacedByWhat: 'Dites par quoi elle serait remplacée.',
  noFigure: {
    'not-asked': 'Choisissez d’abord le chiffre à corriger.',
    'not-received': 'Aucun total n’a été reçu pour ce choix : il n’y a rien à corriger.',
    events: 'Ce mois est compté usage par usage : il ne se corrige pas à la main.',
  },
  receivedSince:
    'Entre-temps, un autre chiffre a été reçu : rien n’a été enregistré. Regardez-le de nouveau, puis corrigez-le s’il le faut.',
  sameFigure: 'C’est le chiffre reçu.',
  noLine: 'Cochez au moins une ligne de la liste.',
  personalComment:
    'Ni numéro de carte ou de téléphone, ni adresse électronique ici : le fichier et la ligne suffisent à retrouver la personne.',
  markedSince:
    'Entre-temps, quelqu’un a noté autre chose d’une de ces lignes : rien n’a été enregistré. Rechargez la page et relisez la liste.',
  changedSince:
    'Depuis que cette page est affichée, des chiffres ou des décisions ont changé : rechargez-la et relisez le bilan, puis figez-le. Rien n’a été figé.',
  frozenSince: ({ version, author, frozenAt }) =>
    `Entre-temps, ${author} a figé la version v${version} (${moment(frozenAt)}). La vôtre serait la suivante : figez de nouveau si elle est encore utile.`,
  decidedSince: ({ verdict, author, decidedAt, comment }) =>
    `Entre-temps, ${author} a décidé « ${VERDICTS[verdict]} » (${moment(decidedAt)})${comment === '' ? '' : `, avec ce commentaire : « ${comment} »`}. Sa décision reste dans l’historique ; la vôtre est encore ci-dessous : enregistrez-la de nouveau si elle tient toujours.`,
  nameTaken: 'Une autre vue porte déjà ce nom : choisissez-en un autre.',
};
