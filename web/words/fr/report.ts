import { longDay } from '../format.ts';
import type { ReportWords } from '../report.ts';
import { t } from './typeset.ts';

/** The page around a yearly report, in French. */
export const report: ReportWords = {
  title: ({ document }) => t`${document.title} — Canopée`,
  synthesis: 'Synthèse',
  figures: t`L'essentiel de l'année`,
  cautions: t`Ce qui ne se compare pas, et d'où viennent les parts`,
  definitions: 'Définitions',
  proofs: t`Preuves de calcul de chaque montant`,
  data: ({ document: { data } }) => {
    const to = data.dataTo === null ? '' : t`, données au ${longDay(data.dataTo)}`;
    return t`Version ${data.version} des données, empreinte ${data.checksum.slice(0, 16)}${to}`;
  },
};
