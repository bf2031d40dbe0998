import type { Finding } from '../check/finding.ts';
import { formatIn } from './format.ts';

const { n } = formatIn('en-GB');

/** What disagrees, and the remedy. */
export function finding(finding: Finding): string {
  switch (finding.part) {
    case 'ledger':
      return finding.fault === 'cut'
        ? `Ledger lake/manifest.jsonl: ${n(finding.lines)} lines of ${n(finding.expected)}, batches received are missing from it. Restore this file from a backup.`
        : `Ledger lake/manifest.jsonl, line ${n(finding.line)}: damaged. Restore this file from a backup; nothing is published until then.`;
    case 'lake':
      return `${finding.path} (${finding.file}): ${finding.fault === 'missing' ? 'file gone' : 'content altered'}. Restore it from a backup, or read the original again: canopee replay ${finding.batch}`;
    case 'version':
      return `Version ${finding.number}: ${{ missing: 'file gone', unreadable: 'unreadable file', different: 'content altered', 'out-of-date': 'settings or ledger have changed since' }[finding.fault]}. Build it again: canopee rebuild`;
  }
}
