import { bytesText } from '../bytes.ts';
import { count } from '../format.ts';
import type { InboxWords } from '../inbox.ts';
import { momentText } from '../moment.ts';
import { spanText } from '../span.ts';
import { inLetters, listed, plural } from './grammar.ts';
import { capital, t, typeset } from './typeset.ts';

/** The page “Fichiers en attente” in French. */
export const inbox: InboxWords = {
  title: 'Fichiers en attente — Canopée',
  finding: ({ files, trouble }) => {
    if (trouble !== null) return t`La boîte de dépôt ne peut pas être lue`;
    const refused = files.filter(({ state }) => state === 'refused').length;
    const waiting = files.filter(({ state }) => state === 'waiting').length;
    const fresh = files.filter(({ state }) => state === 'new').length;
    const parts = [
      [waiting, plural(waiting, 'attend votre accord', 'attendent votre accord')],
      [refused, plural(refused, 'est refusé', 'sont refusés')],
      [fresh, plural(fresh, 'reste à contrôler', 'restent à contrôler')],
    ] as const;
    const [first, ...others] = parts.filter(([number]) => number > 0);
    if (!first) return t`Aucun fichier n'attend`;
    const [number, does] = first;
    const start = `${inLetters(number)} ${plural(number, 'fichier', 'fichiers')} ${does}`;
    return capital(listed([start, ...others.map(([more, also]) => `${inLetters(more)} ${also}`)]));
  },
  lede: t`Un fichier déposé est lu et contrôlé, puis attend : rien n'est publié avant l'accord de quelqu'un, et tout import peut être annulé ensuite.`,
  back: 'Données',
  waiting: 'Ce que ces fichiers changeraient',
  nothing: t`Rien n’attend dans la boîte de dépôt : déposez un fichier ci-dessus.`,
  states: {
    new: 'pas encore contrôlé',
    waiting: 'attend votre accord',
    refused: 'refusé',
    taken: 'importé',
    undone: 'importé, puis annulé',
  },
  about: ({ told, bytes }) =>
    [told?.kind, told?.source, told?.span ? spanText(told.span) : null, bytesText(bytes)]
      .filter((part) => part != null)
      .join(' · '),
  comparisons: t`À côté de l'an passé`,
  measure: 'Mesure',
  total: 'Ce fichier',
  lastYear: t`Mêmes mois de l'an passé`,
  change: 'Écart',
  ofMonths: (months) => t`sur ${months} mois`,
  noLastYear: 'rien reçu',
  spikes: 'À vérifier avant d’accepter',
  replaced: 'Ce qui serait remplacé',
  unknown: 'Noms inconnus et colonnes non lues',
  notes: 'À savoir',
  set: typeset,
  describe: 'Décrire ses colonnes',
  accept: 'Accepter et publier',
  acceptAll: 'Tout accepter et publier',
  remove: 'Retirer de la boîte',
  removeHint: (days) => t`Un fichier retiré est gardé ${days} jours ; d'ici là il peut être remis.`,
  look: 'Contrôler maintenant',
  lookHint: t`La boîte de dépôt est regardée toutes les quelques secondes ; un gros fichier prend plus longtemps.`,
  refresh: 'Actualiser',
  undone: t`Ce fichier a été importé, puis annulé ; il peut être rétabli dans la liste des lots.`,
  known: (files) => t`Déjà importé, rien à faire : ${files.replaceAll(',', ', ')}.`,
  taken: (files) => t`${count(files)} ${plural(files, 'fichier déjà importé', 'fichiers déjà importés')}`, // prettier-ignore
  removed: (files) => t`${count(files)} ${plural(files, 'fichier retiré', 'fichiers retirés')}`,
  removedHint: (days) => t`Gardés ${days} jours après leur retrait, puis effacés.`,
  removedAt: (moment) => t`retiré le ${momentText(moment)}`,
  restore: 'Remettre',
  file: 'Fichier',
  size: 'Taille',
  action: 'Action',
};
