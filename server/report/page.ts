import type { Context } from '../../data/model/context.ts';
import { reportChanges } from '../../data/model/report/changes.ts';
import type { ReportDocument } from '../../data/model/report/document.ts';
import type { FrozenReport } from '../../data/model/report/frozen.ts';
import type { ReportPage } from '../../data/model/report/report-page.ts';
import { reportDocument } from '../../web/charts/report/document.ts';
import { speakIn } from '../../web/words/speak-in.ts';
import { BadRequest } from '../errors.ts';
import type { Asked, PageMeans } from '../pages/server-page.ts';
import type { Asker } from '../read-published.ts';
import type { RecordsReader } from '../records/records.ts';
import type { UsageView } from '../store/usage-store.ts';
import { reportFacts } from './facts.ts';
import { frozenContent, kept, readFrozen, type ReportSubject } from './frozen.ts';

/**
 * Everything the page “Bilan annuel” shows: a report as it is, from one version, or as it was frozen.
 *
 * @throws NoSuchYear when nothing was received of that year; BadRequest for what can be no version
 */
export async function reportContent(
  view: UsageView,
  { at, context }: Asked,
  asker: Asker,
  means: PageMeans,
): Promise<ReportPage> {
  const about: ReportSubject = { year: context.year, subject: context.member ?? '' };
  const asked = versionOf(at.own.version);
  const versions = await readFrozen(means.records, about);
  const shown = versions.find(({ version }) => version === asked) ?? null;
  const { document, hash } = shown
    ? await frozenDocument(means.records, about, shown)
    : await liveReport(view, context, asker, means);
  const before = versions.findLast(({ version }) => version < (shown?.version ?? Infinity));
  return {
    ...{ context, document, hash, shown, versions },
    absent: shown ? null : asked,
    changes: before
      ? {
          since: before.version,
          list: reportChanges(
            (await frozenDocument(means.records, about, before)).document,
            document,
          ),
        }
      : null,
  };
}

/** A report as the data and the decisions are now. */
export async function liveDocument(
  view: UsageView,
  context: Context,
  asker: Asker,
  means: PageMeans,
): Promise<ReportDocument> {
  const facts = await reportFacts(view, context, asker, means);
  speakIn(means.language);
  return reportDocument(facts);
}

async function liveReport(...asked: Parameters<typeof liveDocument>) {
  const document = await liveDocument(...asked);
  return { document, hash: kept(document).hash };
}

async function frozenDocument(
  records: RecordsReader,
  about: ReportSubject,
  { version }: FrozenReport,
): Promise<{ readonly document: ReportDocument; readonly hash: string }> {
  const found = await frozenContent(records, about, version);
  if (!found) throw new Error(`the frozen report ${version} is gone`);
  return { document: JSON.parse(found.content) as ReportDocument, hash: found.hash };
}

function versionOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(word))
    throw new BadRequest([{ parameter: 'version', reason: 'value', allowed: ['1', '2', '…'] }]);
  return Number(word);
}
