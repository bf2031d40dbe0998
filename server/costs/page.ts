import type { ConsumptionQuestion } from '../../data/model/answer.ts';
import { revisionOf } from '../../data/model/agreement/revision.ts';
import type { MemberCode } from '../../data/model/member.ts';
import type {
  CostsFinding,
  CostsLine,
  CostsMember,
  CostsPage,
} from '../../data/model/money/costs-page.ts';
import { dueAnswer } from '../../data/model/money/due-answer.ts';
import { ledgerLine, sumOfLedger } from '../../data/model/money/ledger.ts';
import { sharesAnswer, type SharesAnswer } from '../../data/model/money/shares-answer.ts';
import { isOff } from '../../data/model/reconciliation/difference.ts';
import {
  reconciliation,
  type Reconciliation,
} from '../../data/model/reconciliation/reconciliation.ts';
import { consumption } from '../consumption.ts';
import { costOf } from '../overview/resources.ts';
import type { Asked } from '../pages/server-page.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { versionDay } from '../version-day.ts';
import type { Words } from '../words/words.ts';
import { versionsOf } from './agreement-versions.ts';
import { readBills } from './bills.ts';
import { unsharedFacts } from './charges-table.ts';
import { causesOf, findingsOf, nameOf, type Names } from './findings.ts';
import { provenBy } from './page-proof.ts';
import { namesIn, refusedFacts } from './report-parts.ts';

/**
 * Everything the page “Coûts et quotes-parts” shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function costsContent(
  view: UsageView,
  { at, context }: Asked,
  asker: Asker,
  words: Words,
): Promise<CostsPage> {
  const { setting } = view.version;
  const { year } = context;
  const [bills, useShares] = await Promise.all([
    readBills(view, asker.signal),
    readUseShares(view, { ...context, by: 'member', member: null }, asker),
  ]);
  const reconciled = reconciliation(bills, year, versionDay(view.version));
  const shares = sharesAnswer(bills, year);
  const names = namesIn(setting);
  const { noShares } = reconciled;
  const warned = [
    ...unsharedFacts(dueAnswer(bills, year).unshared, words),
    ...refusedFacts(reconciled.refused, words),
  ];
  return {
    context,
    asOf: reconciled.asOf,
    payableUntil: reconciled.payableUntil,
    terms: shares.terms,
    noShares: noShares && words.costs.noShares[noShares](year),
    members: membersOf(shares, reconciled, useShares),
    lines: linesOf(reconciled, names, words),
    findings: actsOf(reconciled, names, words),
    warnings: warned.map((parts) => words.commandFact(...parts)),
    versions: versionsOf(bills),
    revision: revisionOf(setting.agreement, year, (one) =>
      costOf({ kind: null, resource: null, year: one }, setting),
    ),
    proof: provenBy(at.own.preuve, { basis: bills, year, names, words }),
  };
}

type UseShares = ReadonlyMap<string, Pick<CostsMember, 'useShare' | 'costShare'>>;

/** Shares of use of the months that are in, and the cost shares they stand beside. */
async function readUseShares(
  view: UsageView,
  question: ConsumptionQuestion,
  asker: Asker,
): Promise<UseShares> {
  const { rows } = await consumption(view, question, asker);
  return new Map(rows.flatMap((row) => ('useShare' in row ? [[row.key, row] as const] : [])));
}

function membersOf(
  { members }: SharesAnswer,
  { rows }: Reconciliation,
  useShares: UseShares,
): CostsMember[] {
  return members.map(({ member, name, served, share }) => {
    const own = rows.filter((row) => row.member === member);
    return {
      ...{ code: member, name, served },
      useShare: useShares.get(member)?.useShare ?? 'missing',
      costShare: share ?? 'missing',
      ...sumOfLedger(own.map(ledgerLine)),
    };
  });
}

function linesOf({ rows }: Reconciliation, names: Names, words: Words): CostsLine[] {
  return rows.map((row) => ({
    provider: row.provider,
    member: row.member,
    name: nameOf(row, names, words),
    ...ledgerLine(row),
    causes: causesOf(row, words),
    awaited: row.differences.filter((one) => !isOff(one)).length,
  }));
}

function actsOf({ rows }: Reconciliation, names: Names, words: Words): CostsFinding[] {
  return rows.flatMap((row) => {
    const { provider, member } = row;
    const whose: { provider: string; member: MemberCode | null; name: string } = {
      ...{ provider, member, name: nameOf(row, names, words) },
    };
    return findingsOf(row, names, words).map((finding) => ({ ...whose, ...finding }));
  });
}
