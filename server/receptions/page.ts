import { monthsOfYear, type Month } from '../../data/model/period.ts';
import { ruleEn } from '../../data/model/quarantine/rule-en.ts';
import { ruleFr } from '../../data/model/quarantine/rule-fr.ts';
import {
  together,
  type ReceivedBatch,
  type ReceptionMonth,
  type ReceptionsPage,
  type RefusedCause,
} from '../../data/model/receptions-page.ts';
import {
  coverageAnswer,
  type AwaitedKind,
  type CoverageCell,
  type ReceivedFile,
} from '../../data/model/special/reception-answer.ts';
import { may } from '../access/visitor.ts';
import type { Asked } from '../pages/server-page.ts';
import type { Speech } from '../query/query-answer.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { versionDay } from '../version-day.ts';
import { sourceName } from './source-name.ts';
import type { Language } from '../words/words.ts';

/** How many of the latest files are listed. */
const LATEST = 20;

const RULES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: ruleFr,
  en: ruleEn,
};

/** Everything the page “Données” shows, from one version. */
export async function receptionsContent(
  view: UsageView,
  { context }: Asked,
  asker: Asker,
  { language }: Speech,
): Promise<ReceptionsPage> {
  const { year, member } = context;
  const asOf = versionDay(view.version);
  const { signal } = asker;
  const isImporter = may(asker, 'imports');
  const [sources, received, batches, causes] = await Promise.all([
    view.ask<AwaitedKind>({ name: 'awaited-source' }, signal),
    view.ask<ReceivedFile>({ name: 'reception' }, signal),
    isImporter ? view.ask<BatchRow>({ name: 'received-batch', params: { most: LATEST } }, signal) : null, // prettier-ignore
    isImporter ? view.ask<CauseRow>({ name: 'refused-cause' }, signal) : null,
  ]);
  const { setting } = view.version;
  const nameOf = (source: string) => sourceName(source, setting.resources);
  const answer = coverageAnswer(sources, received, { year, member, source: null }, asOf);
  return {
    context,
    asked: setting.agreement.members.find(({ code }) => code === member)?.name ?? null,
    asOf,
    lines: answer.sources.map(({ source }) => ({
      source,
      name: nameOf(source),
      months: monthsOfYear(year).map((month) => monthOf(month, answer.cells.filter((cell) => cell.source === source))), // prettier-ignore
    })),
    batches: batches?.map((row) => ({ ...row, sourceName: nameOf(row.source) })) ?? null,
    causes: causes?.map((row) => ({ ...inWords(row, RULES[language]), sourceName: nameOf(row.source) })) ?? null, // prettier-ignore
  };
}

type BatchRow = Omit<ReceivedBatch, 'sourceName'>;
type CauseRow = Omit<RefusedCause, 'reason' | 'sourceName'> & { readonly rule: string };

function inWords({ rule, ...row }: CauseRow, reasons: Readonly<Record<string, string>>) {
  return { ...row, reason: reasons[rule] ?? rule };
}

/** What became of one month, from the cells of its source. */
export function monthOf(month: Month, cells: readonly CoverageCell[]): ReceptionMonth {
  const own = cells.filter((cell) => cell.month === month);
  const files = own.flatMap(({ batch }) => (batch ? [batch.file] : []));
  return {
    month,
    state: together(own.map(({ state }) => state)),
    late: Math.max(0, ...own.map(({ late }) => late)),
    // refused lines are of no member: every cell of the month tells them
    rejected: Math.max(0, ...own.map(({ rejected }) => rejected)),
    files: [...new Set(files)].sort(),
  };
}
