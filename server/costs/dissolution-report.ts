import type {
  DissolutionAnswer,
  DissolutionRow,
} from '../../data/model/money/dissolution-answer.ts';
import type { Report } from '../commands/report.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { columnsOf, eurosCell, namesIn, refusedFacts, sourceFacts } from './report-parts.ts';
import { unsharedFacts } from './charges-table.ts';

type Names = ReturnType<typeof namesIn>;

/** The checklist of a dissolution as a table, and under it whether the group may end. */
export function dissolutionReport(
  answer: DissolutionAnswer,
  version: VersionInfo,
  words: Words,
): Report {
  const names = namesIn(version.setting);
  return {
    json: answer,
    table: {
      caption: words.costs.dissolutionOn(answer.asOf),
      columns: columnsOf(
        [
          ['provider', 'text'],
          ['member', 'text'],
          ['due', 'euros'],
          ['ofWhichCharged', 'euros'],
          ['invoiced', 'euros'],
          ['paid', 'euros'],
          ['outstanding', 'euros'],
          ['missing', 'text'],
        ],
        words,
      ),
      rows: answer.checklist.map((row) => ({
        provider: row.provider,
        member: names.member(row.member),
        due: eurosCell(row.due),
        ofWhichCharged: eurosCell(row.charged),
        invoiced: eurosCell(row.invoiced),
        paid: eurosCell(row.paid),
        outstanding: eurosCell(row.outstanding),
        missing: missingText(row, words),
      })),
    },
    facts: [...factsOf(answer, names, words), ...sourceFacts(version, words)],
  };
}

function missingText({ missing, unpaid }: DissolutionRow, { costs }: Words): string {
  return missing.map((step) => costs.missingStep[step](costs.invoices(unpaid))).join(', ');
}

function factsOf(answer: DissolutionAnswer, names: Names, words: Words): Report['facts'] {
  const { costs } = words;
  const { checklist, ready, outstanding, noShares, unshared, unsplit, withoutPrice } = answer;
  const open = checklist.filter((row) => row.outstanding !== 0).length;
  return [
    [
      costs.dissolution,
      ready ? costs.mayEnd : costs.mayNotEnd(open, costs.euros(outstanding)),
    ] as const,
    ...noShares.map(({ year, reason }) => [costs.rule, costs.noShares[reason](year)] as const),
    ...unsharedFacts(unshared, words),
    ...unsplit.map(
      (one) => [one.provider, costs.unsplit(one.number, costs.euros(one.amount))] as const,
    ),
    ...refusedFacts(answer.refused, words),
    ...withoutPrice.map(
      ({ resource, years }) => [names.resource(resource), costs.withoutPrice(years)] as const,
    ),
  ];
}
