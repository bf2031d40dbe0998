import { longDay } from '../format.ts';
import type { ReportWords } from '../report.ts';

/** The page around a yearly report, in English. */
export const report: ReportWords = {
  title: ({ document }) => `${document.title} — Canopée`,
  synthesis: 'Synthesis',
  figures: 'The essentials of the year',
  cautions: 'What may not be compared, and where the shares come from',
  definitions: 'Definitions',
  proofs: 'How every amount is computed',
  data: ({ document: { data } }) => {
    const to = data.dataTo === null ? '' : `, data up to ${longDay(data.dataTo)}`;
    return `Version ${data.version} of the data, fingerprint ${data.checksum.slice(0, 16)}${to}`;
  },
};
