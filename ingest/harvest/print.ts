import { problemText, type Words } from '../words/words.ts';
import type { HarvestLine, HarvestNote, HarvestReport } from './summary.ts';

/** Notes shown on the terminal; all of them are in the ledger. */
const SHOWN = 20;

/** A harvest as lines for a person: a table of what stands, then what somebody should read. */
export function printHarvest(report: HarvestReport, words: Words): string[] {
  const { harvest } = words;
  return [
    ...table([harvest.headings, ...report.lines.map((line) => cellsOf(line, words))]),
    ...report.notes.slice(0, SHOWN).map((note) => printNote(note, words)),
    ...(report.notes.length > SHOWN ? [harvest.moreNotes(report.notes.length - SHOWN)] : []),
    ...report.pauses.map(({ server, until }) => harvest.paused(server, until)),
    report.state === 'dry-run'
      ? harvest.wouldAsk(report.lines.reduce((sum, { due }) => sum + due.length, 0))
      : harvest.asked(report.requests),
    ...(report.ingest ? [words.state[report.ingest.state]] : []),
  ];
}

function cellsOf(line: HarvestLine, { harvest, number }: Words): string[] {
  const { months } = line;
  const waiting = months.received + months.queued + months.waiting;
  const refused = months.refused + months.broken + months.unsupported;
  return [
    line.source,
    line.institution || '–',
    line.report,
    ...[months.imported, months.provisional, months.zero + months.gone].map(number),
    ...[waiting, refused, months.missing, line.values].map(number),
    line.off ? harvest.off[line.off] : line.next === null ? '–' : harvest.moment(line.next),
  ];
}

function printNote(note: HarvestNote, words: Words): string {
  const { harvest } = words;
  const place = [note.source, note.institution, note.report, note.month ?? ''].filter(Boolean);
  const why = [
    note.code === null ? '' : harvest.code(note.code),
    note.status === null || note.status === 200 ? '' : `HTTP ${note.status}`,
  ].filter(Boolean);
  const message = note.outcome === 'import-refused' ? refusal(note, words) : note.message;
  const reason = why.length > 0 ? ` (${why.join(', ')})` : '';
  return `${place.join(' · ')} — ${harvest.outcome[note.outcome]}${reason}${message === '' ? '' : ` : ${message}`}`;
}

/** The problem's own sentence needs what the ledger does not keep: its code stands for it. */
function refusal({ message }: HarvestNote, words: Words): string {
  return message === 'no-usable-row'
    ? problemText(words, { code: 'no-usable-row', read: 0 })
    : message;
}

/** Columns as wide as their widest cell; numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const isText = (column: number): boolean => column < 3 || column === widths.length - 1;
  return rows.map((row) =>
    row
      .map((cell, column) =>
        isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
