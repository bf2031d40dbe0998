import { count, longDay } from '../format.ts';
import type { ReportWords } from '../report.ts';
import { plural } from './grammar.ts';

/** The page around a yearly report, in English. */
export const report: ReportWords = {
  title: ({ document }) => `${document.title} — Canopée`,
  synthesis: 'Synthesis',
  figures: 'The essentials of the year',
  cautions: 'What may not be compared, and where the shares come from',
  definitions: 'Definitions',
  proofs: 'How every amount is computed',
  absent: (version) =>
    `No version v${version} of this report is frozen: here it is as it stands today.`,
  frozen: {
    title: 'Frozen versions',
    isLive:
      'This report follows the data and decisions of the day. Frozen, it reads the same for ever.',
    shown: (report) =>
      `Version v${report.version}, frozen by ${report.author} on ${longDay(report.frozenOn)}, from version ${report.dataVersion.replace(/ .*/, '')} of the data.`,
    hash: 'SHA-256:',
    check: 'To check it, compute it on the file:',
    file: 'File of this version (JSON)',
    live: 'The report as it stands today',
    version: (version) => `v${version}`,
    by: ({ author, frozenOn }) => `frozen by ${author} on ${longDay(frozenOn)}`,
    open: ({ document: { data, sections } }) => {
      const acts = sections.find(({ id }) => id === 'ecarts')?.table.rows.length ?? 0;
      return [
        ...(data.monthsReceived < 12
          ? [`Partial year: ${count(data.monthsReceived)} months of 12.`]
          : []),
        ...(acts > 0
          ? [
              `${count(acts)} ${plural(acts, 'difference remains', 'differences remain')} to be settled.`,
            ]
          : []),
      ];
    },
    before: 'To know before freezing',
    freeze: (version) => `Freeze version v${version}`,
  },
  changes: {
    title: ({ shown }, { since }) =>
      shown ? `What v${shown.version} changes in v${since}` : `What has changed since v${since}`,
    sentence: (many) =>
      many === 0
        ? 'Nothing has changed.'
        : `${count(many)} ${plural(many, 'value differs', 'values differ')}.`,
    versions: ({ shown, document: { year } }, { since }) => [
      `v${since}`,
      shown ? `v${shown.version}` : `${year}, today`,
    ],
    section: 'Part',
    row: 'Row',
    column: 'Value',
    nothing: '—',
  },
  data: ({ document: { data } }) => {
    const to = data.dataTo === null ? '' : `, data up to ${longDay(data.dataTo)}`;
    return `Version ${data.version} of the data, fingerprint ${data.checksum.slice(0, 16)}${to}`;
  },
};
