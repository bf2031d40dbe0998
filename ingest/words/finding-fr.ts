import type { Finding } from '../check/finding.ts';
import { formatIn } from './format.ts';

const { n } = formatIn('fr-FR');

/** Ce qui ne concorde pas, et le remède. */
export function finding(finding: Finding): string {
  switch (finding.part) {
    case 'ledger':
      return finding.fault === 'cut'
        ? `Registre lake/manifest.jsonl : ${n(finding.lines)} lignes sur ${n(finding.expected)}, des lots reçus y manquent. Restaurez ce fichier depuis une sauvegarde.`
        : `Registre lake/manifest.jsonl, ligne ${n(finding.line)} : abîmée. Restaurez ce fichier depuis une sauvegarde ; rien n’est publié d’ici là.`;
    case 'lake':
      return `${finding.path} (${finding.file}) : ${finding.fault === 'missing' ? 'fichier disparu' : 'contenu altéré'}. Restaurez-le depuis une sauvegarde, ou relisez l’original : canopee replay ${finding.batch}`;
    case 'version':
      return `Version ${finding.number} : ${{ missing: 'fichier disparu', unreadable: 'fichier illisible', different: 'contenu altéré', 'out-of-date': 'les réglages ou le registre ont changé depuis' }[finding.fault]}. Reconstruisez-la : canopee rebuild`;
  }
}
