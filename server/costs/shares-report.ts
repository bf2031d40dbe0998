import type { SharesAnswer } from '../../data/model/money/shares-answer.ts';
import type { Report } from '../commands/report.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { columnsOf, eurosCell, sourceFacts } from './report-parts.ts';

/** The shares of a year as a table, with where they come from. */
export function sharesReport(answer: SharesAnswer, version: VersionInfo, words: Words): Report {
  const { costs } = words;
  const { year, terms, noShares, members } = answer;
  return {
    json: answer,
    table: {
      caption: costs.sharesOf(year),
      columns: columnsOf(
        [
          ['member', 'text'],
          ['code', 'text'],
          ['status', 'text'],
          ['served', 'number'],
          ['share', 'percent'],
          ['due', 'euros'],
        ],
        words,
      ),
      rows: members.map(({ name, member, status, served, share, due }) => ({
        member: name,
        code: member,
        status: costs.status[status],
        served: served ?? (noShares ? 'missing' : null),
        share: share ?? (noShares ? 'missing' : null),
        due: due === null && !noShares ? null : eurosCell(due),
      })),
    },
    facts: [
      [costs.rule, terms ? costs.terms(terms) : noShares ? costs.noShares[noShares](year) : ''],
      ...sourceFacts(version, words),
    ],
  };
}
