import { formatIn } from './format.ts';
import type { InboxWords } from './inbox-words.ts';

const { plural } = formatIn('fr-FR');

/** Les phrases de la boîte de dépôt, en français. */
export const inbox = {
  state: {
    new: 'pas encore contrôlé, ou en cours de copie',
    waiting: 'attend votre accord',
    refused: 'refusé',
    taken: 'importé',
    undone: 'annulé',
  },
  summary: (files, open) =>
    files === 0
      ? 'La boîte de dépôt est vide.'
      : `${plural(files, 'fichier', 'fichiers')} dans la boîte de dépôt, ${open === 0 ? 'tous importés' : `${plural(open, 'reste', 'restent')} à traiter`}.`,
  acceptHint: 'Accepter : « canopee accept FICHIER… », ou tout : « canopee ingest inbox ».',
  watching: (folder) => `La boîte de dépôt ${folder} est surveillée.`,
  waits: (file) =>
    `${file} — contrôlé, attend votre accord : « canopee inbox » montre ce qu’il changerait, « canopee accept » l’importe.`,
  published: (files, version) =>
    `${files.join(', ')} — ${files.length > 1 ? 'importés' : 'importé'} sans question (profil « auto ») : version ${version}.`,
  unknownKind: (headings) =>
    `Fichier non reconnu : ni rapport COUNTER, ni format décrit par un profil.${headings.length > 0 ? ` En-têtes lus : ${headings.map((heading) => `« ${heading} »`).join(', ')}.` : ''} Dites ce que sont ses colonnes, ou demandez un autre export au fournisseur.`,
  oldCounter: (title) =>
    `« ${title} » est un rapport COUNTER d’une version antérieure à la 5, dont les mesures ne se comparent pas aux actuelles. Demandez au fournisseur la version 5 ou 5.1 ; pour un historique, dites ce que sont ses colonnes.`,
  stuck: (reason) => `La boîte de dépôt attend : ${reason}`,
} satisfies InboxWords;
