import { count, longDay } from '../format.ts';
import type { ReportWords } from '../report.ts';
import { plural } from './grammar.ts';
import { t } from './typeset.ts';

/** The page around a yearly report, in French. */
export const report: ReportWords = {
  title: ({ document }) => t`${document.title} — Canopée`,
  synthesis: 'Synthèse',
  figures: t`L'essentiel de l'année`,
  cautions: t`Ce qui ne se compare pas, et d'où viennent les parts`,
  definitions: 'Définitions',
  proofs: t`Preuves de calcul de chaque montant`,
  absent: (version) =>
    t`Aucune version v${version} n'est figée pour ce bilan : le voici tel qu'il est aujourd'hui.`,
  frozen: {
    title: 'Versions figées',
    isLive: t`Ce bilan suit les données et les décisions du jour. Figé, il se relit tel quel pour toujours.`,
    shown: (report) =>
      t`Version v${report.version}, figée par ${report.author} le ${longDay(report.frozenOn)}, sur la version ${report.dataVersion.replace(/ .*/, '')} des données.`,
    hash: 'SHA-256 :',
    check: t`Pour vérifier, calculez-le sur le fichier :`,
    file: 'Fichier de cette version (JSON)',
    live: t`Le bilan tel qu'il est aujourd'hui`,
    version: (version) => `v${version}`,
    by: ({ author, frozenOn }) => t`figée par ${author} le ${longDay(frozenOn)}`,
    open: ({ document: { data, sections } }) => {
      const acts = sections.find(({ id }) => id === 'ecarts')?.table.rows.length ?? 0;
      return [
        ...(data.monthsReceived < 12
          ? [t`Année partielle : ${count(data.monthsReceived)} mois sur 12.`]
          : []),
        ...(acts > 0
          ? [t`${count(acts)} ${plural(acts, 'écart reste', 'écarts restent')} à régler.`]
          : []),
      ];
    },
    before: 'À savoir avant de figer',
    freeze: (version) => t`Figer la version v${version}`,
  },
  changes: {
    title: ({ shown }, { since }) =>
      shown
        ? t`Ce que la v${shown.version} change à la v${since}`
        : t`Ce qui a changé depuis la v${since}`,
    sentence: (many) =>
      many === 0
        ? t`Rien n'a changé.`
        : t`${count(many)} ${plural(many, 'valeur diffère', 'valeurs diffèrent')}.`,
    versions: ({ shown, document: { year } }, { since }) => [
      `v${since}`,
      shown ? `v${shown.version}` : t`${year}, aujourd'hui`,
    ],
    section: 'Partie',
    row: 'Ligne',
    column: 'Valeur',
    nothing: '—',
  },
  data: ({ document: { data } }) => {
    const to = data.dataTo === null ? '' : t`, données au ${longDay(data.dataTo)}`;
    return t`Version ${data.version} des données, empreinte ${data.checksum.slice(0, 16)}${to}`;
  },
};
