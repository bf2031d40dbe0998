import type { DropWords } from '../drop.ts';
import { plural } from './grammar.ts';
import { t } from './typeset.ts';

/** The form that takes dropped files, in French. */
export const drop: DropWords = {
  title: 'Déposer des fichiers',
  files: 'Fichiers',
  hint: (most) =>
    t`Rapports COUNTER, exports des fournisseurs, inscriptions, factures ; CSV, TSV, XLSX, ODS, JSON ou .gz, ${most} au plus en une fois. Rien n'est publié avant votre accord.`,
  here: 'Lâchez les fichiers ici, ou choisissez-les',
  send: 'Déposer',
  sending: (files, size) => t`Envoi de ${files} ${plural(files, 'fichier', 'fichiers')}, ${size}…`,
  reading: t`Lecture et contrôle…`,
  stop: t`Arrêter l'envoi`,
  stopped: t`Envoi arrêté : rien n'a été déposé de ce qui n'était pas arrivé entier.`,
  lost: t`L'envoi a été coupé : rien n'a été déposé de ce qui n'était pas arrivé entier. Vérifiez la connexion, puis recommencez.`,
  tooMuch: (most) =>
    t`Trop volumineux : ${most} au plus en une fois. Rien n'a été envoyé ; déposez les fichiers un à un, ou découpez-les par année.`,
};
