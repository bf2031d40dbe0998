import type { BatchesWords } from '../batches.ts';
import { count } from '../format.ts';
import { momentText } from '../moment.ts';
import { spanText } from '../span.ts';
import { plural } from './grammar.ts';
import { t } from './typeset.ts';

/** The page “Lots reçus” in French. */
export const batches: BatchesWords = {
  title: 'Lots reçus — Canopée',
  finding: ({ all, chosen, trouble }) => {
    if (trouble !== null) return t`Les lots ne peuvent pas être lus`;
    if (chosen === null) return all === 0 ? t`Aucun lot n'est encore reçu` : t`${count(all)} ${plural(all, 'lot reçu', 'lots reçus')}`; // prettier-ignore
    return t`${chosen.batch.file} ${{ live: 'est en vigueur', 'partly-replaced': 'est remplacé en partie', replaced: 'est remplacé', undone: 'est annulé' }[chosen.batch.state]}`; // prettier-ignore
  },
  lede: t`Un lot est un fichier importé. Annulé, il ne compte plus et ses périodes reviennent à qui les tenait avant ; rétabli, il reprend sa place. Rien n'est jamais effacé.`,
  file: 'Fichier',
  content: 'Contenu',
  receivedOn: 'Reçu le',
  kept: 'Retenues',
  refused: 'Rejetées',
  state: 'État',
  states: {
    live: 'en vigueur',
    'partly-replaced': 'remplacé en partie',
    replaced: 'remplacé',
    undone: 'annulé',
  },
  by: (files) => t`par ${files.join(', ')}`,
  about: ({ kind, source, span }) => [kind, source, ...(span ? [spanText(span)] : [])].join(' · '),
  received: ({ at }) => momentText(new Date(at)),
  wouldUndo: t`Ce que l'annulation changerait`,
  wouldRedo: 'Ce que le rétablissement changerait',
  undo: 'Annuler ce lot',
  redo: 'Rétablir ce lot',
  replay: 'Rejouer ce lot',
  replayHint: t`Rejouer relit le fichier d'origine, une fois un profil ou le catalogue corrigé.`,
  quarantine: (lines) =>
    t`${count(lines)} ${plural(lines, 'ligne refusée', 'lignes refusées')} (CSV)`,
  more: (shown, all) => t`Les ${count(shown)} derniers, sur ${count(all)}.`,
  none: 'aucune',
};
