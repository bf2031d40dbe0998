import { createHash } from 'node:crypto';
import { canonicalJson } from '../../data/model/canonical-json.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import type { ReportDocument } from '../../data/model/report/document.ts';
import type { FrozenReport } from '../../data/model/report/frozen.ts';
import type { KeptRow, Records } from '../records/records.ts';

/** Which reports: of a year, of the whole group or of a member. */
export interface ReportSubject {
  readonly year: number;
  /** code of a member; empty: the whole group */
  readonly subject: string;
}

type Reader = Pick<Records, 'read'>;

/** A document as it is kept: its one text, and the SHA-256 of that. */
export function kept(document: ReportDocument): {
  readonly content: string;
  readonly hash: string;
} {
  const content = canonicalJson(document);
  return { content, hash: createHash('sha256').update(content).digest('hex') };
}

/** The frozen reports of a year, the first version first. */
export async function readFrozen(records: Reader, about: ReportSubject): Promise<FrozenReport[]> {
  return (await records.read('frozen-reports', { ...about })).map(frozen);
}

/** The text of a frozen report; null where there is none of that version. */
export async function frozenContent(
  records: Reader,
  about: ReportSubject,
  version: number,
): Promise<{ readonly content: string; readonly hash: string } | null> {
  const [row] = await records.read('frozen-report', { ...about, version });
  return row ? { content: String(row.content), hash: String(row.hash) } : null;
}

function frozen(row: KeptRow): FrozenReport {
  const frozenAt = String(row.frozen_at);
  return {
    ...{ version: Number(row.version), author: String(row.author), hash: String(row.hash) },
    ...{ frozenAt, frozenOn: parisDay(new Date(frozenAt)) },
    dataVersion: String(row.data_version),
  };
}
